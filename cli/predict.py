"""`mlpforge predict`: ask a trained network about one picture."""

import math
import re
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.given import finite, read_text
from cli.output import JsonOption, UrlOption, console, percent, print_json
from cli.pictures import draw
from contracts.errors import ForgeError
from stores.datasets.packaged import PackagedDatasets
from stores.datasets.store import Dataset

IndexArgument = Annotated[
    int | None, typer.Argument(help="A test digit by its index, 0 to 9999.", min=0)
]
FileOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        help="784 numbers in 0..255, as a JSON list or separated by white space or commas.",
        allow_dash=True,
    ),
]
ModelOption = Annotated[str, typer.Option(help="The model's name.")]
VersionOption = Annotated[str, typer.Option(help="A version's number, an alias, or latest.")]


def predict(
    index: IndexArgument = None,
    file: FileOption = None,
    model: ModelOption = "mnist",
    version: VersionOption = "latest",
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask for a digit: of a test image by its index, or of 784 numbers from a file."""
    pixels, truth = chosen_picture(index, file)
    body = {"pixels": pixels, "model": model, "version": version}
    with Client(url) as client:
        answer = client.post("/predict", body)
    if as_json:
        print_json(answer | ({} if truth is None else {"truth": truth}))
    else:
        console.print(shown(pixels, answer, truth), markup=False)


def chosen_picture(index: int | None, file: Path | None) -> tuple[list[float], int | None]:
    """Return the pixels asked for, and their label where it is known."""
    if index is not None and file is None:
        return read_test_digit(PackagedDatasets().load("mnist"), index)
    if file is not None and index is None:
        return read_numbers(file), None
    raise ForgeError("give one of an INDEX of the test set and a --file with 784 numbers")


def read_test_digit(dataset: Dataset, index: int) -> tuple[list[float], int]:
    """Return a test image's pixels, row by row, and its label.

    Raises:
        ForgeError: the index is past the last test image.
    """
    count = dataset.info.test_examples
    if index >= count:
        raise ForgeError(f"the index must be in 0..{count - 1}, got {index}")
    return dataset.test.images[index].tolist(), int(dataset.test.labels[index])


def read_numbers(file: Path) -> list[float]:
    """Return the numbers in a file, or on standard input for `-`.

    Raises:
        ForgeError: the file can't be read, or holds something else than numbers.
    """
    try:
        text = read_text(file).strip(" \t\r\n[]")
        return [finite(number) for number in re.split(r"[\s,]+", text)]
    except (OSError, ValueError) as error:
        raise ForgeError(f"--file must hold numbers in 0..255: {error}") from error


def shown(pixels: list[float], answer: dict[str, Any], truth: int | None) -> str:
    """Return picture, answer, probability and truth as text."""
    digit = answer["digit"]
    line = f"answer {digit}  probability {percent(answer['probabilities'][digit])}"
    line += f"  ({answer['model']} version {answer['version']})"
    if truth is not None:
        line += f"  truth {truth}"
    width = math.isqrt(len(pixels))
    return f"{draw([int(value) for value in pixels], width)}\n{line}"
