"""Long lists of values, in parts that a statement takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

CHUNK = 500  # values in one IN list, of which SQLite takes 32,766

T = TypeVar("T")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield values in their order, at most CHUNK at a time."""
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
