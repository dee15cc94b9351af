"""The output of the client commands: tables for people, JSON for programs."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, JustifyMethod
from rich.table import Table

from cli.client import completion_of
from contracts.errors import ForgeError
from mlpforge.downloads import STDOUT

ModelArgument = Annotated[
    str,
    typer.Argument(metavar="NAME", help="The model.", autocompletion=completion_of("/models")),
]
UrlOption = Annotated[
    str | None, typer.Option("--url", help="The service's address.  [default: MLPFORGE_URL]")
]
LimitOption = Annotated[int, typer.Option(help="List at most this many, newest first.", min=1)]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

console = Console(highlight=False, soft_wrap=True, markup=False, emoji=False)
KILO, UNITS = 1000, ("kB", "MB", "GB", "TB")
MAX_WIDTH = 10_000  # no table is cut to the terminal: an id must stay whole


def print_json(value: Any) -> None:
    """Print a value as one JSON document."""
    typer.echo(json.dumps(value, indent=2))


def refuse_shared_output(option: str, file: Path | None, *, as_json: bool) -> None:
    """Raise ForgeError if JSON and the file of an option would mix on standard output."""
    if as_json and str(file) == STDOUT:
        raise ForgeError(f"give one of --json and {option} -: both write to standard output")


def print_result(value: Any, text: str, *, as_json: bool) -> None:
    """Print a value as JSON, or the text that describes it."""
    if as_json:
        print_json(value)
    else:
        console.print(text)


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], justify: JustifyMethod = "left"
) -> None:
    """Print rows below their headings, with a dash for None."""
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, justify=justify)
    for row in rows:
        table.add_row(*("-" if cell is None else str(cell) for cell in row))
    Console(highlight=False, markup=False, emoji=False, width=MAX_WIDTH).print(table)


def print_list(
    page: dict[str, Any],
    columns: Sequence[str],
    to_row: Callable[[dict[str, Any]], Sequence[object]],
    *,
    as_json: bool,
) -> None:
    """Print a page of a list as JSON, or as a table that says whether there are more items."""
    if as_json:
        print_json(page)
        return
    print_table(columns, map(to_row, page["items"]))
    if page["next_cursor"] is not None:
        console.print(f"these are the newest {len(page['items'])}: a higher --limit shows more")


def print_fields(fields: Mapping[str, object]) -> None:
    """Print a line for each name and its value, except for values that are None."""
    width = max(map(len, fields))
    for name, value in fields.items():
        if value is not None:
            console.print(f"{name:{width}}  {value}")


def sized(size_bytes: int) -> str:
    """Return a size with a unit, such as 160 kB for 160,123 bytes."""
    size, units = float(size_bytes), iter(("bytes" if size_bytes != 1 else "byte", *UNITS))
    unit = next(units)
    while round(size) >= KILO and (larger := next(units, None)) is not None:
        size, unit = size / KILO, larger
    return f"{round(size)} {unit}"


def percent(share: float | None) -> str | None:
    """Return a share in 0..1 as a percentage with two decimals."""
    return None if share is None else f"{100 * share:.2f} %"
