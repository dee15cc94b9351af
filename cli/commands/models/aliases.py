"""`mlpforge models alias`, `history` and `default`: aliases, their changes and the default."""

import re
from typing import Annotated, Any

import typer

from cli.client import connect
from cli.output import JsonOption, LimitOption, ModelArgument, UrlOption, print_list, print_result
from contracts.errors import ForgeError
from mlpforge.connection import path_of

AliasArgument = Annotated[str, typer.Argument(help="The alias, such as champion.")]
NumberArgument = Annotated[
    int | None, typer.Argument(help="Point the alias at this version, by its number.", min=1)
]
RemoveOption = Annotated[bool, typer.Option("--remove", help="Delete the alias.")]


def parse_generation(text: str) -> int:
    """Return the generation in a number, or in an ETag as the service sends it."""
    found = re.fullmatch(r'([0-9]{1,18})|"([0-9]{1,18})"', text)
    if found is None:
        raise typer.BadParameter(f"it must be a number such as 4, or an ETag, got {text[:100]!r}")
    return int(found[1] or found[2])


IfMatchOption = Annotated[
    int | None,
    typer.Option(
        metavar="GENERATION",
        help="Change the alias only if it is at this generation.",
        parser=parse_generation,
    ),
]
DefaultArgument = Annotated[
    str | None,
    typer.Argument(metavar="REF", help="Make this the default: a number, an alias or latest."),
]
MOVE_COLUMNS = ("generation", "moved", "from", "to")


def change_alias(
    name: ModelArgument,
    alias: AliasArgument,
    version: NumberArgument = None,
    remove: RemoveOption = False,
    if_match: IfMatchOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show an alias; with VERSION create or move it; or delete it."""
    if remove and version is not None:
        raise ForgeError("give one of a VERSION and --remove")
    if if_match is not None and not remove and version is None:
        raise ForgeError("--if-match needs a VERSION or --remove")
    with connect(url) as client:
        path = path_of("models", name, "aliases", alias)
        if remove:
            client.connection.delete(path, if_match=if_match)
            found = {"name": name, "alias": alias}
            line = f"removed {alias} of {name}"
        else:
            found = (
                client.connection.get(path)
                if version is None
                else client.connection.put(path, {"version": version}, if_match=if_match)
            )
            line = f"{alias} is version {found['version']} of {name}"
            line += f"  generation {found['generation']}"
    print_result(found, line, as_json=as_json)


def show_history(
    name: ModelArgument,
    alias: AliasArgument,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the changes of an alias, even of a deleted one."""
    with connect(url) as client:
        path = path_of("models", name, "aliases", alias, "history")
        page = client.connection.get_list(path, limit)
    print_list(page, MOVE_COLUMNS, _to_row, as_json=as_json)


def set_default(
    name: ModelArgument,
    ref: DefaultArgument = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the default version of a model, or set it to REF."""
    with connect(url) as client:
        model = client.model(name)
        if ref is not None:
            model.change(default=ref)
    print_result(model.raw, f"the default of {name} is {model.default}", as_json=as_json)


def _to_row(move: dict[str, Any]) -> tuple[object, ...]:
    return (move["generation"], move["moved_at"], move["from_version"], move["to_version"])
