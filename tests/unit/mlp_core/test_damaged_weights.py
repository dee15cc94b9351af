"""Damaged and foreign files are rejected with a message."""

import io
import pickle
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
import weights_files
from hypothesis import given
from hypothesis import strategies as st
from weights_files import arrays_of, savez

from mlp_core import FormatError, load_weights, weights_bytes
from mlp_core.files.npz import read_npz, write_npz
from mlp_core.files.weights import parse_weights

SIZES = (6, 5, 4, 3)


def make_network(dtype="float32", seed=0):
    return weights_files.make_network(SIZES, "tanh", dtype, seed)


def make_arrays(**changes):
    return arrays_of(make_network(), **changes)


def load(raw):
    return load_weights(io.BytesIO(raw))


def load_in_place(raw):
    return parse_weights(np.array(bytearray(raw), np.uint8))


def test_objects_are_never_unpickled():
    trap = np.array([object()], dtype=object)
    with pytest.raises(FormatError, match=r"W1.npy must hold float32 or float64 .*, got .*O"):
        load(savez(make_arrays(W1=trap)))


@pytest.mark.parametrize("raw", [b"", b"weights", pickle.dumps({"W1": 1}), b"PK\x05\x06"])
def test_file_that_is_not_a_zip_is_rejected(raw):
    with pytest.raises(FormatError, match=r"the weights file is not a readable .npz file"):
        load(raw)


def test_a_member_that_ends_too_early_is_refused_with_a_reason():
    raw = bytearray(weights_bytes(make_network()).replace(b"<U108", b"<U208"))
    last = raw.rindex(b"PK\x01\x02")  # `format`, whose text is said to go on past the file's end
    (size,) = struct.unpack_from("<L", raw, last + 20)
    struct.pack_into("<2L", raw, last + 20, size + 400, size + 400)
    with pytest.raises(FormatError, match=r"not a readable .npz file: it ends too early"):
        load(bytes(raw))


def test_a_lone_npy_is_refused():
    file = io.BytesIO()
    np.save(file, np.zeros(3))
    with pytest.raises(FormatError, match=r"not a readable .npz file"):
        load(file.getvalue())


def test_compressed_arrays_are_refused_before_they_grow():
    bomb = savez(make_arrays(W1=np.zeros((4000, 4000), "f4")), np.savez_compressed)
    assert len(bomb) < 100_000
    with pytest.raises(FormatError, match=r"W1.npy is compressed: save with numpy.savez"):
        load(bomb)


def rewrite(name, body):
    """A weights file in which one member's bytes are others."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(weights_bytes(make_network()))) as old,
        zipfile.ZipFile(file, "w") as new,
    ):
        for member in old.namelist():
            new.writestr(member, body(old.read(member)) if member == name else old.read(member))
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (lambda raw: raw.replace(b"(6, 5)", b"(9, 9)"), r"W1.npy declares \(9, 9\) float32 but"),
        (lambda raw: raw.replace(b"(6, 5), }    ", b"(60000, 5), }"), r"declares \(60000, 5\)"),
        (lambda raw: raw[:-4], "W1.npy declares"),
        (lambda raw: raw + b"more", "W1.npy declares"),
        (lambda raw: raw[:9], "W1.npy has a header that this build does not read"),
        (lambda raw: raw.replace(b"descr", b"desks"), "W1.npy has a header that this build"),
        (lambda raw: raw.replace(b"NUMPY\x01", b"NUMPY\x09"), "W1.npy is not an .npy array"),
        (lambda _: b"", "W1.npy is not an .npy array"),
    ],
)
def test_array_with_a_wrong_size_is_rejected(body, message):
    with pytest.raises(FormatError, match=message):
        load(rewrite("W1.npy", body))


def test_unexpected_array_is_rejected():
    file = io.BytesIO(weights_bytes(make_network()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(FormatError, match=r"readme.txt is not an .npy array"):
        load(file.getvalue())


def test_too_many_arrays_are_rejected():
    crowd = savez({f"x{number}": np.zeros(1) for number in range(1025)})
    with pytest.raises(FormatError, match="holds 1025 arrays; at most 1024 are read"):
        load(crowd)


def test_reading_holds_no_copy_of_an_array():
    arrays = {f"x{number}": np.zeros(100_000) for number in range(8)}
    raw = write_npz(arrays)
    tracemalloc.start()
    read = read_npz(raw, "the file")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(read) == 8
    assert peak_bytes < (8 + 0.5) * 800_000


@pytest.mark.parametrize("read", [load, load_in_place])
def test_a_file_cut_anywhere_is_refused(read):
    raw = weights_bytes(make_network())
    for length in range(0, len(raw), 7):
        with pytest.raises(FormatError):
            read(raw[:length])


@pytest.mark.parametrize("read", [load, load_in_place])
@given(st.data())
def test_changed_byte_is_refused_or_harmless(read, data):
    raw = bytearray(weights_bytes(make_network()))
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    try:
        network = read(bytes(raw))
    except FormatError:
        return
    assert weights_bytes(network) == weights_bytes(make_network())


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_rejected_with_a_message(raw):
    with pytest.raises(FormatError):
        load(raw)


def test_bytes_before_the_zip_are_refused():
    with pytest.raises(FormatError, match=r"not a readable .npz file: it is not a zip"):
        load(b"x" * 100 + weights_bytes(make_network()))
