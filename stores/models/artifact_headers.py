"""The first line of each file that a job keeps aside; it vouches for the bytes that follow."""

from contracts.base import Record
from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import FileDigest, ManifestDraft


class FencedHeader(Record):
    """The first line of a file that only the latest attempt may replace.

    Args:
        attempt: Which attempt at the job wrote it.
    """

    attempt: int


class ResultHeader(FencedHeader):
    """The first line of a staged result; the files of the version follow, in this order.

    Args:
        attempt: 0 where an earlier build staged it, which did not say.
    """

    attempt: int = 0
    draft: ManifestDraft
    weights: FileDigest
    evaluation: FileDigest | None = None
    golden: FileDigest | None = None


class CheckpointHeader(FencedHeader):
    """The first line of a checkpoint's file; the checkpoint follows."""

    checkpoint: FileDigest


class SnapshotHeader(FencedHeader):
    """The first line of a snapshot's file; the weights file follows."""

    figures: SnapshotInfo
    weights: FileDigest
