"""Headers of job artifacts: the first line of each file, with the digests of what follows."""

from contracts.base import Record
from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import FileDigest, ManifestDraft


class FencedHeader(Record):
    """A header of a file that only the latest attempt may replace.

    Args:
        attempt: The attempt of the job that wrote it.
    """

    attempt: int


class ResultHeader(FencedHeader):
    """The header of a staged result; the files of the version follow, in this order.

    Args:
        attempt: 0 if an earlier build wrote it, without an attempt.
    """

    attempt: int = 0
    draft: ManifestDraft
    weights: FileDigest
    evaluation: FileDigest | None = None
    golden: FileDigest | None = None


class CheckpointHeader(FencedHeader):
    """The header of a checkpoint, which follows."""

    checkpoint: FileDigest


class SnapshotHeader(FencedHeader):
    """The header of a snapshot; the weights file follows."""

    figures: SnapshotInfo
    weights: FileDigest
