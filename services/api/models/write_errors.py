"""Report a failed write to the model store as one whose outcome is unknown."""

from collections.abc import Iterator
from contextlib import contextmanager

from contracts.errors import ChangeUnknownError, StoreUnavailableError


@contextmanager
def write_errors(name: str) -> Iterator[None]:
    """Raise ChangeUnknownError if the store raises StoreUnavailableError.

    The write may have succeeded: a client that repeats an import could publish it twice.
    """
    try:
        yield
    except StoreUnavailableError as away:
        raise ChangeUnknownError(name, away.reason) from away
