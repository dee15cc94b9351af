"""Parses the `pixels` of a request; error messages name the image and the pixel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Final, cast

import numpy as np
import orjson
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import COLOR_DIMENSIONS, InputTransform
from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import show
from contracts.validation.field_errors import field_problem, format_loc
from services.http.errors import RefusedError

PIXEL_UNITS = 255.0  # the largest pixel of MNIST, and of all bytes
MAX_NAMED_COLUMNS: Final = 20
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
class InputBatch:
    """Images in 0..pixel_max of the network's data set, or the encoded rows of a table.

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
    """The shape of a request's images, nested or flat: (28, 28), (32, 32, 3) or (784,)."""

    shape: tuple[int, ...]
    is_batch: bool

    def loc(self, image: int, *places: int) -> Loc:
        return ("pixels", image, *places) if self.is_batch else ("pixels", *places)

    def pixel_loc(self, image: int, pixel: int) -> Loc:
        return self.loc(image, *map(int, np.unravel_index(pixel, self.shape)))


@dataclass(frozen=True)
class _Range:
    """The range of a request's pixels, and that of the network's, both from 0."""

    sent: float
    stored: float

    def scale(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        return numbers if self.sent == self.stored else numbers / self.sent * self.stored


def parse_pixels(
    pixels: list[Any],
    pixel_max: float | None,
    transform: InputTransform,
    max_images: int = MAX_IMAGES,
) -> InputBatch:
    """Return the images of a request, scaled from 0..pixel_max to the data set's range.

    An image is a list of all its numbers, or its rows, those of colors with lists of three numbers;
    the first image decides for all. A batch is a list of 1 to max_images images, or a list of one
    array (see pixel_text).

    Args:
        pixels: The images.
        pixel_max: Of the request; None is the data set's.
        transform: What the network's inputs are.
        max_images: The largest number of images.

    Raises:
        PixelsError: a length, a type or a value is not that of an image.
        RefusedError: 422, the network takes rows of a table.
    """
    stored = require_images(transform)
    limits = _Range(stored if pixel_max is None else pixel_max, stored)
    if pixels and isinstance(pixels[0], np.ndarray):
        (rows,) = pixels
        if _is_batch(rows, limits, transform.input_size) and len(rows) <= max_images:
            return InputBatch(rows, is_batch=True)
        pixels = rows.tolist()
    layout = _find_layout(pixels, transform)
    images = pixels if layout.is_batch else [pixels]
    if len(images) > max_images:
        raise PixelsError(("pixels",), f"must hold at most {max_images} images, got {len(images)}")
    values = np.empty((len(images), transform.input_size), np.float32)
    for index, image in enumerate(images):
        values[index] = _read_image(image, index, layout, limits)
    return InputBatch(values, layout.is_batch)


def require_images(transform: InputTransform) -> float:
    """Return the largest pixel of a network that takes images.

    Raises:
        RefusedError: 422, it takes rows of a table.
    """
    if transform.columns is None:
        return float(transform.pixel_max or PIXEL_UNITS)
    raise PixelsError(
        ("pixels",),
        "must be left out, since this version takes rows of a table: send rows, with the columns "
        f"{name_columns(transform.columns)}",
    )


def name_columns(columns: Sequence[Column]) -> str:
    """Return the names of columns for a message, at most MAX_NAMED_COLUMNS of them."""
    names = ", ".join(show(column.name) for column in columns[:MAX_NAMED_COLUMNS])
    rest = len(columns) - MAX_NAMED_COLUMNS
    return f"{names} and {rest} more" if rest > 0 else names


def _is_batch(rows: NDArray[np.uint8], limits: _Range, input_size: int) -> bool:
    """Whether rows are images of bytes, and not the rows of one image."""
    return (
        limits.sent == limits.stored
        and rows.shape[1] == input_size
        and (limits.stored >= PIXEL_UNITS or rows.max() <= limits.stored)
    )


def check_scale(images: InputBatch, transform: InputTransform) -> InputBatch:
    """Return images that came without a pixel_max, marked if they look unscaled.

    They do if all pixels are at most 1, although the data set's are not, and not all are 0.
    """
    values = images.values
    # The first image nearly always decides, so that a batch is not read again.
    if values[0].max() > 1 or values.max() > 1 or not values.any():
        return images
    return replace(images, looks_unscaled=require_images(transform) > 1)


def _find_layout(pixels: list[Any], transform: InputTransform) -> _Layout:
    if not pixels:
        raise PixelsError(("pixels",), "must hold at least one image, got an empty list")
    shape, flat, depth = transform.input_shape, (transform.input_size,), _find_depth(pixels)
    if depth == 1:
        return _Layout(flat, is_batch=False)
    # A gray image of one row has no rows: [[5]] would be both an image and a batch of one.
    if len(shape) == COLOR_DIMENSIONS or shape[0] > 1:
        if depth > len(shape):
            return _Layout(shape, is_batch=True)
        if depth == len(shape) and (depth == COLOR_DIMENSIONS or len(pixels[0]) == shape[1]):
            return _Layout(shape, is_batch=False)
    return _Layout(flat, is_batch=True)


def _find_depth(pixels: list[Any]) -> int:
    """Return how many lists are nested around the first number, at most those of colors."""
    depth, first = 1, pixels[0]
    while isinstance(first, list) and depth <= COLOR_DIMENSIONS:
        depth += 1
        first = first[0] if first else None
    return depth


def _read_image(
    image: Any, index: int, layout: _Layout, limits: _Range
) -> NDArray[np.float64] | NDArray[np.uint8]:
    flat = _flatten(image, index, layout)
    if limits.sent == limits.stored == PIXEL_UNITS:
        whole = _as_bytes(flat)
        if whole is not None:
            return whole
    numbers = _as_numbers(flat)
    # A NaN fails, since no comparison with it is true.
    if numbers is None or not (numbers.min() >= 0 and numbers.max() <= limits.sent):
        pixel, value = _first_bad(flat, limits.sent)
        raise PixelsError(
            layout.pixel_loc(index, pixel),
            f"image {index} pixel {pixel} must be a number in 0..{limits.sent:.15g}, "
            f"got {show(value)}",
            value,
        )
    return limits.scale(numbers)


def _flatten(image: Any, index: int, layout: _Layout) -> list[Any]:
    height, *sizes = layout.shape
    if not sizes:
        if not _is_list_of(height, image):
            raise _wrong_length(image, height, f"image {index}", layout.loc(index))
        return cast("list[Any]", image)
    if not _is_list_of(height, image):
        needed = f"{height} rows of {sizes[0]} {'numbers' if len(sizes) == 1 else 'pixels'}"
        raise PixelsError(layout.loc(index), f"image {index} must be {needed}, got {_count(image)}")
    for number, row in enumerate(image):
        _check_row(row, f"image {index} row {number}", sizes, layout.loc(index, number))
    rows = chain.from_iterable(image)
    return list(chain.from_iterable(rows) if len(sizes) > 1 else rows)


def _check_row(row: Any, what: str, sizes: Sequence[int], loc: Loc) -> None:
    width, *channels = sizes
    if not channels:
        if not _is_list_of(width, row):
            raise _wrong_length(row, width, what, loc)
        return
    if not _is_list_of(width, row):
        raise PixelsError(loc, f"{what} must be {width} pixels of 3 numbers, got {_count(row)}")
    for column, pixel in enumerate(row):
        if not _is_list_of(channels[0], pixel):
            raise _wrong_length(pixel, channels[0], f"{what} column {column}", (*loc, column))


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
