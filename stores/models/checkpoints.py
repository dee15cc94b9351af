"""Checkpoints of running jobs, from which another worker goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contracts.base import Record
from contracts.errors import DamagedError, FencedError
from contracts.models import FileDigest
from stores.models.durable import locked
from stores.models.kept import read_kept, remove_kept, split_kept, write_kept
from stores.models.sealed import digest_of, unseal, verify

FILE_NAME = "checkpoint"
LOCK_NAME = ".checkpoint-lock"  # removed with the checkpoint, like all that begins so
MAX_HEADER_BYTES = 1000  # more than one has; a damaged file may be one long line


class CheckpointHeader(Record):
    """The first line of a checkpoint's file; the checkpoint follows.

    Args:
        attempt: Which attempt at the job saved it.
        checkpoint: Of the bytes that follow.
    """

    attempt: int
    checkpoint: FileDigest


def write_checkpoint(folder: Path, attempt: int, checkpoint: bytes) -> None:
    """Replace the checkpoint in a job's folder, which is made, in one atomic step.

    Raises:
        FencedError: a later attempt has saved one.
    """
    header = CheckpointHeader(attempt=attempt, checkpoint=digest_of(checkpoint))
    write_kept(folder / FILE_NAME, header, checkpoint, _only_if_latest(folder, attempt))


def read_checkpoint(folder: Path) -> bytes | None:
    """Return the checkpoint in a job's folder; None if there is none or it is damaged."""
    return read_kept(folder / FILE_NAME, _parse)


def remove_checkpoint(folder: Path) -> None:
    """Remove a checkpoint, what a crash left of one, and the folder if it is empty then."""
    remove_kept(folder / FILE_NAME)


@contextmanager
def _only_if_latest(folder: Path, attempt: int) -> Iterator[None]:
    # Not held while a large file is written: a worker may be frozen then, and its successor waits.
    with locked(folder / LOCK_NAME):
        if attempt < _kept_attempt(folder / FILE_NAME):
            raise FencedError(folder.name, attempt)
        yield


def _kept_attempt(path: Path) -> int:
    """Return which attempt saved what is kept, or 0 if nothing is or its header is damaged."""
    try:
        with path.open("rb") as file:
            line = file.readline(MAX_HEADER_BYTES)
        return unseal(CheckpointHeader, line, path.name).attempt
    except (FileNotFoundError, DamagedError):
        return 0


def _parse(raw: bytes, what: str) -> bytes:
    header, checkpoint = split_kept(CheckpointHeader, raw, what)
    return verify(checkpoint, header.checkpoint, what)
