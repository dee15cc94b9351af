"""From a picture file to its grey values."""

from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from services.images.orientation import apply_orientation
from services.images.stripped_file import StrippedFile, refuse_picture

# Converted so many pixels at a time: 25 megapixels with transparency are 100 MB, and would be
# copied three times.
STRIP_PIXELS: Final = 2**18
# By Pillow's class, not Image.open: that tries other formats too, and warns of large pictures.
_READERS: Final = {"PNG": PngImageFile, "JPEG": JpegImageFile}

_LEVEL_STEPS: Final = {"L;2": 85, "L;4": 17}  # of few bits, spread over 0..255


def decode(file: StrippedFile) -> NDArray[np.uint8]:
    """Return a picture's grey values (ITU-R 601-2 luma), (H, W), turned as EXIF says.

    What is transparent shows white behind it.

    Raises:
        RefusedError: 422, the file is broken.
    """
    try:
        with _READERS[file.format](BytesIO(file.content)) as image:
            image.draft("L", image.size)  # of a JPEG nothing but the luma is unpacked
            _scale_transparency(image)
            image.load()
            grey = _to_grey(image)
    except MemoryError:
        raise
    # Pillow does not list what a broken file makes it raise; whatever it is, it is the file's.
    except Exception as error:
        raise refuse_picture(str(error)[:100] or "it is broken") from error
    return apply_orientation(grey, file.orientation)


def _scale_transparency(image: ImageFile.ImageFile) -> None:
    """Let a color that a PNG calls transparent have the 8 bits that Pillow makes of its pixels."""
    transparent = image.info.get("transparency")
    rawmode = image.tile[0].args
    if transparent is not None and rawmode in _LEVEL_STEPS:
        image.info["transparency"] = transparent * _LEVEL_STEPS[rawmode]
    if transparent is not None and rawmode == "RGB;16B":
        image.info["transparency"] = tuple(level >> 8 for level in transparent)


def _to_grey(image: Image.Image) -> NDArray[np.uint8]:
    width, height = image.size
    grey = np.empty((height, width), np.uint8)
    rows = max(1, STRIP_PIXELS // width)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        grey[top:bottom] = _strip_to_grey(image.crop((0, top, width, bottom)))
    return grey


def _strip_to_grey(strip: Image.Image) -> NDArray[np.uint8]:
    if strip.mode == "I;16":  # Pillow would cut off what is above 255; other modes it scales
        wide = np.asarray(strip)
        return np.where(wide == strip.info.get("transparency"), 255, wide >> 8).astype(np.uint8)
    if strip.has_transparency_data:
        white = Image.new("RGBA", strip.size, "white")
        return np.asarray(Image.alpha_composite(white, strip.convert("RGBA")).convert("L"))
    return np.asarray(strip.convert("L"))
