"""`mlpforge models`: names, versions, and the weights to take away."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client, path_of
from cli.lists import LimitOption, print_list, read_list
from cli.output import JsonOption, UrlOption, console, percent, print_json

NameArgument = Annotated[str | None, typer.Argument(help="One model: its versions.")]
RefArgument = Annotated[
    str | None, typer.Argument(help="One version, by number, alias or latest: its manifest.")
]
DownloadOption = Annotated[
    Path | None, typer.Option(help="Save the version's weights as this .npz file.")
]
MODEL_COLUMNS = ("name", "latest", "aliases")
VERSION_COLUMNS = ("version", "layer sizes", "parameters", "test accuracy", "created")


def models(
    name: NameArgument = None,
    ref: RefArgument = None,
    download: DownloadOption = None,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List models or a model's versions; show a version or download its weights."""
    with Client(url) as client:
        if name is None:
            page = read_list(client, "/models", limit)
            print_list(page, MODEL_COLUMNS, _model_row, as_json=as_json)
        elif download is not None:
            path = _path(name, "latest" if ref is None else ref)
            _save(client.download(f"{path}/weights"), download, as_json=as_json)
        elif ref is None:
            page = read_list(client, _path(name), limit)
            print_list(page, VERSION_COLUMNS, _version_row, as_json=as_json)
        else:
            print_json(client.get(_path(name, ref)))


def _path(name: str, *ref: str) -> str:
    return path_of("models", name, "versions", *ref)


def _save(weights: bytes, file: Path, *, as_json: bool) -> None:
    file.write_bytes(weights)
    if as_json:
        print_json({"file": str(file), "size_bytes": len(weights)})
    else:
        console.print(f"saved {file} ({len(weights):,} bytes)")


def _model_row(model: dict[str, Any]) -> tuple[object, ...]:
    return (model["name"], model["latest"], ", ".join(model["aliases"]) or None)


def _version_row(manifest: dict[str, Any]) -> tuple[object, ...]:
    return (
        manifest["version"],
        "-".join(map(str, manifest["layer_sizes"])),
        f"{manifest['parameters']:,}",
        percent(manifest["metrics"]["test_accuracy"]),
        manifest["created_at"],
    )
