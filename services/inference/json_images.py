"""Images inside of JSON as foreign protocols have them: arrays, named ones, base64 of pictures."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from services.http.bodies import SentFile
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.errors import RefusedError, invalid
from services.images.file_reader import ImageFileReader, detect_media_type, naming_image
from services.images.pixels import PIXEL_UNITS, PixelBatch, parse_pixels

INPUT: Final = "pixels"
B64: Final = "b64"
# A small picture takes 2 ms, whatever its file's size, and one that is made to be slow, of
# thousands of dots, up to 6: so many are read in half a second, and never in more than two.
MAX_PICTURES: Final = 256
MAX_B64_CHARS: Final = MAX_PICTURE_BYTES // 3 * 4 + 4


@dataclass(frozen=True)
class JsonImages:
    """Reads lists of images; pictures is what reads those that are files in base64."""

    pictures: ImageFileReader

    def read(self, images: Any, pixel_max: float, input_size: int) -> PixelBatch:
        """Return a list of images: arrays, all {"pixels": image}, or all {"b64": a PNG or JPEG}.

        Raises:
            RefusedError: 422 they are no such list, 413 a picture is too large.
            BusyError: the pictures are large, and others are being decoded while one waits.
        """
        plain = _without_names(_require_list(images))
        if _is_b64(plain[0]):
            return self._read_pictures(plain, pixel_max, input_size)
        return parse_rows(plain, pixel_max, input_size)

    def _read_pictures(self, images: list[Any], pixel_max: float, input_size: int) -> PixelBatch:
        if pixel_max != PIXEL_UNITS:
            raise invalid(
                [INPUT], f"a picture has no pixels in 0..{pixel_max:.15g}: leave that out"
            )
        if len(images) > MAX_PICTURES:
            raise invalid(
                [INPUT], f"at most {MAX_PICTURES} pictures are read at once, got {len(images)}"
            )
        return self.pictures.read_all(_decode_all(images), input_size)


def parse_rows(images: list[Any], pixel_max: float, input_size: int) -> PixelBatch:
    """Return a list of images that are arrays (errors as parse_pixels, and for one alone)."""
    batch = parse_pixels(images, pixel_max, input_size)
    if not batch.is_batch:
        raise invalid([INPUT], "a list of images is needed, got one image: write [image]")
    return batch


def unwrap_inputs(inputs: Any) -> Any:
    """Return the images of an `inputs`, which may be an object with the tensor's name.

    Raises:
        RefusedError: 422, there is no such tensor, or another one too.
    """
    if not isinstance(inputs, dict):
        return inputs
    if set(inputs) != {INPUT}:
        raise invalid(["inputs"], f"it must be a list of images, or an object with {INPUT!r} alone")
    return inputs[INPUT]


def _require_list(images: Any) -> list[Any]:
    if not isinstance(images, list) or not images:
        raise invalid([INPUT], "it must be a list of at least one image")
    return images


def _without_names(images: list[Any]) -> list[Any]:
    if not isinstance(images[0], dict) or _is_b64(images[0]):
        return images
    for index, image in enumerate(images):
        if not isinstance(image, dict) or set(image) != {INPUT}:
            raise invalid([INPUT, index], f'image {index} must be an object {{"{INPUT}": …}} alone')
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
        raise RefusedError(422, f'it must be {{"{B64}": "…"}} as the first one is')
    if len(text) > MAX_B64_CHARS:
        raise RefusedError(413, f"a picture must be at most {MAX_PICTURE_BYTES} bytes")
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise RefusedError(422, f"it must be base64 (RFC 4648, section 4): {error}") from None
    return detect_media_type(content)
