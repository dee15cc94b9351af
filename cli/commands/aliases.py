"""`mlpforge models alias` and `history`: what an alias points at, and pointed at before."""

import re
from typing import Annotated, Any

import typer

from cli.client import Client, path_of
from cli.commands.listing import LimitOption, print_list, read_list
from cli.output import JsonOption, ModelArgument, UrlOption, console, print_json
from contracts.errors import ForgeError

AliasArgument = Annotated[str, typer.Argument(help="The alias, such as champion.")]
NumberArgument = Annotated[
    int | None, typer.Argument(help="Make it point at this version, by its number.", min=1)
]
RemoveOption = Annotated[bool, typer.Option("--remove", help="Remove the alias.")]


def parse_generation(text: str) -> int:
    """Return the generation in a number, or in an ETag as the service sends it."""
    found = re.fullmatch(r'([0-9]{1,18})|"([0-9]{1,18})"', text)
    if found is None:
        raise typer.BadParameter(f"it must be a number such as 4, or an ETag, got {text[:100]!r}")
    return int(found[1] or found[2])


IfMatchOption = Annotated[
    int | None,
    typer.Option(
        metavar="GENERATION", help="Only if it is at this generation.", parser=parse_generation
    ),
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
    """Show an alias; with a VERSION make or move it, or remove it."""
    if remove and version is not None:
        raise ForgeError("give one of a VERSION and --remove")
    if if_match is not None and not remove and version is None:
        raise ForgeError("--if-match needs a VERSION or --remove")
    path = path_of("models", name, "aliases", alias)
    with Client(url) as client:
        if remove:
            client.delete(path, if_match=if_match)
            _print_removed(name, alias, as_json=as_json)
        elif version is not None:
            moved = client.put(path, {"version": version}, if_match=if_match)
            _print_alias(name, moved, as_json=as_json)
        else:
            _print_alias(name, client.get(path), as_json=as_json)


def show_history(
    name: ModelArgument,
    alias: AliasArgument,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what an alias pointed at, also one that was removed."""
    with Client(url) as client:
        page = read_list(client, f"{path_of('models', name, 'aliases', alias)}/history", limit)
    print_list(page, MOVE_COLUMNS, _move_row, as_json=as_json)


def _print_alias(name: str, alias: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(alias)
        return
    line = f"{alias['alias']} is version {alias['version']} of {name}"
    console.print(f"{line}  generation {alias['generation']}")


def _print_removed(name: str, alias: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"name": name, "alias": alias})
    else:
        console.print(f"removed {alias} of {name}")


def _move_row(move: dict[str, Any]) -> tuple[object, ...]:
    return (move["generation"], move["moved_at"], move["from_version"], move["to_version"])
