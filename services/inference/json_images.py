"""Parses images in the JSON of other protocols: arrays, named arrays, image files in base64."""

import base64
from collections.abc import Sequence
from typing import Any, Final

from contracts.datasets import InputTransform
from services.http.bodies import SentFile
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import RefusedError, field_error
from services.images.file_reader import ImageFileReader, detect_media_type, naming_image
from services.images.pixels import PIXEL_UNITS, InputBatch, parse_pixels, require_images

INPUT: Final = "pixels"
B64: Final = "b64"
# A small image takes 2 ms, whatever the size of its file, and up to 6 ms if it has thousands of
# components: so many are read in half a second, and never in more than two.
MAX_IMAGE_FILES: Final = 256
MAX_B64_CHARS: Final = MAX_IMAGE_FILE_BYTES // 3 * 4 + 4


def parse_images(
    file_reader: ImageFileReader, images: Any, pixel_max: float | None, transform: InputTransform
) -> InputBatch:
    """Return a list of images: arrays, all {"pixels": image}, or all {"b64": a PNG or JPEG}.

    Raises:
        RefusedError: 422 it is none of these, 413 an image file is too large.
        BusyError: the image files are large, and the queue for large work is full.
    """
    require_images(transform)
    plain = _without_names(_require_list(images))
    if not _is_b64(plain[0]):
        return parse_rows(plain, pixel_max, transform)
    if pixel_max not in {None, PIXEL_UNITS}:
        raise field_error([INPUT], f"image files have pixels in 0..255, not in 0..{pixel_max:.15g}")
    if len(plain) > MAX_IMAGE_FILES:
        raise field_error(
            [INPUT], f"must have at most {MAX_IMAGE_FILES} image files, got {len(plain)}"
        )
    return file_reader.read_all(_decode_all(plain), transform)


def parse_rows(images: list[Any], pixel_max: float | None, transform: InputTransform) -> InputBatch:
    """Return a list of arrays as images (errors as parse_pixels, and for a single array)."""
    batch = parse_pixels(images, pixel_max, transform)
    if not batch.is_batch:
        raise field_error([INPUT], "must be a list of images, got one image: send [image]")
    return batch


def unwrap_inputs(inputs: Any) -> Any:
    """Return the images in `inputs`, which may be an object with the tensor's name.

    Raises:
        RefusedError: 422, it is an object with other keys.
    """
    if not isinstance(inputs, dict):
        return inputs
    if set(inputs) != {INPUT}:
        raise field_error(["inputs"], f"must be a list of images, or an object with {INPUT!r} only")
    return inputs[INPUT]


def _require_list(images: Any) -> list[Any]:
    if not isinstance(images, list) or not images:
        raise field_error([INPUT], "must be a list of at least one image")
    return images


def _without_names(images: list[Any]) -> list[Any]:
    if not isinstance(images[0], dict) or _is_b64(images[0]):
        return images
    for index, image in enumerate(images):
        if not isinstance(image, dict) or set(image) != {INPUT}:
            raise field_error([INPUT, index], f'image {index} must be an object {{"{INPUT}": …}}')
    return [image[INPUT] for image in images]


def _is_b64(image: Any) -> bool:
    return isinstance(image, dict) and set(image) == {B64}


def _decode_all(images: Sequence[Any]) -> list[SentFile]:
    files = []
    for index, image in enumerate(images):
        with naming_image(index):
            files.append(_decode(image))
    return files


def _decode(image: Any) -> SentFile:
    text = image[B64] if _is_b64(image) else None
    if not isinstance(text, str):
        raise RefusedError(422, f'must be {{"{B64}": "…"}} like the first one')
    if len(text) > MAX_B64_CHARS:
        raise RefusedError(413, f"must be at most {MAX_IMAGE_FILE_BYTES} bytes")
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise RefusedError(422, f"must be base64 (RFC 4648, section 4): {error}") from None
    return detect_media_type(content)
