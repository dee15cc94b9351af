"""Download a version's weights as a file, and import a file as a version."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.client import connect
from cli.options import STDIN, opened_weights
from cli.output import (
    JsonOption,
    ModelArgument,
    UrlOption,
    console,
    percent,
    print_json,
    print_result,
)
from mlpforge import Client
from mlpforge.downloads import STDOUT

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="The weights, an .npz file; - is standard input.")
]
DatasetOption = Annotated[
    str | None, typer.Option(help="Evaluate the version on this data set, if the sizes fit.")
]


class FileFormat(StrEnum):
    """The formats of downloaded weights."""

    NPZ = "npz"
    ONNX = "onnx"
    SAFETENSORS = "safetensors"


def save_weights(
    client: Client,
    name: str,
    ref: str,
    file: Path,
    file_format: FileFormat | None,
    *,
    as_json: bool,
) -> None:
    """Save a version's weights as a file and print a summary, unless the file is standard output.

    Args:
        client: Sends the request.
        name: The model's name.
        ref: The version's number or alias.
        file: The file to write, completely or not at all.
        file_format: None stands for the format of the file's suffix.
        as_json: Whether to print the summary as JSON.

    Raises:
        MlpforgeError: the file's suffix is not a known format, or the download failed.
    """
    saved = client.export(name, file, ref, file_format=file_format)
    if str(file) == STDOUT:
        return
    if as_json:
        print_json({"file": str(file), "size_bytes": saved.size_bytes, "sha256": saved.sha256})
        return
    kind = file_format or file.suffix.removeprefix(".").lower()
    digest = "sha256 ok" if saved.is_checked else f"{kind}, sha256 {saved.sha256}"
    console.print(f"saved {file} ({saved.size_bytes:,} bytes, {digest})")


def import_version(
    name: ModelArgument,
    file: FileArgument,
    dataset: DatasetOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Publish an externally trained network as the next version."""
    with connect(url) as client, opened_weights(file) as opened:
        manifest = client.import_version(name, opened, dataset=dataset).raw
    accuracy = percent(manifest["metrics"]["test_accuracy"])
    source = "standard input" if str(file) == STDIN else file
    line = f"imported {source} as version {manifest['version']} of {manifest['name']}"
    line += "" if accuracy is None else f"  test accuracy {accuracy}"
    print_result(manifest, line, as_json=as_json)
