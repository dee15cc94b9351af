"""Image files become digits with warnings."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from image_files import scaled, to_file

from stores.images.components import Box, find_components
from stores.images.errors import ImageFileError, ImageTooLargeError
from stores.images.jpeg import strip_jpeg
from stores.images.png import strip_png
from stores.images.preprocessing import has_several_digits, read_digit, to_digit

STRIP = {"image/png": strip_png, "image/jpeg": strip_jpeg}


@pytest.fixture(scope="module")
def digits(mnist):
    return mnist.test.values[:60].reshape(-1, 28, 28)


@pytest.fixture(scope="module")
def whole(digits):
    """Return a digit's file of each media type."""
    large = scaled(digits[0], 64)
    return {"image/png": to_file(large), "image/jpeg": to_file(large, "JPEG")}


@pytest.mark.parametrize("level", [0, 128, 255])
@pytest.mark.parametrize("shape", [(1, 1), (28, 28), (1, 10_000), (10_000, 1)])
def test_blank_image_has_a_warning(level, shape):
    digit = to_digit(np.full(shape, level, np.uint8))
    assert digit.warnings == ("blank",)
    assert digit.pixels.tolist() == [0] * 784


def test_dark_on_light_is_inverted_with_a_warning(digits):
    light, dark = to_digit(digits[1]), to_digit(255 - digits[1])
    assert (light.warnings, dark.warnings) == ((), ("inverted",))
    assert np.array_equal(light.pixels, dark.pixels)


def test_two_digits_have_a_warning(digits):
    for one, other in zip(digits[::2], digits[1::2], strict=True):
        for pair in (np.hstack([one, other]), np.vstack([one, other])):
            assert "multi_digit" in to_digit(pair).warnings


def test_single_digit_has_no_warning_of_several(digits):
    assert not [digit for digit in digits if "multi_digit" in to_digit(digit).warnings]


def nested(step):
    """Return nested frames, so many pixels apart."""
    levels = np.zeros((128, 128), np.uint8)
    for edge in range(1, 60, step):
        levels[edge : 128 - edge, edge : 128 - edge] = 255
        levels[edge + 1 : 127 - edge, edge + 1 : 127 - edge] = 0
    return levels


def slanted():
    """Return parallel lines, each starting beside the previous one."""
    rows, columns = np.indices((128, 128))
    return (((columns - rows) % 3 == 0) & (abs(columns - rows) < 50)).astype(np.uint8) * 255


def scattered(seed):
    return (np.random.default_rng(seed).random((120, 120)) < 0.1).astype(np.uint8) * 255


@pytest.mark.parametrize(
    "levels", [nested(3), nested(2), slanted(), *(scattered(seed) for seed in range(5))]
)
def test_separate_components_are_several_digits(levels):
    parts = find_components(levels, 0)
    heights = [bottom - top for top, _, bottom, _ in parts.boxes.tolist()]
    large = [
        Box(*box)
        for box, mass, height in zip(parts.boxes.tolist(), parts.masses, heights, strict=True)
        if mass >= 0.2 * parts.masses.max() and height >= 0.4 * max(heights)
    ]
    are_apart = any(
        one.common_area(other) <= 0.25 * min(one.area, other.area)
        for one, other in combinations(large, 2)
    )
    assert has_several_digits(parts) == are_apart


def test_dust_is_left_out(digits):
    image = np.zeros((200, 200), np.uint8)
    image[60:160, 60:160] = scaled(digits[0], 100)
    dusty = image.copy()
    dusty[3:5, 190:193] = 255
    assert np.array_equal(to_digit(dusty).pixels, to_digit(image).pixels)


def test_position_of_the_digit_does_not_matter(digits):
    image = np.zeros((90, 120), np.uint8)
    image[60:88, 3:31] = digits[2]
    assert np.array_equal(to_digit(image).pixels, to_digit(digits[2]).pixels)


def read(content, media_type):
    """Return the digit in a file, or the error for a bad file; no other error is allowed."""
    try:
        return read_digit(STRIP[media_type](content))
    except (ImageFileError, ImageTooLargeError) as error:
        return error


def is_answered(outcome):
    return isinstance(outcome, Exception) or outcome.pixels.shape == (784,)


@settings(max_examples=100)
@given(st.sampled_from(sorted(STRIP)), st.data())
def test_damaged_file_is_read_or_rejected(whole, media_type, data):
    content = bytearray(whole[media_type])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    assert is_answered(read(bytes(content), media_type))


@settings(max_examples=60)
@given(st.sampled_from(sorted(STRIP)), st.binary(max_size=200))
def test_any_bytes_after_a_signature_are_read_or_rejected(whole, media_type, content):
    for beginning in (0, 2, 8, 33, 100):
        assert is_answered(read(whole[media_type][:beginning] + content, media_type))


@pytest.mark.parametrize("media_type", STRIP)
def test_truncated_file_is_rejected(whole, media_type):
    content = whole[media_type]
    for length in range(0, len(content), 7):
        assert isinstance(read(content[:length], media_type), ImageFileError)
