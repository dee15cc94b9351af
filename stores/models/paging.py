"""Pages of models and versions, in an order that publishing does not change."""

import re
from collections.abc import Callable, Mapping

from contracts.base import Page
from contracts.errors import CursorError
from contracts.models.versions import Manifest, ModelSummary
from stores.models.files.layout import is_model_name, parse_number
from stores.models.head import Head

_MODEL_CURSOR = re.compile(r"([0-9]{1,18})\.(.+)")


def page_models(heads: Mapping[str, Head], limit: int, cursor: str | None) -> Page[ModelSummary]:
    """Return one page of the models that have a version, the newest model first; CursorError.

    A model is as old as its first version: publishing another one does not move it to another page.
    """
    start = None if cursor is None else _parse_model_cursor(cursor)
    existing = (
        (_created_ms(head), name) for name, head in heads.items() if head.latest is not None
    )
    rest = sorted((key for key in existing if start is None or key < start), reverse=True)
    items = [heads[name].summarize(name) for _, name in rest[:limit]]
    has_more = len(rest) > limit
    return Page(items=items, next_cursor="{}.{}".format(*rest[limit - 1]) if has_more else None)


def page_versions(
    head: Head, limit: int, cursor: str | None, read: Callable[[int], Manifest | None]
) -> Page[Manifest]:
    """Return one page of manifests, the highest number first.

    Args:
        head: The head of the model.
        limit: The length of the page, at least 1.
        cursor: The lowest version number of the previous page.
        read: Returns the manifest of a version, or None to leave it out.

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


def _created_ms(head: Head) -> int:
    """Return when the first version was published, in milliseconds since 1970."""
    return round(head.created_at.timestamp() * 1000)


def _parse_model_cursor(cursor: str) -> tuple[int, str]:
    match = _MODEL_CURSOR.fullmatch(cursor)
    if match is None or not is_model_name(match[2]):
        raise CursorError(cursor)
    return int(match[1]), match[2]


def parse_number_cursor(cursor: str | None) -> int | None:
    """Return the number in a cursor, None without a cursor, or raise CursorError."""
    if cursor is None:
        return None
    number = parse_number(cursor)
    if number is None:
        raise CursorError(cursor)
    return number
