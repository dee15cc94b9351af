"""Digits as characters."""

from collections.abc import Sequence

SHADES = " .:-=+*#%@"
PIXEL_MAX = 255


def draw(pixels: Sequence[int], width: int) -> str:
    """Return an image (row by row, 0..255) as text; empty rows above and below are left out."""
    rows = [
        "".join(SHADES[value * (len(SHADES) - 1) // PIXEL_MAX] for value in pixels[at : at + width])
        for at in range(0, len(pixels), width)
    ]
    inked = [at for at, row in enumerate(rows) if row.strip()]
    return "\n".join(rows[inked[0] : inked[-1] + 1]) if inked else ""
