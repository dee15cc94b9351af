"""Snapshots of running jobs, for whoever watches them."""

from pathlib import Path

from contracts.models import FileDigest
from contracts.snapshots import SnapshotInfo
from stores.models.fenced import FencedHeader, write_fenced
from stores.models.kept import read_kept, remove_kept, split_kept
from stores.models.sealed import digest_of, verify
from stores.models.store import Snapshot

FILE_NAME = "snapshot"


class SnapshotHeader(FencedHeader):
    """The first line of a snapshot's file; the weights file follows."""

    info: SnapshotInfo
    weights: FileDigest


def write_snapshot(folder: Path, attempt: int, snapshot: Snapshot) -> None:
    """Replace the snapshot in a job's folder, which is made, in one atomic step.

    Raises:
        FencedError: a later attempt has saved one.
    """
    digest = digest_of(snapshot.weights)
    header = SnapshotHeader(attempt=attempt, info=snapshot.info, weights=digest)
    write_fenced(folder / FILE_NAME, header, snapshot.weights)


def read_snapshot(folder: Path) -> Snapshot | None:
    """Return the snapshot in a job's folder; None if there is none or it is damaged."""
    return read_kept(folder / FILE_NAME, _parse)


def remove_snapshot(folder: Path) -> None:
    """Remove a snapshot, what a crash left of one, and the folder if it is empty then."""
    remove_kept(folder / FILE_NAME)


def _parse(raw: bytes, what: str) -> Snapshot:
    header, weights = split_kept(SnapshotHeader, raw, what)
    return Snapshot(header.info, verify(weights, header.weights, what))
