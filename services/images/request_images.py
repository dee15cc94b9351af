"""The images or rows of a request, for each kind of body."""

import numpy as np

from contracts.datasets import InputTransform
from contracts.inference.predictions import MAX_IMAGES, ExamplesRequest
from contracts.messages import format_count
from services.http.bodies import SentFile
from services.http.errors import field_error
from services.http.operations import OCTETS
from services.images.file_reader import ImageFileReader
from services.images.pixels import (
    PIXEL_UNITS,
    InputBatch,
    check_scale,
    parse_pixels,
    require_images,
)


def read_examples(
    body: ExamplesRequest | SentFile,
    file_reader: ImageFileReader,
    transform: InputTransform,
    max_examples: int = MAX_IMAGES,
) -> InputBatch:
    """Return the images or rows in a body; an image file becomes a FileImage.

    Args:
        body: JSON with pixels or rows, raw bytes, or an image file.
        file_reader: Reads image files.
        transform: What the network's inputs are, which decides what is one image.
        max_examples: The largest number of images or rows.

    Raises:
        RefusedError: 422 the examples do not fit the network, 413 an image file is too large.
        BusyError: an image file is large, and the queue for large work is full.
    """
    if isinstance(body, ExamplesRequest):
        return read_json_examples(body, transform, max_examples)
    if body.media_type == OCTETS:
        return parse_bytes(body.content, transform, max_examples)
    return file_reader.read(body, transform)


def read_json_examples(
    body: ExamplesRequest, transform: InputTransform, max_examples: int = MAX_IMAGES
) -> InputBatch:
    """Return images, marked if they look unscaled, or rows (errors as read_examples)."""
    sent = body.model_fields_set
    if "rows" in sent:
        from services.images.table_rows import parse_table  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        for name in sent & {"pixels", "pixel_max"}:
            raise field_error([name], "must be left out of a request with rows")
        return parse_table(body.rows, transform, max_rows=max_examples)
    if "pixels" not in sent:
        raise field_error(["pixels"], "Field required: images; or rows, for a table model")
    images = parse_pixels(body.pixels, body.sent_pixel_max, transform, max_examples)
    return images if body.sent_pixel_max is not None else check_scale(images, transform)


def parse_bytes(
    content: bytes | memoryview, transform: InputTransform, max_images: int = MAX_IMAGES
) -> InputBatch:
    """Return images of one byte per pixel; a single image is not a batch.

    Raises:
        RefusedError: 422, the content is not 1 to max_images images of the network's size, or has
            a byte above the largest pixel, or the network takes rows of a table.
    """
    highest, input_size = require_images(transform), transform.input_size
    count, rest = divmod(len(content), input_size)
    if rest or not 1 <= count <= max_images:
        raise field_error(
            [],
            f"the body must be 1 to {max_images} images of {input_size} bytes, "
            f"got {format_count(len(content), 'byte')}",
        )
    values = np.frombuffer(content, np.uint8).reshape(count, input_size)
    if highest < PIXEL_UNITS and values.max() > highest:
        image, pixel = np.argwhere(values > highest)[0].tolist()
        value = int(values[image, pixel])
        raise field_error(
            [], f"image {image} pixel {pixel} must be a byte in 0..{highest:.15g}, got {value}"
        )
    # Networks convert bytes to floats a few tiles at a time.
    return check_scale(InputBatch(values, is_batch=count > 1), transform)
