"""Valid shapes of images, and the errors of invalid ones."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.default_transform import default_transform
from services.images.pixels import PixelsError, parse_pixels

SIDE = 3
SIZE = SIDE * SIDE
ROWS = [[0, 1, 2], [3, 4, 5], [253, 254, 255]]
FLAT = [0, 1, 2, 3, 4, 5, 253, 254, 255]


def parse(pixels, pixel_max=255.0, input_size=SIZE):
    return parse_pixels(pixels, pixel_max, default_transform(input_size, 10))


def refusal(pixels, pixel_max=255.0, input_size=SIZE):
    with pytest.raises(PixelsError) as caught:
        parse(pixels, pixel_max, input_size)
    return caught.value


def with_value(pixels, index, value):
    return [*pixels[:index], value, *pixels[index + 1 :]]


def test_single_image_is_not_a_batch():
    batch = parse(FLAT)
    assert not batch.is_batch
    assert batch.values.dtype == np.float32
    assert batch.values.tolist() == [FLAT]


def test_rows_are_the_same_image():
    batch = parse(ROWS)
    assert not batch.is_batch
    assert batch.values.tolist() == [FLAT]


@pytest.mark.parametrize("image", [FLAT, ROWS], ids=["flat", "rows"])
def test_a_list_of_images_is_a_batch_in_its_order(image):
    batch = parse([image, image, image])
    assert batch.is_batch
    assert batch.values.tolist() == [FLAT] * 3


@pytest.mark.parametrize("image", [FLAT, ROWS], ids=["flat", "rows"])
def test_a_list_of_one_image_is_a_batch_of_one(image):
    batch = parse([image])
    assert batch.is_batch
    assert batch.values.tolist() == [FLAT]


def test_fractions_are_exact():
    assert parse(with_value(FLAT, 4, 0.5)).values[0, 4] == np.float32(0.5)


@pytest.mark.parametrize("pixel_max", [1.0, 2.0, 100.0, 65535.0, 0.001])
def test_every_pixel_max_gives_the_bits_of_0_to_255(pixel_max):
    image = list(range(256))
    scaled = [value / 255 * pixel_max for value in image]
    assert np.array_equal(parse(scaled, pixel_max, 256).values[0], np.float32(image))


def test_the_smallest_pixel_max_does_not_overflow():
    tiny = 5e-324
    assert parse([0] * 8 + [tiny], tiny).values.tolist() == [[0] * 8 + [255]]


def test_an_input_size_without_square_root_has_no_rows():
    assert parse(FLAT[:7], input_size=7).values.tolist() == [FLAT[:7]]
    assert refusal([[1, 2], [3, 4]], input_size=7).message == "image 0 must be 7 numbers, got 2"


def test_one_pixel_networks_read_a_nested_number_as_a_batch():
    assert parse([[5]], input_size=1).is_batch


BAD_VALUES = [
    (True, "true"),
    (False, "false"),
    (None, "null"),
    ("7", '"7"'),
    ([], "a list"),
    ([[1]], "a list"),
    ({"a": 1}, "an object"),
    (math.nan, "NaN"),
    (math.inf, "Infinity"),
    (-math.inf, "-Infinity"),
    (-1, "-1"),
    (-1e-9, "-1e-09"),
    (300, "300"),
    (255.0001, "255.0001"),
    (10**400, "1000000000000000000000000000000000000000…"),
    (-(10**400), "-100000000000000000000000000000000000000…"),
]


@pytest.mark.parametrize(("value", "shown"), BAD_VALUES, ids=[shown[:9] for _, shown in BAD_VALUES])
def test_a_bad_value_names_its_image_and_pixel(value, shown):
    bad = with_value(FLAT, 7, value)
    alone = refusal(bad)
    assert alone.loc == ("pixels", 7)
    assert alone.message == f"image 0 pixel 7 must be a number in 0..255, got {shown}"
    in_batch = refusal([FLAT, FLAT, bad, FLAT])
    assert in_batch.loc == ("pixels", 2, 7)
    assert in_batch.message == f"image 2 pixel 7 must be a number in 0..255, got {shown}"


@pytest.mark.parametrize(("value", "shown"), BAD_VALUES, ids=[shown[:9] for _, shown in BAD_VALUES])
def test_a_bad_value_in_rows_names_its_row_and_column(value, shown):
    bad = [ROWS[0], with_value(ROWS[1], 2, value), ROWS[2]]
    alone = refusal(bad)
    assert alone.loc == ("pixels", 1, 2)
    assert f"image 0 pixel 5 must be a number in 0..255, got {shown}" in alone.message
    assert refusal([ROWS, bad]).loc == ("pixels", 1, 1, 2)


def test_values_above_a_smaller_pixel_max_are_refused():
    refused = refusal(with_value([0.5] * SIZE, 3, 2), pixel_max=1.0)
    assert refused.message == "image 0 pixel 3 must be a number in 0..1, got 2"


@pytest.mark.parametrize("pixel_max", [1, 2.0, 100, 65535])
def test_integers_are_scaled_from_another_pixel_max(pixel_max):
    top = int(min(pixel_max, 255))  # values that fit a byte are scaled too
    expected = np.float32([0, top / pixel_max * 255] + [0] * (SIZE - 2))
    assert np.array_equal(parse([0, top] + [0] * (SIZE - 2), pixel_max).values[0], expected)


def test_integers_above_a_smaller_pixel_max_are_refused():
    refused = refusal(with_value([100] * SIZE, 3, 101), pixel_max=100.0)
    assert refused.message == "image 0 pixel 3 must be a number in 0..100, got 101"


BAD_SHAPES = [
    ([], ("pixels",), "at least one image, got an empty list"),
    (FLAT[:-1], ("pixels",), "image 0 must be 9 numbers, got 8"),
    ([*FLAT, 0], ("pixels",), "image 0 must be 9 numbers, got 10"),
    ([[]], ("pixels", 0), "image 0 must be 9 numbers, got 0"),
    ([FLAT, FLAT[:-1]], ("pixels", 1), "image 1 must be 9 numbers, got 8"),
    ([FLAT, 5], ("pixels", 1), "image 1 must be 9 numbers, got 5"),
    ([FLAT, None], ("pixels", 1), "image 1 must be 9 numbers, got null"),
    ([FLAT, {}], ("pixels", 1), "image 1 must be 9 numbers, got an object"),
    ([FLAT, ROWS], ("pixels", 1), "image 1 must be 9 numbers, got 3"),
    ([ROWS, FLAT], ("pixels", 1), "image 1 must be 3 rows of 3 numbers, got 9"),
    ([ROWS, 5], ("pixels", 1), "image 1 must be 3 rows of 3 numbers, got 5"),
    (ROWS[:2], ("pixels",), "image 0 must be 3 rows of 3 numbers, got 2"),
    ([*ROWS, [1, 2, 3]], ("pixels",), "image 0 must be 3 rows of 3 numbers, got 4"),
    ([ROWS[0], [1, 2], ROWS[2]], ("pixels", 1), "image 0 row 1 must be 3 numbers, got 2"),
    ([ROWS[0], 7, ROWS[2]], ("pixels", 1), "image 0 row 1 must be 3 numbers, got 7"),
    ([ROWS, [*ROWS[:2], []]], ("pixels", 1, 2), "image 1 row 2 must be 3 numbers, got 0"),
    ([[[[1]]]], ("pixels", 0), "image 0 must be 3 rows of 3 numbers, got 1"),
    ([[[FLAT] * 3] * 3], ("pixels", 0, 0, 0), "image 0 pixel 0 must be a number"),
]


@pytest.mark.parametrize(("pixels", "loc", "words"), BAD_SHAPES)
def test_bad_shape_names_its_location(pixels, loc, words):
    refused = refusal(pixels)
    assert refused.loc == loc
    assert words in refused.message


def test_ten_thousand_images_are_read_and_one_more_is_refused():
    assert parse([FLAT] * 10_000).values.shape == (10_000, SIZE)
    refused = refusal([FLAT] * 10_001)
    assert refused.loc == ("pixels",)
    assert refused.message == "must hold at most 10000 images, got 10001"


numbers = st.integers(0, 255) | st.floats(0, 255)
flat_images = st.lists(numbers, min_size=SIZE, max_size=SIZE)
row_images = st.lists(st.lists(numbers, min_size=SIDE, max_size=SIDE), min_size=SIDE, max_size=SIDE)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=SIZE) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=40,
)


@settings(max_examples=30)
@given(st.lists(flat_images, min_size=1, max_size=5) | st.lists(row_images, min_size=1, max_size=5))
def test_valid_images_are_read_unchanged(images):
    expected = np.array(images, np.float64).reshape(len(images), SIZE).astype(np.float32)
    assert np.array_equal(parse(images).values, expected)
    assert np.array_equal(parse(images[0]).values[0], expected[0])


@settings(max_examples=30)
@given(st.lists(json_values, max_size=SIZE + 1), st.floats(0, 65535, exclude_min=True))
def test_invalid_images_are_422_with_their_location(pixels, pixel_max):
    try:
        batch = parse(pixels, pixel_max)
    except PixelsError as refused:
        place = pixels
        for part in refused.loc[1:]:
            place = place[part]
    else:
        assert batch.values.shape[1] == SIZE
        assert np.all((batch.values >= 0) & (batch.values <= 255))


@settings(max_examples=30)
@given(st.lists(flat_images, min_size=1, max_size=4), st.data())
def test_single_bad_value_is_located(images, data):
    image = data.draw(st.integers(0, len(images) - 1))
    pixel = data.draw(st.integers(0, SIZE - 1))
    # Not a list, which as the first pixel would mean that images are rows.
    bad = data.draw(st.sampled_from([v for v, _ in BAD_VALUES if not isinstance(v, list)]))
    images[image] = with_value(images[image], pixel, bad)
    by_rows = [[flat[start : start + SIDE] for start in range(0, SIZE, SIDE)] for flat in images]
    assert refusal(images).loc == ("pixels", image, pixel)
    assert refusal(by_rows).loc == ("pixels", image, *divmod(pixel, SIDE))
