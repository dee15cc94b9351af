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
RequireOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CONDITION",
        help="Move it only if this holds: min_accuracy=0.97, min_recall=0.9, "
        "not_worse_than_current or better_than_current, with =ALPHA unless 0.05. Repeatable.",
    ),
]
KeepLastOption = Annotated[
    int | None, typer.Option(help="Keep this many of the newest versions; 0: no limit.", min=0)
]
KeepDaysOption = Annotated[
    int | None, typer.Option(help="Keep versions for this many days; 0: no limit.", min=0)
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Only list the versions that would be deleted.")
]
COMPARISONS = ("not_worse_than_current", "better_than_current")
FLOORS = ("min_accuracy", "min_recall")
MOVE_COLUMNS = ("generation", "moved", "from", "to", "gate")


def parse_gate(conditions: list[str]) -> dict[str, Any]:
    """Return the gate in CONDITION[=VALUE] options; ForgeError for another text."""
    gate: dict[str, Any] = {}
    for text in conditions:
        name, equals, value = text.partition("=")
        if name in gate:
            raise ForgeError(f"--require {name} must be given once, got {text!r} again")
        try:
            if name in COMPARISONS:
                gate[name] = {"alpha": float(value)} if equals else {}
            elif name in FLOORS:
                gate[name] = float(value)
        except ValueError:
            raise ForgeError(f"--require {name} needs a number, got {value[:100]!r}") from None
        if name not in gate:
            known = ", ".join((*FLOORS, *COMPARISONS))
            raise ForgeError(f"--require must be one of {known}, got {text[:100]!r}")
    return gate


def change_alias(
    name: ModelArgument,
    alias: AliasArgument,
    version: NumberArgument = None,
    remove: RemoveOption = False,
    require: RequireOption = None,
    if_match: IfMatchOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show an alias; with VERSION create or move it; or delete it."""
    if remove and version is not None:
        raise ForgeError("give one of a VERSION and --remove")
    if if_match is not None and not remove and version is None:
        raise ForgeError("--if-match needs a VERSION or --remove")
    if require and version is None:
        raise ForgeError("--require needs a VERSION")
    body = {"version": version} | ({"require": parse_gate(require)} if require else {})
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
                else client.connection.put(path, body, if_match=if_match)
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


def set_limits(
    name: ModelArgument,
    keep_last: KeepLastOption = None,
    keep_days: KeepDaysOption = None,
    dry_run: DryRunOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show or set how long versions are kept."""
    given = {"keep_last": keep_last, "keep_days": keep_days}
    limits: dict[str, Any] = {
        limit: value or None for limit, value in given.items() if value is not None
    }
    with connect(url) as client:
        model = client.model(name)
        if dry_run:
            expired = model.preview_limits(**limits)
            shown = ", ".join(map(str, expired)) or "none"
            print_result({"would_delete": expired}, f"would delete: {shown}", as_json=as_json)
            return
        if limits:
            model.change(**limits)
    raw = model.raw
    texts = (f"{limit} {raw[limit] or 'no limit'}" for limit in given)
    print_result(raw, f"{name}: {', '.join(texts)}", as_json=as_json)


def _to_row(move: dict[str, Any]) -> tuple[object, ...]:
    gate = move.get("gate") or {"conditions": []}
    figures = ", ".join(map(_describe, gate["conditions"])) or None
    head = (move["generation"], move["moved_at"], move["from_version"], move["to_version"])
    return (*head, figures)


def _describe(condition: dict[str, Any]) -> str:
    """Return a condition that held, with its figure."""
    name, measured = condition["name"], condition["measured"]
    if measured is None:
        return f"{name} (no current version)"
    return f"{name} p={measured:.3g}" if name in COMPARISONS else f"{name} {measured:.4f}"
