"""A picture file without what is no picture, its size known before anything is unpacked."""

from dataclasses import dataclass
from typing import Final

from services.http.errors import RefusedError, invalid

MAX_PIXELS: Final = 25_000_000
# As JPEG's. A PNG of 25 million rows of one pixel kept a decoder for 6 s, for each row costs.
MAX_SIDE: Final = 65_535
UPRIGHT: Final = 1  # EXIF's orientation of a picture that is not turned


@dataclass(frozen=True)
class StrippedFile:
    """A picture file whose metadata is left out: a decoder meets none of it.

    Args:
        format: `PNG` or `JPEG`.
        width: As stored, in pixels.
        height: As stored, in pixels.
        orientation: EXIF's, 1 to 8: how the stored picture is turned to be seen.
        content: What is needed to decode it.
    """

    format: str
    width: int
    height: int
    orientation: int
    content: bytes

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self.width * self.height


def check_size(width: int, height: int) -> None:
    """Refuse a size that is no picture's, or too large to be decoded here.

    Raises:
        RefusedError: 422 it has no pixel, 413 it has more than 25 megapixels or is too long.
    """
    if width * height < 1:
        raise refuse_picture(f"it must have at least one pixel, got {width} x {height}")
    if width * height > MAX_PIXELS:
        raise RefusedError(
            413,
            f"the picture must have at most {MAX_PIXELS} pixels, got {width} x {height}; "
            "make it smaller: 400 x 400 are plenty for a digit",
        )
    if max(width, height) > MAX_SIDE:
        raise RefusedError(
            413,
            f"a side of the picture must have at most {MAX_SIDE} pixels, got {width} x {height}",
        )


def refuse_picture(reason: str) -> RefusedError:
    """Return the 422 of a body that is no picture of its media type, with the reason."""
    return invalid([], f"the picture can't be read: {reason}")
