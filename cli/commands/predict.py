"""`mlpforge predict`: predict the class of one example."""

import math
import re
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.options import finite, parse_json, read_content
from cli.output import JsonOption, UrlOption, percent, print_result
from contracts.errors import ForgeError
from mlpforge import Client
from mlpforge.connection import path_of
from services.http.body_limits import MAX_IMAGE_FILE_BYTES

MEDIA_TYPES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
NPY = b"\x93NUMPY"
ACCEPTED = "--file must be a PNG or JPEG image, a .npy array, or the numbers of one example as text"
MAX_SHOWN_CHARS = 40
SHADES = " .:-=+*#%@"

ExampleArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INDEX|COLUMN=VALUE",
        help="The index of an example of the test set; or a row of a table, such as x=0.5 y=0.1.",
    ),
]
FileOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        help="A PNG or JPEG image, a .npy array, or pixels as text; - is standard input.",
        allow_dash=True,
    ),
]
ModelOption = Annotated[
    str, typer.Option(help="The model's name.", autocompletion=completion_of("/models"))
]
VersionOption = Annotated[
    str | None,
    typer.Option(help="The version's number, an alias, or latest.  [default: the model's default]"),
]


def predict(
    example: ExampleArgument = None,
    file: FileOption = None,
    model: ModelOption = "mnist",
    version: VersionOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Predict the class of a test example, a row or an image file."""
    if bool(example) == (file is not None):
        raise ForgeError("give either the INDEX of a test example, COLUMN=VALUE, or a --file")
    content = b"" if file is None else read_content(file, MAX_IMAGE_FILE_BYTES)
    found: dict[str, Any] = {"row": parse_row(example)} if example and "=" in example[0] else {}
    ref = {"model": model} | ({} if version is None else {"version": version})
    with connect(url) as client:
        if example and not found:
            (index, *more) = example
            if more:
                raise ForgeError(f"give one INDEX, got {' '.join(example)}")
            named = client.model(model)
            manifest = named.version(version or named.default).raw
            found = read_test_example(client, manifest, index)
        prediction = (
            predict_example(client, found, **ref)
            if found
            else _predict_file(client, content, **ref)
        )
    pixels = found.get("pixels") or prediction.pop("pixels", [])
    text = describe_prediction(pixels, prediction, found.get("class_name"))
    truth = {"truth": found["label"]} if "label" in found else {}
    print_result(prediction | truth, text, as_json=as_json)


def parse_row(assignments: list[str]) -> dict[str, Any]:
    """Return the row in COLUMN=VALUE arguments; a value is a number, JSON or text."""
    row = {}
    for text in assignments:
        at = text.find("=", 1)  # a column may begin with it
        column, value = text[:at], text[at + 1 :]
        if at < 0 or column in row:
            raise ForgeError(f"each column is given once as COLUMN=VALUE; got {text!r}")
        row[column] = _parse_value(value)
    return row


def _parse_value(text: str) -> Any:
    for parse in (finite, parse_json):  # .5 is a number, too
        with suppress(ValueError):
            return parse(text)
    return text


def read_test_example(client: Client, manifest: dict[str, Any], index: int | str) -> dict[str, Any]:
    """Return an example of the test set of the data that a version was trained on.

    Raises:
        MlpforgeError: the index is too large, or the data set was deleted.
    """
    name = (manifest["dataset"] or {"name": "mnist"})["name"]
    version = manifest.get("dataset_version") or "latest"
    found: dict[str, Any] = client.connection.get(
        path_of("datasets", name, "versions", version, "test", index)
    )
    return found


def predict_example(client: Client, example: dict[str, Any], **ref: str) -> dict[str, Any]:
    """Return the prediction for an example's pixels or row."""
    row = example.get("row")
    body = {"pixels": example["pixels"]} if row is None else {"rows": [row]}
    answer: dict[str, Any] = client.connection.post("/predict", body | ref, is_repeatable=True)
    return answer if row is None else answer | answer.pop("predictions")[0]


def _predict_file(client: Client, content: bytes, **ref: str) -> dict[str, Any]:
    """Return the prediction for an image file with its pixels, or for numbers."""
    magic = (name for magic, name in MEDIA_TYPES.items() if content.startswith(magic))
    media_type = next(magic, None)
    if media_type is None:
        pixels = parse_numbers(content)
        return predict_example(client, {"pixels": pixels}, **ref) | {"pixels": pixels}
    options = {"media_type": media_type, "return_pixels": "true", **ref}
    prediction: dict[str, Any] = client.connection.upload("/predict", BytesIO(content), **options)
    return prediction


def parse_numbers(content: bytes) -> list[float]:
    """Return the numbers of a .npy array, or of a text (JSON, or separated by spaces or commas).

    Raises:
        ForgeError: it is neither.
    """
    try:
        if content.startswith(NPY):
            import numpy as np  # noqa: PLC0415  other commands start without it

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


def describe_prediction(
    pixels: Sequence[float], prediction: dict[str, Any], truth: str | None
) -> str:
    """Return the image, if it is gray and square, the class, its probability and the true class."""
    label = prediction.get("class", prediction.get("digit"))
    name = prediction.get("class_name", label)
    line = f"answer {name}  probability {percent(prediction['probabilities'][label])}"
    line += f"  ({prediction['model']} version {prediction['version']})"
    if truth is not None:
        line += f"  truth {truth}"
    if warnings := prediction.get("warnings"):
        line += f"\nwarnings: {', '.join(warnings)}"
    width = math.isqrt(len(pixels))
    is_square = pixels and width**2 == len(pixels)
    return f"{draw(pixels, width)}\n{line}" if is_square else line


def draw(pixels: Sequence[float], width: int) -> str:
    """Return an image (row by row) as characters, without empty rows at top and bottom."""
    scale = (len(SHADES) - 1) / (max(pixels) or 1)
    shades = [SHADES[int(value * scale)] for value in pixels]
    rows = ["".join(shades[at : at + width]) for at in range(0, len(pixels), width)]
    inked = [at for at, row in enumerate(rows) if row.strip()]
    return "\n".join(rows[inked[0] : inked[-1] + 1]) if inked else ""
