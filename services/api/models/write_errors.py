"""A change of a model that the store fails in the midst of: whoever asked must look, not repeat."""

from collections.abc import Iterator
from contextlib import contextmanager

from contracts.errors import ChangeUnknownError, StoreUnavailableError


@contextmanager
def changing(name: str) -> Iterator[None]:
    """Raise ChangeUnknownError where the store raises StoreUnavailableError.

    A lost answer is no refusal: an import that is sent again would make a second version.
    """
    try:
        yield
    except StoreUnavailableError as away:
        raise ChangeUnknownError(name, away.reason) from away
