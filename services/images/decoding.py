"""Decodes image files to gray levels."""

from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from services.images.stripped_file import StrippedFile, image_error

# Pixels converted at a time: 25 megapixels with transparency are 100 MB, copied three times.
STRIP_PIXELS: Final = 2**18
# Not Image.open, which tries other formats too and warns of large images.
_READERS: Final = {"PNG": PngImageFile, "JPEG": JpegImageFile}

_LEVEL_STEPS: Final = {"L;2": 85, "L;4": 17}  # levels of 2 or 4 bits, scaled to 0..255


def decode(file: StrippedFile) -> NDArray[np.uint8]:
    """Return an image's gray levels (ITU-R 601-2 luma), (H, W), oriented as EXIF says.

    Transparent pixels are blended with white.

    Raises:
        RefusedError: 422, the file is broken.
    """
    try:
        with _READERS[file.format](BytesIO(file.content)) as image:
            image.draft("L", image.size)  # decodes only the luma of a JPEG
            _scale_transparency(image)
            image.load()
            gray = _to_gray(image)
    except MemoryError:
        raise
    # Pillow does not document which errors a broken file causes.
    except Exception as error:
        raise image_error(str(error)[:100] or "it is broken") from error
    return apply_orientation(gray, file.orientation)


def _scale_transparency(image: ImageFile.ImageFile) -> None:
    """Scale the transparent color of a PNG to 8 bits, as Pillow scales its pixels."""
    transparent = image.info.get("transparency")
    rawmode = image.tile[0].args
    if transparent is not None and rawmode in _LEVEL_STEPS:
        image.info["transparency"] = transparent * _LEVEL_STEPS[rawmode]
    if transparent is not None and rawmode == "RGB;16B":
        image.info["transparency"] = tuple(level >> 8 for level in transparent)


def _to_gray(image: Image.Image) -> NDArray[np.uint8]:
    width, height = image.size
    gray = np.empty((height, width), np.uint8)
    rows = max(1, STRIP_PIXELS // width)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        gray[top:bottom] = _strip_to_gray(image.crop((0, top, width, bottom)))
    return gray


def _strip_to_gray(strip: Image.Image) -> NDArray[np.uint8]:
    if strip.mode == "I;16":  # Pillow clips it at 255; it scales other modes
        wide = np.asarray(strip)
        return np.where(wide == strip.info.get("transparency"), 255, wide >> 8).astype(np.uint8)
    if strip.has_transparency_data:
        white = Image.new("RGBA", strip.size, "white")
        return np.asarray(Image.alpha_composite(white, strip.convert("RGBA")).convert("L"))
    return np.asarray(strip.convert("L"))


def apply_orientation(image: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return a view of a stored image (H, W) in its EXIF orientation."""
    # Where the stored first row and first column are displayed: EXIF 2.32, 4.6.5.
    return {
        1: image,  # top, left
        2: image[:, ::-1],  # top, right
        3: image[::-1, ::-1],  # bottom, right
        4: image[::-1],  # bottom, left
        5: image.T,  # left, top
        6: image[::-1].T,  # right, top
        7: image[::-1, ::-1].T,  # right, bottom
        8: image[:, ::-1].T,  # left, bottom
    }[orientation]
