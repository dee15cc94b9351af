"""The weights into each unit of a layer, as a picture of what the unit looks for."""

from dataclasses import dataclass
from io import BytesIO
from math import isqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from services.http.errors import invalid
from services.images.colors import BLUE, VERMILION

GAP: Final = 1  # dots between two pictures
# A byte a dot and a palette: a third of the bytes that colors take, and noise compresses badly.
FULL: Final = 127
CLEAR: Final = 2 * FULL + 1


@dataclass(frozen=True)
class Sheet:
    """Pictures in rows.

    Args:
        content: A PNG.
        units: How many pictures there are.
        columns: How many of them are in a row.
    """

    content: bytes
    units: int
    columns: int


def draw_sheet(weight: NDArray[np.floating], max_units: int, columns: int | None = None) -> Sheet:
    """Return a picture of the weights into each of the first units, a dot a weight.

    Blue is above 0, vermilion below, white 0; the largest of all that are shown has the full color.
    Between the pictures, and where the last row has none, it is transparent.

    Args:
        weight: Finite, (fan_in, fan_out); fan_in is a square.
        max_units: How many to show at most, at least 1.
        columns: In a row, at least 1; None is about as many as rows.

    Raises:
        RefusedError: 422, the inputs are no square.
    """
    side = isqrt(len(weight))
    if side * side != len(weight):
        raise invalid(
            ["format"],
            f"a picture needs inputs that are a square, and this network takes {len(weight)} "
            "numbers: ask for another format",
        )
    levels = _to_levels(weight[:, :max_units].T)
    units = len(levels)
    columns = min(columns or isqrt(units - 1) + 1, units)
    sheet = _lay_out(levels.reshape(units, side, side), columns)
    return Sheet(_to_png(sheet), units, columns)


def _to_levels(weights: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Return the place of each weight in the palette."""
    largest = np.abs(weights).max() or 1
    levels: NDArray[np.uint8] = np.rint(weights / largest * FULL + FULL).astype(np.uint8)
    return levels


def _lay_out(pictures: NDArray[np.uint8], columns: int) -> NDArray[np.uint8]:
    """Return pictures (N, side, side) beside and below one another, with gaps between them."""
    count, side, _ = pictures.shape
    rows, pitch = -(-count // columns), side + GAP
    cells = np.full((rows * columns, pitch, pitch), CLEAR, np.uint8)
    cells[:count, :side, :side] = pictures
    grid = cells.reshape(rows, columns, pitch, pitch).swapaxes(1, 2)
    return grid.reshape(rows * pitch, columns * pitch)[:-GAP, :-GAP]


def _to_png(sheet: NDArray[np.uint8]) -> bytes:
    picture = Image.fromarray(sheet)
    picture.putpalette(_make_palette().tobytes())
    file = BytesIO()
    picture.save(file, "PNG", transparency=CLEAR)
    return file.getvalue()


def _make_palette() -> NDArray[np.uint8]:
    """Return the color of each level, and one for what is transparent, (256, 3)."""
    strength = np.linspace(-1, 1, CLEAR)[:, np.newaxis]
    color = np.where(strength > 0, BLUE, VERMILION)
    mixed = 255 * (1 - np.abs(strength)) + color * np.abs(strength)
    return np.vstack([np.rint(mixed), np.zeros(3)]).astype(np.uint8)
