"""Pages of lists that show only what the caller may see."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from contracts.base import Page
from services.http.callers import current_caller
from services.http.queries import ListQuery

MAX_FETCHES: Final = 20  # then a page may have fewer items than its limit, or none, and a cursor

T = TypeVar("T")


def fill_page(
    query: ListQuery,
    fetch: Callable[[int, str | None], Page[T]],
    choose: Callable[[Sequence[T]], list[T]],
) -> Page[T]:
    """Return one page of a list.

    Args:
        query: The page's limit and cursor.
        fetch: Returns at most so many items after a cursor.
        choose: Returns those of some items that the caller may see, in their order.
    """
    page = fetch(query.limit, query.cursor)
    if current_caller().key is None:
        return page
    chosen, fetches = choose(page.items), 1
    while page.next_cursor and len(chosen) < query.limit and fetches < MAX_FETCHES:
        page = fetch(query.limit - len(chosen), page.next_cursor)
        chosen, fetches = chosen + choose(page.items), fetches + 1
    return page.model_copy(update={"items": chosen})
