"""`mlpforge models`: list, show, download, import, delete and check models."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.default_command import DEFAULT, make_group
from cli.commands.details import print_evaluation, print_version
from cli.commands.models.aliases import change_alias, set_default, set_limits, show_history
from cli.commands.models.copy import copy
from cli.commands.models.files import FileFormat, import_version, save_weights
from cli.commands.models.verify import verify
from cli.output import (
    JsonOption,
    LimitOption,
    ModelArgument,
    UrlOption,
    percent,
    print_json,
    print_list,
    print_result,
    refuse_shared_output,
)
from contracts.errors import ForgeError
from mlpforge import Client
from mlpforge.connection import path_of

NameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help="A model, to list its versions.",
        autocompletion=completion_of("/models"),
    ),
]
RefArgument = Annotated[
    str | None, typer.Argument(metavar="REF", help="A version, by number, alias or latest.")
]
DownloadOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Save the version's weights as FILE; - is standard output."),
]
FormatOption = Annotated[
    FileFormat | None,
    typer.Option("--format", help="The file's format.  [default: that of its suffix]"),
]
EvaluationOption = Annotated[
    bool, typer.Option("--evaluation", help="Show the version's evaluation, class by class.")
]
NumberArgument = Annotated[int | None, typer.Argument(help="The version's number.", min=1)]
AllOption = Annotated[bool, typer.Option("--all", help="Delete all versions and the settings.")]
MODEL_COLUMNS = ("name", "latest", "default", "aliases")
VERSION_COLUMNS = ("version", "layer sizes", "parameters", "test accuracy", "created")


models = make_group("List, show, download, import, delete and check models.")


@models.command(DEFAULT)
def show(
    name: NameArgument = None,
    ref: RefArgument = None,
    download: DownloadOption = None,
    file_format: FormatOption = None,
    evaluation: EvaluationOption = False,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List models or versions; show or download one (may be left out)."""
    _check_options(name, download, file_format, evaluation=evaluation)
    refuse_shared_output("--download", download, as_json=as_json)
    with connect(url) as client:
        if name is None:
            _list_models(client, limit, as_json=as_json)
        elif download is not None:
            ref = ref or "latest"
            save_weights(client, name, ref, download, file_format, as_json=as_json)
        elif evaluation:
            _show_evaluation(client, _path(name, ref or "latest"), as_json=as_json)
        elif ref is None:
            page = client.connection.get_list(_path(name), limit)
            print_list(page, VERSION_COLUMNS, _to_version_row, as_json=as_json)
        else:
            _show_version(client.connection.get(_path(name, ref)), as_json=as_json)


@models.command("list")
def list_models(
    limit: LimitOption = 50, url: UrlOption = None, as_json: JsonOption = False
) -> None:
    """List models."""
    with connect(url) as client:
        _list_models(client, limit, as_json=as_json)


def _list_models(client: Client, limit: int, *, as_json: bool) -> None:
    page = client.connection.get_list("/models", limit)
    print_list(page, MODEL_COLUMNS, _to_model_row, as_json=as_json)


def _check_options(
    name: str | None, download: Path | None, file_format: FileFormat | None, *, evaluation: bool
) -> None:
    """Raise ForgeError if the options contradict each other."""
    if name is None and (download is not None or evaluation):
        raise ForgeError("--download and --evaluation need the NAME of a model")
    if download is not None and evaluation:
        raise ForgeError("give one of --download and --evaluation")
    if file_format is not None and download is None:
        raise ForgeError("--format needs the FILE of --download")


def _show_version(manifest: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(manifest)
    else:
        print_version(manifest)


def _show_evaluation(client: Client, path: str, *, as_json: bool) -> None:
    if as_json:
        print_json(client.connection.get(f"{path}/evaluation"))
        return
    manifest = client.connection.get(path)
    # By its number: latest may have changed.
    path = _path(manifest["name"], str(manifest["version"]))
    print_evaluation(manifest, client.connection.get(f"{path}/evaluation"))


models.command("import")(import_version)


@models.command("delete")
def delete(
    name: ModelArgument,
    version: NumberArgument = None,
    whole_model: AllOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Delete a version permanently, or with --all the model."""
    if whole_model == (version is not None):
        raise ForgeError("give one of a VERSION and --all")
    with connect(url) as client:
        if version is None:
            client.connection.delete(path_of("models", name))
            print_result({"name": name}, f"deleted {name}", as_json=as_json)
            return
        client.connection.delete(_path(name, str(version)))
    deleted = {"name": name, "version": version}
    print_result(deleted, f"deleted version {version} of {name}", as_json=as_json)


models.command("alias")(change_alias)
models.command("history")(show_history)
models.command("default")(set_default)
models.command("keep")(set_limits)
models.command("verify")(verify)
models.command("copy")(copy)


def _path(name: str, *ref: str) -> str:
    return path_of("models", name, "versions", *ref)


def _to_model_row(model: dict[str, Any]) -> tuple[object, ...]:
    aliases = ", ".join(model["aliases"]) or None
    return (model["name"], model["latest"], model["default"], aliases)


def _to_version_row(manifest: dict[str, Any]) -> tuple[object, ...]:
    return (
        manifest["version"],
        "-".join(map(str, manifest["layer_sizes"])),
        f"{manifest['parameters']:,}",
        percent(manifest["metrics"]["test_accuracy"]),
        manifest["created_at"],
    )
