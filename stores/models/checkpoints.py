"""Checkpoints of running jobs, from which another worker goes on."""

from pathlib import Path

from contracts.models import FileDigest
from stores.models.fenced import FencedHeader, write_fenced
from stores.models.kept import read_kept, split_kept
from stores.models.sealed import digest_of, verify

FILE_NAME = "checkpoint"


class CheckpointHeader(FencedHeader):
    """The first line of a checkpoint's file; the checkpoint follows.

    Args:
        checkpoint: Of the bytes that follow.
    """

    checkpoint: FileDigest


def write_checkpoint(folder: Path, attempt: int, checkpoint: bytes) -> None:
    """Replace the checkpoint in a job's folder, which is made, in one atomic step.

    Raises:
        FencedError: a later attempt has saved one.
    """
    header = CheckpointHeader(attempt=attempt, checkpoint=digest_of(checkpoint))
    write_fenced(folder / FILE_NAME, header, checkpoint)


def read_checkpoint(folder: Path) -> bytes | None:
    """Return the checkpoint in a job's folder; None if there is none or it is damaged."""
    return read_kept(folder / FILE_NAME, _read)


def _read(path: Path, what: str) -> bytes:
    header, checkpoint = split_kept(CheckpointHeader, path.read_bytes(), what)
    return verify(checkpoint, header.checkpoint, what)
