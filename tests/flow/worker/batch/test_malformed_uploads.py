"""Files that can't be predicted end as invalid_data naming the place, with nothing left."""

import re

import numpy as np
import pytest
from described_networks import GRAY, NUMBERS, TABLE
from upload_files import make_image, make_npz, make_zip

from contracts.datasets import CSV, NPZ, ZIP

from .batches import left_files, publish, run, submit_upload

RNG = np.random.default_rng(0)
ROWS = np.array([[4.5, 0.5], [1.25, -1.0], [1e-3, 3.0]])
LINES = "length,color,width\n4.5,red,0.5\n1.25,=1,-1\n"
ENCODED = np.array([[4.5, 0, 1, 0, 0.5], [1.25, 0, 0, 1, -1]], np.float32)
FLAT = RNG.integers(0, 17, (20, 10), np.uint8)
MALFORMED = {
    "no zip": (GRAY, NPZ, b"?", {}, "the file: expected an intact zip"),
    "no x": (GRAY, NPZ, make_npz(y=FLAT), {}, "the file: expected the array x"),
    "more arrays": (GRAY, NPZ, make_npz(x=FLAT, z=FLAT), {}, "the file: expected the array x"),
    "other columns": (
        NUMBERS,
        NPZ,
        make_npz(x=ROWS, columns=np.array(["width", "length"])),
        {},
        "columns: expected the columns of the model",
    ),
    "columns of images": (
        GRAY,
        NPZ,
        make_npz(x=FLAT, columns=np.array(["a"])),
        {},
        "columns: expected the names of 0 columns",
    ),
    "a pickle": (GRAY, NPZ, make_npz(x=np.array([{}])), {}, "x: expected numbers or texts, got Py"),
    "no example": (GRAY, NPZ, make_npz(x=FLAT[:0]), {}, r"x: expected numbers of shape \(N, 10\)"),
    "another shape": (GRAY, NPZ, make_npz(x=FLAT[:, :9]), {}, "x: expected numbers of shape"),
    "texts": (GRAY, NPZ, make_npz(x=np.array([["1"] * 10])), {}, "x: expected numbers of shape"),
    "too large": (GRAY, NPZ, make_npz(x=FLAT + 1), {}, r"x, row \d+, value \d+: expected .* 0..16"),
    "negative": (GRAY, NPZ, make_npz(x=-1.0 * FLAT), {}, r"x, row 0, value \d: expected a number"),
    "NaN": (GRAY, NPZ, make_npz(x=FLAT * np.nan), {}, "x, row 0, value 0: expected .*, got nan"),
    "few labels": (GRAY, NPZ, make_npz(x=FLAT, y=np.zeros(19, int)), {}, "y: expected 20 labels"),
    "another label": (GRAY, NPZ, make_npz(x=FLAT, y=np.full(20, 3)), {}, "y, row 0: expected one"),
    "truncated": (GRAY, NPZ, make_npz(x=FLAT)[:-30], {}, "the file: expected an intact zip"),
    "scaled rows": (NUMBERS, NPZ, make_npz(x=ROWS), {"pixel_max": 1.0}, "pixel_max: expected only"),
    "infinite": (NUMBERS, NPZ, make_npz(x=ROWS * 1e39), {}, "x, row 0, value 0: expected a finite"),
    "far": (NUMBERS, NPZ, make_npz(x=ROWS * 1e7), {}, 'x, row 0, column "length": expected a numb'),
    "encoded rows": (TABLE, NPZ, make_npz(x=ENCODED), {}, "the file: .* takes columns of texts"),
    "images for rows": (TABLE, ZIP, make_zip([("1.png", make_image())]), {}, "the file: .* rows"),
    "rows for images": (GRAY, CSV, b"a\n1\n", {}, "the file: .* takes images"),
    "no header": (NUMBERS, CSV, b"", {}, "line 1: expected a header"),
    "no record": (NUMBERS, CSV, b"length,width\n", {}, "line 2: expected a record"),
    "no column": (NUMBERS, CSV, b"length\n1\n", {}, 'line 1: expected a column "width"'),
    "more columns": (NUMBERS, CSV, b"length,width,z\n1,2,3\n", {}, "line 1: expected only columns"),
    "short record": (NUMBERS, CSV, b"length,width\n1,2\n3\n", {}, "line 3: expected 2 cells"),
    "a text": (
        NUMBERS,
        CSV,
        b"length,width\n1,2\nx,2\n",
        {},
        'line 3, column "length": expected a',
    ),
    "no number": (NUMBERS, CSV, b"length,width\n1,\n", {}, 'line 2, column "width": .* got none'),
    "too far": (
        NUMBERS,
        CSV,
        b"length,width\n1,1e9\n",
        {},
        'line 2, column "width": .* deviations',
    ),
    "overflow": (NUMBERS, CSV, b"length,width\n1,1e99\n", {}, 'line 2, column "width": .* finite'),
    "category": (TABLE, CSV, LINES.replace("red", "x").encode(), {}, 'line 2, column "color"'),
    "no category": (
        TABLE,
        CSV,
        LINES.replace("red", "").encode(),
        {},
        'line 2, column "color": .*',
    ),
    "no label": (
        NUMBERS,
        CSV,
        b"length,width\n1,2\n",
        {"ignore": "id"},
        "ignore: expected a column",
    ),
    "no image": (GRAY, ZIP, make_zip([("a/", b"")]), {}, "the file: expected image files"),
    "a broken image": (
        GRAY,
        ZIP,
        make_zip([("1.png", b"GIF")]),
        {},
        'image "1.png": the image',
    ),
    "an empty image": (GRAY, ZIP, make_zip([("1.png", b"")]), {}, 'image "1.png": expected 1 to'),
    "outside": (
        GRAY,
        ZIP,
        make_zip([("../1.png", make_image())]),
        {},
        'member "../1.png": expected',
    ),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_malformed_upload_is_invalid_data_and_leaves_nothing(bench, temporary, case):
    transform, media_type, content, options, message = MALFORMED[case]
    publish(bench, transform)
    error = run(bench, submit_upload(bench, content, media_type, **options)).error

    assert error.type == "invalid_data", error
    assert re.match(message, error.message), error.message
    assert (left_files(bench), list(temporary.iterdir())) == ([], [])


def test_error_after_some_parts_leaves_nothing(bench):
    publish(bench, NUMBERS)
    lines = "length,width\n" + "1,2\n" * 20_000 + "1,x\n"
    error = run(bench, submit_upload(bench, lines.encode(), CSV)).error

    assert error.message.startswith("line 20002, column")
    assert left_files(bench) == []


def test_other_label_names_the_line(bench):
    publish(bench, NUMBERS)
    content = b"length,width,kind\n1,2,rose\n"
    error = run(bench, submit_upload(bench, content, CSV, label="kind")).error

    assert error.message.startswith('line 2, column "kind": expected one of the classes "setosa"')
