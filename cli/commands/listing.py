"""Lists that may be longer than one page of the service."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.output import console, print_json, print_table

LONGEST_PAGE = 500

LimitOption = Annotated[int, typer.Option(help="At most so many, newest first.", min=1)]


def read_list(client: Client, path: str, limit: int, **query: str | None) -> dict[str, Any]:
    """Return the newest items of a list as one page; its next_cursor is null if these are all."""
    items: list[Any] = []
    cursor = None
    while len(items) < limit:
        size = min(limit - len(items), LONGEST_PAGE)
        page = client.get(path, limit=size, cursor=cursor, **query)
        items += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    return {"items": items, "next_cursor": cursor}


def print_list(
    page: dict[str, Any],
    columns: Sequence[str],
    to_row: Callable[[dict[str, Any]], Sequence[object]],
    *,
    as_json: bool,
) -> None:
    """Print a page as JSON, or as a table that says when there is more."""
    if as_json:
        print_json(page)
        return
    print_table(columns, map(to_row, page["items"]))
    if page["next_cursor"] is not None:
        console.print(f"these are the newest {len(page['items'])}: a higher --limit shows more")
