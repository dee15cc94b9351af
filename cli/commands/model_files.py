"""Download a version's weights as a file, and import a file as a version."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import httpx
import typer

from cli.client import Client, path_of
from cli.downloads import STDOUT, SavedFile, save
from cli.options import STDIN, opened_weights
from cli.output import JsonOption, ModelArgument, UrlOption, console, percent, print_json
from contracts.errors import ForgeError

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
    client: Client, path: str, file: Path, file_format: FileFormat | None, *, as_json: bool
) -> None:
    """Save a version's weights as a file and print a summary, unless the file is standard output.

    Args:
        client: Sends the request.
        path: The version's path.
        file: The file to write, completely or not at all.
        file_format: None stands for the format of the file's suffix.
        as_json: Whether to print the summary as JSON.

    Raises:
        ForgeError: the file's suffix is not a known format.
    """
    chosen = file_format or _format_of(file)
    with client.stream(f"{path}/weights", format=chosen) as response:
        sha256 = _strong_etag(response)
        saved = save(file, response.iter_bytes(), sha256)
    if str(file) == STDOUT:
        return
    if as_json:
        print_json({"file": str(file), "size_bytes": saved.size_bytes, "sha256": saved.sha256})
    else:
        console.print(_describe(file, chosen, saved, is_checked=sha256 is not None))


def import_version(
    name: ModelArgument,
    file: FileArgument,
    dataset: DatasetOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Publish an externally trained network as the next version."""
    with Client(url) as client, opened_weights(file) as opened:
        manifest = client.upload(path_of("models", name, "versions"), opened, dataset=dataset)
    if as_json:
        print_json(manifest)
        return
    accuracy = percent(manifest["metrics"]["test_accuracy"])
    source = "standard input" if str(file) == STDIN else file
    line = f"imported {source} as version {manifest['version']} of {manifest['name']}"
    console.print(line if accuracy is None else f"{line}  test accuracy {accuracy}")


def _format_of(file: Path) -> FileFormat:
    if str(file) == STDOUT:
        return FileFormat.NPZ
    suffix = file.suffix.removeprefix(".").lower()
    if suffix not in {*FileFormat}:
        known = ", ".join(f".{name}" for name in FileFormat)
        raise ForgeError(f"FILE must end in one of {known}, or --format must be given; got {file}")
    return FileFormat(suffix)


def _strong_etag(response: httpx.Response) -> str | None:
    """Return the sha256 of the file, or None if it was converted for this request."""
    etag = response.headers.get("ETag", "")
    return etag.strip('"') if etag.startswith('"') else None


def _describe(file: Path, file_format: FileFormat, saved: SavedFile, *, is_checked: bool) -> str:
    digest = "sha256 ok" if is_checked else f"{file_format}, sha256 {saved.sha256}"
    return f"saved {file} ({saved.size_bytes:,} bytes, {digest})"
