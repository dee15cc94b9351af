"""Snapshots of running jobs, for whoever watches them."""

from io import BufferedReader
from pathlib import Path

from contracts.models import FileDigest
from contracts.snapshots import SnapshotInfo
from stores.models.fenced import FencedHeader, write_fenced
from stores.models.kept import read_kept
from stores.models.sealed import digest_of, unseal_line, verify_file
from stores.models.store import OpenSnapshot, Snapshot, SnapshotSummary

FILE_NAME = "snapshot"


class SnapshotHeader(FencedHeader):
    """The first line of a snapshot's file; the weights file follows."""

    figures: SnapshotInfo
    weights: FileDigest


def write_snapshot(folder: Path, attempt: int, snapshot: Snapshot) -> None:
    """Replace the snapshot in a job's folder, which is made, in one atomic step.

    Raises:
        FencedError: a later attempt has saved one.
    """
    digest = digest_of(snapshot.weights)
    header = SnapshotHeader(attempt=attempt, figures=snapshot.figures, weights=digest)
    write_fenced(folder / FILE_NAME, header, snapshot.weights)


def read_summary(folder: Path) -> SnapshotSummary | None:
    """Return what the snapshot in a job's folder says of itself; None as open_snapshot."""
    return read_kept(folder / FILE_NAME, _read_summary)


def open_snapshot(folder: Path) -> OpenSnapshot | None:
    """Return the snapshot in a job's folder; None if there is none or it is damaged."""
    return read_kept(folder / FILE_NAME, _open)


def _read_summary(path: Path, what: str) -> SnapshotSummary:
    with path.open("rb") as file:
        return _summarize(file, what)


def _open(path: Path, what: str) -> OpenSnapshot:
    file = path.open("rb")
    try:
        summary = _summarize(file, what)
        verify_file(file, summary.digest, what)
    except BaseException:
        file.close()
        raise
    return OpenSnapshot(summary, file)


def _summarize(file: BufferedReader, what: str) -> SnapshotSummary:
    """Return what a snapshot's file says of itself, and leave the file at its weights."""
    header = unseal_line(SnapshotHeader, file, what)
    return SnapshotSummary(header.figures, header.weights)
