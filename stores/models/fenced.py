"""A job's files that only its latest attempt may replace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contracts.base import Record
from contracts.errors import DamagedError, FencedError
from stores.models.durable import locked
from stores.models.kept import write_kept
from stores.models.sealed import unseal_line


class FencedHeader(Record):
    """The first line of such a file.

    Args:
        attempt: Which attempt at the job wrote it.
    """

    attempt: int


def write_fenced(path: Path, header: FencedHeader, content: bytes) -> None:
    """Replace a job's file in one atomic step; the job's folder is made.

    Raises:
        FencedError: a later attempt has written what is there.
    """
    write_kept(path, header, content, _only_if_latest(path, header))


@contextmanager
def _only_if_latest(path: Path, header: FencedHeader) -> Iterator[None]:
    # Not held while a large file is written: a worker may be frozen then, and its successor waits.
    with locked(path.parent / f".{path.name}-lock"):  # goes with the file, as all that begins so
        if header.attempt < _kept_attempt(path, type(header)):
            raise FencedError(path.parent.name, header.attempt)
        yield


def _kept_attempt(path: Path, header_type: type[FencedHeader]) -> int:
    """Return which attempt wrote what is kept, or 0 if nothing is or its header is damaged."""
    try:
        with path.open("rb") as file:
            return unseal_line(header_type, file, path.name).attempt
    except (FileNotFoundError, DamagedError):
        return 0
