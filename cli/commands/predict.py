"""`mlpforge predict`: recognize one digit."""

import math
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from cli.client import connect
from cli.options import finite, read_content
from cli.output import JsonOption, UrlOption, console, percent, print_json
from contracts.errors import ForgeError
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from stores.datasets.packaged import PackagedDatasets
from stores.datasets.store import Dataset

MEDIA_TYPES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
NPY = b"\x93NUMPY"
ACCEPTED = "--file must be a PNG or JPEG image, a .npy array, or 784 numbers in 0..255 as text"
MAX_SHOWN_CHARS = 40
SHADES = " .:-=+*#%@"
PIXEL_MAX = 255

IndexArgument = Annotated[
    int | None, typer.Argument(help="The index of a test image, 0 to 9999.", min=0)
]
FileOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        help="A PNG or JPEG image, a .npy array, or 784 numbers in 0..255 as text; "
        "- is standard input.",
        allow_dash=True,
    ),
]
ModelOption = Annotated[str, typer.Option(help="The model's name.")]
VersionOption = Annotated[str, typer.Option(help="The version's number, an alias, or latest.")]


def predict(
    index: IndexArgument = None,
    file: FileOption = None,
    model: ModelOption = "mnist",
    version: VersionOption = "latest",
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Recognize a digit: a test image by its index, or a file."""
    if (index is None) == (file is None):
        raise ForgeError("give either the INDEX of a test image or a --file")
    content = b"" if file is None else read_content(file, MAX_IMAGE_FILE_BYTES)
    media_type = _media_type(content)
    pixels: list[float] = []
    truth = None
    if index is not None:
        pixels, truth = read_test_digit(PackagedDatasets().load("mnist"), index)
    elif media_type is None:
        pixels = parse_numbers(content)
    ref = {"model": model, "version": version}
    with connect(url) as client:
        if media_type is None:
            body = {"pixels": pixels, **ref}
            prediction = client.connection.post("/predict", body, is_repeatable=True)
        else:
            query = {"return_pixels": "true", **ref}
            image = BytesIO(content)
            options = {"media_type": media_type, **query}
            prediction = client.connection.upload("/predict", image, **options)
            pixels = prediction.pop("pixels")
    if as_json:
        print_json(prediction | ({} if truth is None else {"truth": truth}))
    else:
        console.print(describe_prediction(pixels, prediction, truth), markup=False)


def _media_type(content: bytes) -> str | None:
    """Return the media type of an image file, or None for other files."""
    found = (name for magic, name in MEDIA_TYPES.items() if content.startswith(magic))
    return next(found, None)


def read_test_digit(dataset: Dataset, index: int) -> tuple[list[float], int]:
    """Return a test image's pixels, row by row, and its label.

    Raises:
        ForgeError: the index is too large.
    """
    count = dataset.info.test_examples
    if index >= count:
        raise ForgeError(f"the index must be in 0..{count - 1}, got {index}")
    return dataset.test.values[index].tolist(), int(dataset.test.labels[index])


def parse_numbers(content: bytes) -> list[float]:
    """Return the numbers of a .npy array, or of a text (JSON, or separated by spaces or commas).

    Raises:
        ForgeError: it is neither.
    """
    try:
        if content.startswith(NPY):
            found = np.load(BytesIO(content), allow_pickle=False).ravel().tolist()
        else:
            found = re.findall(r"[^\s,\[\]]+", content.decode("utf-8"))
    except (EOFError, ValueError) as error:
        raise ForgeError(f"{ACCEPTED}, got a file of another format") from error
    return [_parse_number(str(text)) for text in found]


def _parse_number(text: str) -> float:
    try:
        return finite(text)
    except ValueError as error:
        is_text = text.isprintable() and len(text) <= MAX_SHOWN_CHARS
        got = repr(text) if is_text else "a file of another format"
        raise ForgeError(f"{ACCEPTED}, got {got}") from error


def describe_prediction(pixels: list[float], prediction: dict[str, Any], truth: int | None) -> str:
    """Return the image, and the digit, its probability and the true label, as text."""
    digit = prediction["digit"]
    line = f"answer {digit}  probability {percent(prediction['probabilities'][digit])}"
    line += f"  ({prediction['model']} version {prediction['version']})"
    if truth is not None:
        line += f"  truth {truth}"
    if warnings := prediction.get("warnings"):
        line += f"\nwarnings: {', '.join(warnings)}"
    width = math.isqrt(len(pixels))
    return f"{draw([int(value) for value in pixels], width)}\n{line}"


def draw(pixels: Sequence[int], width: int) -> str:
    """Return an image (row by row, 0..255) as characters, without empty rows at top and bottom."""
    rows = [
        "".join(SHADES[value * (len(SHADES) - 1) // PIXEL_MAX] for value in pixels[at : at + width])
        for at in range(0, len(pixels), width)
    ]
    inked = [at for at, row in enumerate(rows) if row.strip()]
    return "\n".join(rows[inked[0] : inked[-1] + 1]) if inked else ""
