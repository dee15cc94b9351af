"""Each malformed file is refused with its place, and leaves nothing in the folder."""

import io
import struct
import zipfile

import numpy as np
import pytest
from upload_files import check_refusal, declaring_size, make_npz, make_zip

from contracts.datasets import NPZ

Y = np.array([0, 1] * 5)
TABLE = np.arange(20.0).reshape(10, 2)
IMAGES = np.zeros((10, 2, 2), np.uint8)
TEXTS = np.array([["clay"], ["sand"]] * 5)
GOOD_NPZ = make_npz(x=TABLE, y=Y)


def with_table(**changes):
    return make_npz(**{"x": TABLE, "y": Y, **changes})


def with_texts(**changes):
    arrays = {
        "x": TABLE,
        "y": Y,
        "texts": TEXTS,
        "columns": np.array(["a", "soil", "b"]),
        "text_columns": np.array(["soil"]),
        **changes,
    }
    return make_npz(**{name: array for name, array in arrays.items() if array is not None})


def with_value(array, value, at=(3, 1)):
    changed = array.astype(np.float64)
    changed[at] = value
    return changed


def member_of(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def with_header(text, body=b"", version=b"\x01\x00"):
    """Return an .npz whose x has this header and content."""
    header = text.encode() + b"\n"
    array = b"\x93NUMPY" + version + struct.pack("<H", len(header)) + header + body
    return make_zip([("x.npy", array), ("y.npy", member_of(Y))], zipfile.ZIP_DEFLATED)


def declaring(shape, dtype="<f8", body=b""):
    return with_header(f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': {shape}, }}", body)


def damaged(content):
    """Return an archive with a changed byte in its first member's content."""
    at = content.index(b"\n", 40) + 20
    return content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :]


def with_large_directory(content):
    at = content.rindex(b"PK\x05\x06") + 12
    return content[:at] + struct.pack("<I", 2**31) + content[at + 4 :]


FILES = {
    "empty": (b"", {}, "the file: expected an intact zip archive"),
    "text": (b"hello", {}, "the file: expected an intact zip archive"),
    "without its beginning": (GOOD_NPZ[30:], {}, "x: expected an intact zip archive"),
    "truncated": (GOOD_NPZ[:-30], {}, "the file: expected an intact zip archive"),
    "truncated in the middle": (GOOD_NPZ[:200], {}, "the file: expected an intact zip"),
    "damaged content": (damaged(GOOD_NPZ), {}, "x: expected an intact zip archive, got: Bad CRC"),
    "huge directory": (with_large_directory(GOOD_NPZ), {}, "the file: expected an intact zip"),
    "overlapping members": (declaring_size(GOOD_NPZ, 10**9, 20), {}, "the file: its members decl"),
    "no arrays": (make_zip([]), {}, "the file: expected 1 to 11 members, got 0"),
    "no labels": (make_npz(x=TABLE), {}, 'the file: expected the arrays .* got "x"'),
    "unknown array": (with_table(z=Y), {}, 'the file: expected the arrays .*"z"'),
    "too many arrays": (
        with_table(**dict.fromkeys("abcdefghij", Y)),
        {},
        "the file: expected 1 to 11 members, got 12",
    ),
    "half a table with texts": (
        make_npz(x=TABLE, y=Y, texts_train=TEXTS),
        {},
        "the file: expected the arrays",
    ),
    "texts without names": (with_texts(text_columns=None), {}, "text_columns: expected the names"),
    "unknown text column": (
        with_texts(text_columns=np.array(["z"])),
        {},
        'text_columns: expected names in columns, got "z"',
    ),
    "fewer texts": (with_texts(texts=TEXTS[:9]), {}, r"texts: expected texts \(10, T\)"),
    "no text": (
        with_texts(texts=np.array([["a"], [""]] * 5)),
        {},
        'texts, column "soil": expected a text in each row',
    ),
    "too many texts": (
        make_npz(
            x=np.zeros((300, 2)),
            y=np.arange(300) % 2,
            texts=np.array([[f"{n}"] for n in range(300)]),
            columns=np.array(["a", "b", "soil"]),
            text_columns=np.array(["soil"]),
        ),
        {},
        'texts, column "soil": expected at most 256 different texts',
    ),
    "numbers as texts": (with_texts(texts=TABLE), {}, "texts: expected texts"),
    "pixel_max of a table": (with_table(pixel_max=np.array(1)), {}, "pixel_max: expected only"),
    "pixel_max that is negative": (
        make_npz(x=IMAGES, y=Y, pixel_max=np.array(-1)),
        {},
        "pixel_max: expected a number above 0",
    ),
    "unknown preparation": (
        make_npz(x=IMAGES, y=Y, prepare=np.array("x")),
        {},
        'prepare: expected fit or digit, got "x"',
    ),
    "test_fraction of 1": (
        with_table(test_fraction=np.array(1)),
        {},
        "test_fraction: expected a number from 0, below 1",
    ),
    "half a split": (make_npz(x_train=TABLE, y_train=Y), {}, "the file: expected the arrays"),
    "no .npy": (make_zip([("x", b""), ("y", b"")]), {}, "the file: expected only .npy arrays"),
    "pickle": (
        with_table(x=np.array([1, "a", None] * 4, object)[:10]),
        {},
        "x: expected numbers or texts, got Python objects",
    ),
    "pickled names": (with_table(class_names=np.array(["a", None])), {}, "class_names: expected"),
    "complex numbers": (with_table(x=TABLE.astype(complex)), {}, "x: expected numbers or texts"),
    "dates": (with_table(x=TABLE.astype("M8[s]")), {}, "x: expected"),
    "structured": (
        with_table(x=np.zeros(10, [("a", "f4")])),
        {},
        "x: expected an array of .*, got a structured dtype",
    ),
    "huge texts": (declaring((1,), "<U2147483647"), {}, "x: expected a dtype of numpy, got '<U21"),
    "huge texts, big endian": (declaring((1,), ">U536870912"), {}, "x: expected a dtype of numpy"),
    "endless texts": (declaring((1,), "<U" + "9" * 5000), {}, "x: expected a dtype of numpy"),
    "no dtype": (declaring((1,), "<f3"), {}, "x: expected a dtype of numpy, got '<f3'"),
    "texts as values": (with_table(x=TABLE.astype(str)), {}, "x: expected images"),
    "no numpy header": (make_zip([("x.npy", b"hello" * 9), ("y.npy", b"")]), {}, "x: expected an"),
    "long header": (with_header("{" + " " * 60_000), {}, "x: expected an array"),
    "version 2.0": (
        with_header("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", b"", b"\2\0"),
        {},
        "x: expected an array",
    ),
    "declared size of a bomb": (declaring((10**9, 10**3)), {}, "x: declares"),
    "overflowing shape": (declaring((10**11, 10**11, 10**11)), {}, "x: declares"),
    "less than declared": (declaring((10, 2), body=bytes(80)), {}, "x: declares"),
    "more than declared": (declaring((10, 2), body=bytes(240)), {}, "x: declares"),
    "member declares more": (declaring_size(GOOD_NPZ, 10**9), {}, "x: "),
    "member declares 4 GB": (declaring_size(GOOD_NPZ, 2**32 - 2), {}, "x: "),
    "inflated zeros": (
        make_npz(np.savez_compressed, x=np.zeros((100, 70_000), np.uint8), y=np.arange(100) % 2),
        {},
        "x: expected images .* 4,096 columns, got examples of shape",
    ),
    "too many columns": (with_table(x=np.zeros((10, 4097))), {}, "x: expected images"),
    "too large images": (with_table(x=np.zeros((10, 257, 256), "u1")), {}, "x: expected images"),
    "two channels": (with_table(x=np.zeros((10, 4, 4, 2), "u1")), {}, "x: expected images"),
    "flat values": (with_table(x=np.zeros(10)), {}, "x: expected images"),
    "one number": (with_table(x=np.array(3.0)), {}, "x: expected images"),
    "no examples": (make_npz(x=np.zeros((0, 3)), y=np.zeros(0, int)), {}, "x: expected images"),
    "empty images": (with_table(x=np.zeros((10, 0, 4), "u1")), {}, "x: expected images"),
    "other lengths": (with_table(y=Y[:9]), {}, "y: expected 10 labels, .* got 9"),
    "one-hot labels": (with_table(y=np.eye(10)), {}, "y: expected labels"),
    "float labels": (with_table(y=Y.astype(float)), {}, "y: expected labels.*: save y.astype"),
    "one class": (with_table(y=Y * 0), {}, "y: expected 2 to 1,000 classes, got 1"),
    "too many classes": (
        make_npz(x=np.zeros((1001, 1)), y=np.arange(1001)),
        {},
        "y, row 1000: expected at most 1,000",
    ),
    "labels that are no texts": (
        make_zip(
            [
                ("x.npy", member_of(TABLE)),
                ("y.npy", member_of(np.array(["a", "b"] * 5)).replace(b"a\0\0\0", b"\xff" * 4)),
            ]
        ),
        {},
        "y: expected Unicode, got character 0xffffffff",
    ),
    "empty label": (with_table(y=np.array(["a", ""] * 5)), {}, "y, row 1: expected a name"),
    "long label": (with_table(y=np.array(["a", "n" * 101] * 5)), {}, "y, row 1: expected a name"),
    "label above the names": (
        with_table(y=Y * 3, class_names=np.array(["a", "b"])),
        {},
        "y, row 1: expected an index into class_names, 0..1, got 3",
    ),
    "negative label": (
        with_table(y=-Y, class_names=np.array(["a", "b"])),
        {},
        "y, row 1: expected an index into class_names, 0..1, got -1",
    ),
    "unknown label": (
        with_table(y=np.array(["a", "c"] * 5), class_names=np.array(["a", "b"])),
        {},
        'y, row 1: expected one of class_names, got "c"',
    ),
    "repeated class name": (
        with_table(class_names=np.array(["a", "a"])),
        {},
        'class_names: expected different names, got "a" 2 times',
    ),
    "one class name": (with_table(class_names=np.array(["a"])), {}, "class_names: expected 2 to"),
    "too many names": (
        with_table(class_names=np.arange(5000).astype(str)),
        {},
        "class_names: expected at most 4,096",
    ),
    "numbers as class names": (with_table(class_names=np.arange(2)), {}, "class_names: expected"),
    "NaN": (with_table(x=with_value(TABLE, np.nan)), {}, "x, row 3, value 1: .* got nan"),
    "infinity": (with_table(x=with_value(TABLE, np.inf)), {}, "x, row 3, value 1: .* got inf"),
    "float32 overflow": (with_table(x=with_value(TABLE, 1e39)), {}, "x, row 3, value 1: .* 1e"),
    "NaN pixel": (with_table(x=with_value(IMAGES, np.nan, 7)), {}, "x, image 7, value 0: .* nan"),
    "negative pixel": (with_table(x=IMAGES.astype(int) - 1), {}, "x, image 0, value 0: .* -1"),
    "bright pixel": (with_table(x=with_value(IMAGES, 256, 7)), {}, "x, image 7, value 0: .*0..255"),
    "pixel above pixel_max": (
        with_table(x=IMAGES + np.uint8(2)),
        {"pixel_max": 1},
        "x, image 0, value 0: expected a number in 0..1, got 2",
    ),
    "table with pixel_max": (GOOD_NPZ, {"pixel_max": 1}, "pixel_max: expected only with images"),
    "images with columns": (
        with_table(x=IMAGES, columns=np.array(["a", "b"])),
        {},
        "columns: expected only with a table",
    ),
    "too few columns": (
        with_table(columns=np.array(["a"])),
        {},
        "columns: expected the names of 2",
    ),
    "repeated column": (
        with_table(columns=np.array(["a", "a"])),
        {},
        "columns: .* different names",
    ),
    "unnamed column": (with_table(columns=np.array(["a", ""])), {}, "columns, name 2: expected"),
    "test set of another shape": (
        make_npz(x_train=TABLE, y_train=Y, x_test=TABLE[:, :1], y_test=Y),
        {},
        r"x_test: expected examples of shape \(2,\) as in x_train",
    ),
    "test set without examples": (
        make_npz(x_train=TABLE, y_train=Y, x_test=TABLE[:0], y_test=Y[:0]),
        {},
        "x_test: expected",
    ),
    "text and number labels": (
        make_npz(x_train=TABLE, y_train=Y, x_test=TABLE, y_test=Y.astype(str)),
        {},
        "y_test: expected labels of the same kind",
    ),
    "test set and fraction": (
        make_npz(x_train=TABLE, y_train=Y, x_test=TABLE, y_test=Y),
        {"test_fraction": 0.2},
        "test_fraction: expected only without a test set, but the file has x_test",
    ),
}


@pytest.mark.parametrize(("content", "options", "message"), FILES.values(), ids=FILES)
def test_malformed_npz_is_refused_with_its_place(tmp_path, content, options, message):
    check_refusal(tmp_path, content, NPZ, options, message)
