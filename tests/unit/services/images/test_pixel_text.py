"""The fast parser of pixels in JSON has the results and errors of the plain one."""

import json
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from offences import each_row

from contracts.default_transform import default_transform
from contracts.inference.explanations import ExplainRequest
from services.http.errors import RefusedError
from services.http.validation import parse_body, read_json
from services.images import pixel_text
from services.images.pixel_text import MIN_BYTES, read_pixels_json, read_plain
from services.images.request_images import read_json_examples

WIDTH = 3
PLAIN = b'{"pixels": [[1, 20, 255], [0, 100, 9]]}'
SPELLINGS = (
    *("0", "9", "10", "99", "100", "199", "255", "256", "260", "300", "999", "1000", "25500"),
    *("1.0", "0.5", "255.0", "1e2", "1E2", "1e400", "-0", "-1", "+1", ".5", "5.", "1e", "0x10"),
    *("00", "01", "000", "001", "010", "0255", "1 2", "1  2", "", " ", " 7", "7 ", "\t7", "7\n"),
    *("null", "true", "false", "NaN", "Infinity", '"7"', "[7]", "[]", "{}", "٣", "7٣", "\\u0037"),
    *("18446744073709551616", "9" * 400, "7,", ",7", "7,7", "7], [7", "7]", "[7", "7] [7", "7]7"),
)


def outcome(content, read, input_size=WIDTH):
    """Return the images, or the error, of a body."""
    try:
        body = parse_body(ExplainRequest, content, read)
        batch = read_json_examples(body, default_transform(input_size, 10))
    except RefusedError as error:
        return error.status, str(error), error.fields
    return batch.values.tolist(), batch.is_batch, batch.looks_unscaled


def read_fast(content):
    value = read_plain(content)
    return read_json(content) if value is None else value


def assert_same(content, input_size=WIDTH):
    assert outcome(content, read_fast, input_size) == outcome(content, read_json, input_size)


def is_fast(content):
    return read_plain(content) is not None


def test_plain_batch_is_an_array():
    value = read_plain(b'{"model": "a", "pixels": [[1, 20, 255], [0, 100, 9]], "version": 2}')
    (rows,) = value.pop("pixels")
    assert value == {"model": "a", "version": 2}
    assert rows.dtype == np.uint8
    assert rows.tolist() == [[1, 20, 255], [0, 100, 9]]


@pytest.mark.parametrize("separators", [(", ", ": "), (",", ":")], ids=["spaced", "compact"])
@pytest.mark.parametrize("width", [2, 3, 784])
@pytest.mark.parametrize("count", [2, 8, 9, 1000])
def test_every_batch_has_its_numbers(count, width, separators):
    images = np.random.default_rng(count).integers(0, 256, (count, width), np.uint8)
    content = json.dumps({"pixels": images.tolist()}, separators=separators).encode()
    (rows,) = read_plain(content)["pixels"]
    assert np.array_equal(rows, images)


def test_blocks_of_any_size_have_the_same_numbers(monkeypatch):
    content = json.dumps({"pixels": np.arange(96).reshape(32, 3).tolist()}).encode()
    for size_bytes in (1, 20, 50, 1000):
        monkeypatch.setattr(pixel_text, "BLOCK_BYTES", size_bytes)
        assert read_plain(content)["pixels"][0].tolist() == np.arange(96).reshape(32, 3).tolist()
        assert not is_fast(content.replace(b"], [60", b"],  [60"))


@each_row(product(SPELLINGS, range(2 * WIDTH)))
def test_every_spelling_has_the_result_of_the_plain_parser(spelling, at):
    numbers = ["7"] * (2 * WIDTH)
    numbers[at] = spelling
    rows = ", ".join(numbers[:WIDTH]), ", ".join(numbers[WIDTH:])
    assert_same(f'{{"pixels": [[{rows[0]}], [{rows[1]}]]}}'.encode())


@each_row(
    [
        b'{"pixels": [[1, 2, 3], [4, 5]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6, 7]]}',
        b'{"pixels": [[1, 2], [3, 4], [5, 6]]}',
        b'{"pixels": [[1, 2, 3]5, [, 7, 8]]}',
        b'{"pixels": [[1, 2, 3], [1, 5 2, , 4]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "pixels": [[7, 8, 9]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "pixel\\u0073": [[7, 8, 9]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "pixel_max": 6}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "pixel_max": 5}',
        b'{"pixels": [[0, 1, 0], [0, 1, 1]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "other": 1}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "version": []}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "version": "[[1, 2]]"}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]]',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]]}}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], }',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]], "model": "\xff"}',
        b'{"other": {"pixels": [[1, 2, 3], [4, 5, 6]]}}',
        b'["pixels": [[1, 2, 3], [4, 5, 6]]]',
        b'{"model": "pixels": [[1, 2, 3], [4, 5, 6]]}',
        b'{"pixels": [[[1, 2, 3], [4, 5, 6]]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6]]]}',
        b'{"pixels": [[1, 2, 3], [4, 5, 6], []]}',
        b'"pixels": [[1, 2, 3], [4, 5, 6]]',
    ]
)
def test_other_bodies_have_the_result_of_the_plain_parser(content):
    assert_same(content)


def test_rows_of_one_image_stay_one_image():
    content = b'{"pixels": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}'
    assert is_fast(content)
    assert_same(content, input_size=9)


@settings(max_examples=300)
@given(st.integers(0, len(PLAIN) - 1), st.binary(max_size=2), st.integers(0, 2))
@example(PLAIN.index(b"20"), b"", 1)
def test_changed_bytes_have_the_result_of_the_plain_parser(at, inserted, removed):
    assert_same(PLAIN[:at] + inserted + PLAIN[at + removed :])


@settings(max_examples=300)
@given(st.text(alphabet="0123456789,[] ", max_size=30))
def test_any_rows_have_the_result_of_the_plain_parser(rows):
    assert_same(f'{{"pixels": [[1, 2, 3], [{rows}]]}}'.encode())


def test_many_short_rows_after_a_long_one_allocate_nothing():
    long = b", ".join([b"1"] * 100_000)
    assert not is_fast(b'{"pixels": [[%b], [%b]]}' % (long, b"], [".join([b"1"] * 100_000)))


def test_only_large_bodies_are_parsed_as_arrays():
    assert read_pixels_json(PLAIN) == read_json(PLAIN)
    large = PLAIN[:-1] + b" " * MIN_BYTES + b"}"
    assert isinstance(read_pixels_json(large)["pixels"][0], np.ndarray)
