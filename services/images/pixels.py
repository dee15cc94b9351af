"""Parses the `pixels` of a request; error messages name the image and the pixel."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain
from math import isqrt
from typing import Any, cast

import numpy as np
import orjson
from numpy.typing import NDArray

from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import show
from services.http.errors import RefusedError, field_problem, format_loc

PIXEL_UNITS = 255.0  # networks take pixels in 0..255, as in MNIST
_NUMBER_TYPES = {int, float}  # by identity: bool is an int for isinstance

Loc = tuple[str | int, ...]


class PixelsError(RefusedError):
    """The pixels do not fit the network: 422.

    Args:
        loc: Where in the body, such as ("pixels", 3, 17).
        message: What was expected there, and what came.
        value: What came; only scalars are returned to the client.
    """

    def __init__(self, loc: Loc, message: str, value: Any = None) -> None:
        field = field_problem(loc, message, value)
        super().__init__(422, f"{format_loc(loc)}: {message}", fields=[field])
        self.loc = loc
        self.message = message


@dataclass(frozen=True)
class PixelBatch:
    """Images in 0..255.

    Args:
        values: (B, input_size).
        is_batch: False for an image that was sent without a list around it.
        looks_unscaled: They came without a pixel_max, and look like pixels in 0..1.
    """

    values: NDArray[np.float32] | NDArray[np.uint8]
    is_batch: bool
    looks_unscaled: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class _Layout:
    """The shape of a request's images; side is the length of a row, None for flat images."""

    input_size: int
    is_batch: bool
    side: int | None

    def loc(self, image: int, *places: int) -> Loc:
        return ("pixels", image, *places) if self.is_batch else ("pixels", *places)

    def pixel_loc(self, image: int, pixel: int) -> Loc:
        if self.side is None:
            return self.loc(image, pixel)
        return self.loc(image, *divmod(pixel, self.side))


def parse_pixels(
    pixels: list[Any], pixel_max: float, input_size: int, max_images: int = MAX_IMAGES
) -> PixelBatch:
    """Return the images of a request, scaled from 0..pixel_max to 0..255.

    An image is input_size numbers, or its rows if input_size is a square; the first image decides
    for all. A batch is a list of 1 to max_images images, or a list of one array (see pixel_text).

    Raises:
        PixelsError: a length, a type or a value is not that of an image.
    """
    if pixels and isinstance(pixels[0], np.ndarray):
        (rows,) = pixels
        if _is_batch(rows, pixel_max, input_size) and len(rows) <= max_images:
            return PixelBatch(rows, is_batch=True)
        pixels = rows.tolist()
    layout = _find_layout(pixels, input_size)
    images = pixels if layout.is_batch else [pixels]
    if len(images) > max_images:
        raise PixelsError(("pixels",), f"must hold at most {max_images} images, got {len(images)}")
    values = np.empty((len(images), input_size), np.float32)
    for index, image in enumerate(images):
        values[index] = _read_image(image, index, layout, pixel_max)
    return PixelBatch(values, layout.is_batch)


def _is_batch(rows: NDArray[np.uint8], pixel_max: float, input_size: int) -> bool:
    """Whether rows are images of bytes, and not the rows of one image."""
    return pixel_max == PIXEL_UNITS and rows.shape[1] == input_size


def check_scale(images: PixelBatch) -> PixelBatch:
    """Return images that came without a pixel_max, marked if they look unscaled.

    They do if all pixels are at most 1, and not all are 0.
    """
    values = images.values
    # The first image nearly always decides, so that a batch is not read again.
    if values[0].max() > 1 or values.max() > 1 or not values.any():
        return images
    return replace(images, looks_unscaled=True)


def _find_layout(pixels: list[Any], input_size: int) -> _Layout:
    if not pixels:
        raise PixelsError(("pixels",), "must hold at least one image, got an empty list")
    side = _square_side(input_size)
    first = pixels[0]
    if not isinstance(first, list):
        return _Layout(input_size, is_batch=False, side=None)
    if side and first and isinstance(first[0], list):
        return _Layout(input_size, is_batch=True, side=side)
    if len(first) == side:
        return _Layout(input_size, is_batch=False, side=side)
    return _Layout(input_size, is_batch=True, side=None)


def _square_side(input_size: int) -> int | None:
    side = isqrt(input_size)
    # A single pixel has no rows: [[5]] would be both an image and a batch of one.
    return side if side > 1 and side * side == input_size else None


def _read_image(
    image: Any, index: int, layout: _Layout, pixel_max: float
) -> NDArray[np.float64] | NDArray[np.uint8]:
    flat = _flatten(image, index, layout)
    if pixel_max == PIXEL_UNITS:
        whole = _as_bytes(flat)
        if whole is not None:
            return whole
    numbers = _as_numbers(flat)
    # A NaN fails, since no comparison with it is true.
    if numbers is None or not (numbers.min() >= 0 and numbers.max() <= pixel_max):
        pixel, value = _first_bad(flat, pixel_max)
        raise PixelsError(
            layout.pixel_loc(index, pixel),
            f"image {index} pixel {pixel} must be a number in 0..{pixel_max:.15g}, "
            f"got {show(value)}",
            value,
        )
    return numbers if pixel_max == PIXEL_UNITS else numbers / pixel_max * PIXEL_UNITS


def _flatten(image: Any, index: int, layout: _Layout) -> list[Any]:
    side = layout.side
    if side is None:
        if not _is_list_of(layout.input_size, image):
            raise _wrong_length(image, layout.input_size, f"image {index}", layout.loc(index))
        return cast("list[Any]", image)
    if not _is_list_of(side, image):
        needed = f"{side} rows of {side} numbers"
        raise PixelsError(layout.loc(index), f"image {index} must be {needed}, got {_count(image)}")
    for number, row in enumerate(image):
        if not _is_list_of(side, row):
            what = f"image {index} row {number}"
            raise _wrong_length(row, side, what, layout.loc(index, number))
    return list(chain.from_iterable(image))


def _is_list_of(length: int, value: Any) -> bool:
    return isinstance(value, list) and len(value) == length


def _wrong_length(value: Any, length: int, what: str, loc: Loc) -> PixelsError:
    return PixelsError(loc, f"{what} must be {length} numbers, got {_count(value)}", value)


def _as_bytes(flat: list[Any]) -> NDArray[np.uint8] | None:
    """Return an image of integers in 0..255, in a third of the time of floats, or None."""
    try:
        whole = bytearray(flat)  # three times as fast as bytes
    except (TypeError, ValueError):
        return None
    # bytearray accepts booleans, whose JSON contains an e, unlike that of integers.
    return None if b"e" in orjson.dumps(flat) else np.frombuffer(whole, np.uint8)


def _as_numbers(flat: list[Any]) -> NDArray[np.float64] | None:
    if not set(map(type, flat)) <= _NUMBER_TYPES:
        return None
    try:
        return np.array(flat, np.float64)
    except OverflowError:  # an integer past the largest float64
        return None


def _first_bad(flat: Iterable[Any], pixel_max: float) -> tuple[int, Any]:
    return next(
        (pixel, value)
        for pixel, value in enumerate(flat)
        if type(value) not in _NUMBER_TYPES or not 0 <= value <= pixel_max
    )


def _count(value: Any) -> str:
    return str(len(value)) if isinstance(value, list) else show(value)
