"""`mlpforge models`: names, versions, and the weights to take away."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.output import JsonOption, UrlOption, console, percent, print_json, print_table

NameArgument = Annotated[str | None, typer.Argument(help="One model: its versions.")]
RefArgument = Annotated[
    str | None, typer.Argument(help="One version, by number, alias or latest: its manifest.")
]
DownloadOption = Annotated[
    Path | None, typer.Option(help="Save the version's weights as this .npz file.")
]


def models(
    name: NameArgument = None,
    ref: RefArgument = None,
    download: DownloadOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List models or a model's versions; show a version or download its weights."""
    with Client(url) as client:
        if name is None:
            _list_models(client.get("/models"), as_json=as_json)
        elif download is not None:
            path = f"/models/{name}/versions/{ref or 'latest'}/weights"
            _save(client.download(path), download, as_json=as_json)
        elif ref is None:
            _list_versions(client.get(f"/models/{name}/versions"), as_json=as_json)
        else:
            print_json(client.get(f"/models/{name}/versions/{ref}"))


def _save(weights: bytes, file: Path, *, as_json: bool) -> None:
    file.write_bytes(weights)
    if as_json:
        print_json({"file": str(file), "size_bytes": len(weights)})
    else:
        console.print(f"saved {file} ({len(weights):,} bytes)")


def _list_models(page: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(page)
        return
    rows = (
        (model["name"], model["latest"], ", ".join(model["aliases"]) or None)
        for model in page["items"]
    )
    print_table(("name", "latest", "aliases"), rows)


def _list_versions(page: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(page)
        return
    columns = ("version", "layer sizes", "parameters", "test accuracy", "created")
    print_table(columns, map(_row, page["items"]))


def _row(manifest: dict[str, Any]) -> tuple[object, ...]:
    return (
        manifest["version"],
        "-".join(map(str, manifest["layer_sizes"])),
        f"{manifest['parameters']:,}",
        percent(manifest["metrics"]["test_accuracy"]),
        manifest["created_at"],
    )
