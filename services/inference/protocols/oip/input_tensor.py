"""Parses the tensor `pixels` of a request, from JSON numbers or raw bytes."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import show
from services.http.errors import RefusedError
from services.images.pixels import (
    PIXEL_UNITS,
    InputBatch,
    PixelsError,
    parse_pixels,
    require_images,
)
from services.inference.protocols.oip.schema import DTYPES, INPUT_NAME

# Scaled in float64 at a time: 1.6 MB of MNIST's images, not 63 MB.
BLOCK_IMAGES: Final = 256


@dataclass(frozen=True)
class InputTensor:
    """The one input of a request.

    Args:
        datatype: A key of DTYPES.
        shape: As it was sent; the network decides which one is valid.
        values: Its numbers, as a JSON array or raw bytes.
        pixel_max: The value of a white pixel; None is the data set's.
    """

    datatype: str
    shape: Any
    values: list[Any] | memoryview
    pixel_max: float | None

    def read(self, transform: InputTransform) -> InputBatch:
        """Return the images, scaled to the data set's range.

        Raises:
            RefusedError: 400 the shape does not fit the network or the values; 422 a value is not
                a pixel, or the network takes rows of a table.
        """
        require_images(transform)
        count = _count_images(self.shape, transform.input_size)
        if isinstance(self.values, memoryview):
            return self._read_raw(self.values, count, transform)
        return self._read_json(self.values, count, transform)

    def _read_raw(self, raw: memoryview, count: int, transform: InputTransform) -> InputBatch:
        input_size = transform.input_size
        dtype = DTYPES[self.datatype]
        needed = count * input_size * dtype.itemsize
        if len(raw) != needed:
            raise RefusedError(
                400,
                f"a tensor of shape [{count}, {input_size}] and datatype {self.datatype} has "
                f"{needed} bytes, got {len(raw)}",
            )
        return to_batch(
            np.frombuffer(raw, dtype).reshape(count, input_size), self.pixel_max, transform
        )

    def _read_json(self, values: list[Any], count: int, transform: InputTransform) -> InputBatch:
        if self.datatype == "FP16":
            raise RefusedError(400, "JSON has no FP16: send the tensor as binary data, or as FP32")
        images = _split(values, count, transform.input_size)
        if DTYPES[self.datatype].kind != "f":
            for index, image in enumerate(images):
                _check_integers(image, index, self.datatype)
        # In float64, as the body of POST /predict.
        return parse_pixels(images, self.pixel_max, transform)


def _count_images(shape: Any, input_size: int) -> int:
    """Return the number of images in a shape (images, pixels), or raise a 400."""
    dims = shape if isinstance(shape, list) else []
    if len(dims) == 2 and all(type(dim) is int for dim in dims):  # noqa: PLR2004 - a shape's rank
        count, size = dims
        if 1 <= count <= MAX_IMAGES and size == input_size:
            return int(count)
    raise RefusedError(
        400,
        f"shape of {INPUT_NAME} must be [images, {input_size}] with 1 to {MAX_IMAGES} images, "
        f"got {_show_shape(shape)}",
    )


def _show_shape(shape: Any) -> str:
    if not isinstance(shape, list):
        return show(shape)
    shown = ", ".join(show(dim) for dim in shape[:4])
    return f"[{shown}{', …' if shape[4:] else ''}]"


def _split(values: list[Any], count: int, input_size: int) -> list[list[Any]]:
    """Return one list per image of a tensor's data, flat or nested."""
    if len(values) == count and all(_is_image(image, input_size) for image in values):
        return values
    if len(values) != count * input_size or isinstance(values[0], list):
        raise RefusedError(
            400,
            f"data of shape [{count}, {input_size}] must be {count * input_size} numbers, flat or "
            f"in {count} lists of {input_size}, got {len(values)} {_name_items(values)}",
        )
    return [values[start : start + input_size] for start in range(0, len(values), input_size)]


def _is_image(image: Any, input_size: int) -> bool:
    return isinstance(image, list) and len(image) == input_size and not isinstance(image[0], list)


def _name_items(values: list[Any]) -> str:
    return "lists" if values and isinstance(values[0], list) else "items"


def _check_integers(image: list[Any], index: int, datatype: str) -> None:
    highest = np.iinfo(DTYPES[datatype]).max
    if set(map(type, image)) == {int} and max(image) <= highest:
        return
    for pixel, value in enumerate(image):
        if type(value) is not int or value > highest:
            raise PixelsError(
                (INPUT_NAME, index, pixel),
                f"image {index} pixel {pixel} must be an integer in the range of {datatype}, "
                f"got {show(value)}",
                value,
            )


def to_batch(
    values: NDArray[Any], pixel_max: float | None, transform: InputTransform
) -> InputBatch:
    """Return the images of an array, (B, D) of integers or floats, in the data set's range.

    The result is that of `parse_pixels` for the same numbers; bytes stay bytes, which networks
    convert to the same float32, a few tiles at a time.

    Raises:
        PixelsError: a value is not in 0..pixel_max.
    """
    stored = require_images(transform)
    pixel_max = stored if pixel_max is None else pixel_max
    if values.dtype == np.uint8 and pixel_max == stored == PIXEL_UNITS:
        return InputBatch(values, is_batch=True)  # pixels already
    images = np.empty(values.shape, np.float32)
    # A Python float would be rounded to the float32 or float16 that it is compared with.
    highest = np.float64(pixel_max)
    for start in range(0, len(values), BLOCK_IMAGES):
        block = values[start : start + BLOCK_IMAGES]
        _check_range(block, start, highest)
        images[start : start + BLOCK_IMAGES] = _scale(block, highest, stored)
    return InputBatch(images, is_batch=True)


def _check_range(block: NDArray[Any], start: int, highest: np.float64) -> None:
    # A NaN fails, since no comparison with it is true.
    if block.min() >= 0 and block.max() <= highest:
        return
    image, pixel = np.argwhere(~((block >= 0) & (block <= highest)))[0].tolist()
    value = block[image, pixel].item()
    raise PixelsError(
        ("pixels", start + image, pixel),
        f"image {start + image} pixel {pixel} must be a number in 0..{highest:.15g}, got {value!r}",
        value,
    )


def _scale(block: NDArray[Any], highest: np.float64, stored: float) -> NDArray[Any]:
    return block if highest == stored else block.astype(np.float64) / highest * stored
