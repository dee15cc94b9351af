"""Decodes image files to gray levels or colors."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import Color
from stores.images.errors import ImageFileError
from stores.images.stripped_file import StrippedFile

if TYPE_CHECKING:
    from PIL import Image, ImageFile

# Pixels converted at a time: 25 megapixels with transparency are 100 MB, copied three times.
STRIP_PIXELS: Final = 2**18
_MODES: Final = {"gray": "L", "rgb": "RGB"}  # Pillow's
_LEVEL_STEPS: Final = {"L;2": 85, "L;4": 17}  # levels of 2 or 4 bits, scaled to 0..255


def decode(file: StrippedFile, color: Color = "gray") -> NDArray[np.uint8]:
    """Return an image's gray levels (ITU-R 601-2 luma), (H, W), or colors, (H, W, 3).

    It is oriented as EXIF says.

    Transparent pixels are blended with white.

    Raises:
        ImageFileError: the file is broken.
    """
    open_file = _find_reader(file)  # its errors are not the client's
    try:
        with open_file(BytesIO(file.content)) as image:
            image.draft(_MODES[color], image.size)  # decodes only the luma of a JPEG for gray
            _scale_transparency(image)
            image.load()
            levels = _to_levels(image, color)
    except MemoryError:
        raise
    # Pillow does not document which errors a broken file causes.
    except Exception as error:
        raise ImageFileError(str(error)[:100] or "it is broken") from error
    return apply_orientation(levels, file.orientation)


def _find_reader(file: StrippedFile) -> "type[ImageFile.ImageFile]":
    """Return the class for the format; Image.open tries others too, and warns of large images."""
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415  services start without Pillow
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415  services start without Pillow

    return PngImageFile if file.format == "PNG" else JpegImageFile


def _scale_transparency(image: "ImageFile.ImageFile") -> None:
    """Scale the transparent color of a PNG to 8 bits, as Pillow scales its pixels."""
    transparent = image.info.get("transparency")
    rawmode = image.tile[0].args
    if transparent is not None and rawmode in _LEVEL_STEPS:
        image.info["transparency"] = transparent * _LEVEL_STEPS[rawmode]
    if transparent is not None and rawmode == "RGB;16B":
        image.info["transparency"] = tuple(level >> 8 for level in transparent)


def _to_levels(image: "Image.Image", color: Color) -> NDArray[np.uint8]:
    width, height = image.size
    levels = np.empty((height, width, 3) if color == "rgb" else (height, width), np.uint8)
    rows = max(1, STRIP_PIXELS // width)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        strip = _strip_to_levels(image.crop((0, top, width, bottom)), _MODES[color])
        levels[top:bottom] = strip if strip.ndim == levels.ndim else strip[:, :, np.newaxis]
    return levels


def _strip_to_levels(strip: "Image.Image", mode: str) -> NDArray[np.uint8]:
    if strip.mode == "I;16":  # Pillow clips it at 255; it scales other modes
        wide = np.asarray(strip)
        return np.where(wide == strip.info.get("transparency"), 255, wide >> 8).astype(np.uint8)
    if strip.has_transparency_data:
        from PIL import Image  # noqa: PLC0415  services start without Pillow

        white = Image.new("RGBA", strip.size, "white")
        return np.asarray(Image.alpha_composite(white, strip.convert("RGBA")).convert(mode))
    return np.asarray(strip.convert(mode))


def apply_orientation(image: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return a view of a stored image (H, W) or (H, W, 3) in its EXIF orientation."""
    turned = image.swapaxes(0, 1)
    # Where the stored first row and first column are displayed: EXIF 2.32, 4.6.5.
    return {
        1: image,  # top, left
        2: image[:, ::-1],  # top, right
        3: image[::-1, ::-1],  # bottom, right
        4: image[::-1],  # bottom, left
        5: turned,  # left, top
        6: turned[:, ::-1],  # right, top
        7: turned[::-1, ::-1],  # right, bottom
        8: turned[::-1],  # left, bottom
    }[orientation]
