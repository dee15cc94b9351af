"""Pages of models and versions whose order does not change while new ones arrive."""

import re
from collections.abc import Callable, Mapping

from contracts.base import Page
from contracts.errors import CursorError
from contracts.models.versions import Manifest, ModelSummary
from stores.models.head import Head
from stores.models.layout import is_model_name, parse_number

_MODEL_CURSOR = re.compile(r"([0-9]{1,18})\.(.+)")


def page_models(heads: Mapping[str, Head], limit: int, cursor: str | None) -> Page[ModelSummary]:
    """Return one page of the models that have a version, the newest model first.

    A model's age is that of its first version: a model that is published again keeps its place, so
    that a client who turns pages meanwhile misses none.
    """
    start = None if cursor is None else _parse_model_cursor(cursor)
    living = ((_born_at(head), name) for name, head in heads.items() if head.latest is not None)
    rest = sorted((key for key in living if start is None or key < start), reverse=True)
    items = [heads[name].summarize(name) for _, name in rest[:limit]]
    has_more = len(rest) > limit
    return Page(items=items, next_cursor="{}.{}".format(*rest[limit - 1]) if has_more else None)


def page_versions(
    head: Head, limit: int, cursor: str | None, read: Callable[[int], Manifest | None]
) -> Page[Manifest]:
    """Return one page of manifests, the highest number first.

    Args:
        head: Says which numbers exist.
        limit: Manifests on the page, at least 1.
        cursor: The lowest number of the page before.
        read: Gives the manifest of a number, or None to leave it out.

    Raises:
        CursorError: the cursor is not a number.
    """
    items: list[Manifest] = []
    for version in head.numbers(below=parse_number_cursor(cursor)):
        if len(items) == limit:
            return Page(items=items, next_cursor=str(items[-1].version))
        manifest = read(version)
        if manifest is not None:
            items.append(head.describe(manifest))
    return Page(items=items)


def _born_at(head: Head) -> int:
    """The time of the first version, in milliseconds since 1970."""
    return round(head.created_at.timestamp() * 1000)


def _parse_model_cursor(cursor: str) -> tuple[int, str]:
    match = _MODEL_CURSOR.fullmatch(cursor)
    if match is None or not is_model_name(match[2]):
        raise CursorError(cursor)
    return int(match[1]), match[2]


def parse_number_cursor(cursor: str | None) -> int | None:
    """Return the number that a cursor is, None if there is none, or raise CursorError."""
    if cursor is None:
        return None
    number = parse_number(cursor)
    if number is None:
        raise CursorError(cursor)
    return number
