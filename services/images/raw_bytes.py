"""Images as they lie in memory: a byte a pixel, one image after the other."""

import numpy as np

from contracts.inference.predictions import MAX_IMAGES
from contracts.messages import format_count
from services.http.errors import invalid
from services.images.pixels import PixelBatch, check_scale


def parse_bytes(content: bytes, input_size: int, max_images: int = MAX_IMAGES) -> PixelBatch:
    """Return the images in a body; one image alone is no batch.

    Raises:
        RefusedError: 422, it is not 1 to max_images images of input_size bytes.
    """
    count, rest = divmod(len(content), input_size)
    if rest or not 1 <= count <= max_images:
        raise invalid(
            [],
            f"the body must be 1 to {max_images} images of {input_size} bytes, "
            f"got {format_count(len(content), 'byte')}",
        )
    values = np.frombuffer(content, np.uint8).reshape(count, input_size)
    # They become floats a few tiles at a time.
    return check_scale(PixelBatch(values, is_batch=count > 1))
