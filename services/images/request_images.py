"""The images of a request, by whichever kind of body they came."""

from contracts.inference.predictions import MAX_IMAGES, PixelsRequest
from services.http.bodies import SentFile
from services.http.operations import OCTETS
from services.images.file_reader import ImageFileReader
from services.images.pixels import PixelBatch, check_scale, parse_pixels
from services.images.raw_bytes import parse_bytes


def read_images(
    body: PixelsRequest | SentFile,
    pictures: ImageFileReader,
    input_size: int,
    max_images: int = MAX_IMAGES,
) -> PixelBatch:
    """Return the images in a body; a picture is a FileImage.

    Args:
        body: JSON with pixels, bytes, or a picture file.
        pictures: Reads the last.
        input_size: How many pixels the network takes, which decides what is an image.
        max_images: How many there may be.

    Raises:
        RefusedError: 422 it is not what the network takes, 413 a picture is too large.
        BusyError: a picture is large, and one is being decoded while another waits.
    """
    if isinstance(body, PixelsRequest):
        return read_pixels(body, input_size, max_images)
    if body.media_type == OCTETS:
        return parse_bytes(body.content, input_size, max_images)
    return pictures.read(body, input_size)


def read_pixels(body: PixelsRequest, input_size: int, max_images: int = MAX_IMAGES) -> PixelBatch:
    """Return the images in JSON, marked where they look unscaled (errors as parse_pixels)."""
    images = parse_pixels(body.pixels, body.pixel_max, input_size, max_images)
    return images if "pixel_max" in body.model_fields_set else check_scale(images)
