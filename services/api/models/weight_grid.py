"""The incoming weights of each unit of a layer, as an image."""

from dataclasses import dataclass
from io import BytesIO
from math import isqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from services.http.errors import field_error
from services.images.colors import BLUE, VERMILION

GAP: Final = 1  # dots between two images
# With a palette, a dot has one byte instead of three, and noise compresses badly.
FULL: Final = 127
CLEAR: Final = 2 * FULL + 1


@dataclass(frozen=True)
class ImageGrid:
    """Images in rows.

    Args:
        content: A PNG.
        units: The number of images.
        columns: The number of images per row.
    """

    content: bytes
    units: int
    columns: int


def draw_grid(
    weight: NDArray[np.floating], max_units: int, columns: int | None = None
) -> ImageGrid:
    """Return an image of the incoming weights of each of the first units, one dot per weight.

    Blue is above 0, vermilion below, white 0; the largest weight has the full color. Gaps are
    transparent.

    Args:
        weight: Finite, (fan_in, fan_out); fan_in is a square.
        max_units: The maximum number of units, at least 1.
        columns: Images per row, at least 1; None is about as many as rows.

    Raises:
        RefusedError: 422, the number of inputs is not a square.
    """
    side = isqrt(len(weight))
    if side * side != len(weight):
        raise field_error(
            ["format"],
            f"png needs a square number of inputs, and this network has {len(weight)}: use another "
            "format",
        )
    levels = _to_levels(weight[:, :max_units].T)
    units = len(levels)
    columns = min(columns or isqrt(units - 1) + 1, units)
    grid = _lay_out(levels.reshape(units, side, side), columns)
    return ImageGrid(_to_png(grid), units, columns)


def _to_levels(weights: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Return the palette index of each weight."""
    largest = np.abs(weights).max() or 1
    levels: NDArray[np.uint8] = np.rint(weights / largest * FULL + FULL).astype(np.uint8)
    return levels


def _lay_out(images: NDArray[np.uint8], columns: int) -> NDArray[np.uint8]:
    """Return images (N, side, side) in rows, with gaps between them."""
    count, side, _ = images.shape
    rows, pitch = -(-count // columns), side + GAP
    cells = np.full((rows * columns, pitch, pitch), CLEAR, np.uint8)
    cells[:count, :side, :side] = images
    grid = cells.reshape(rows, columns, pitch, pitch).swapaxes(1, 2)
    return grid.reshape(rows * pitch, columns * pitch)[:-GAP, :-GAP]


def _to_png(grid: NDArray[np.uint8]) -> bytes:
    image = Image.fromarray(grid)
    image.putpalette(_make_palette().tobytes())
    file = BytesIO()
    image.save(file, "PNG", transparency=CLEAR)
    return file.getvalue()


def _make_palette() -> NDArray[np.uint8]:
    """Return the color of each level, and one for transparent dots, (256, 3)."""
    strength = np.linspace(-1, 1, CLEAR)[:, np.newaxis]
    color = np.where(strength > 0, BLUE, VERMILION)
    mixed = 255 * (1 - np.abs(strength)) + color * np.abs(strength)
    return np.vstack([np.rint(mixed), np.zeros(3)]).astype(np.uint8)
