"""A version's manifest, and the lists of models and versions."""

from contracts.base import Record, Timestamp
from contracts.jobs.job import JobMetrics
from contracts.jobs.spec import JobSpec


def describe_version(name: str, version: int) -> str:
    """Return what a version is called in a sentence."""
    return f"version {version} of model {name}"


class DatasetDigest(Record):
    """Which data a version was trained on, or evaluated on if it was imported."""

    name: str
    sha256: str


class FileDigest(Record):
    """A stored file's length and digest; a reader trusts nothing else."""

    sha256: str
    size_bytes: int


class Environment(Record):
    """What the bits of a result depend on besides the spec."""

    python: str
    numpy: str
    blas: str
    kernel: str
    threads: int


class ManifestDraft(Record):
    """A manifest before its number is taken, in the publishing step itself.

    An imported version has no job and no spec; its data set is the one that it was evaluated on,
    or null if none fits.
    """

    name: str
    job_id: str | None
    spec: JobSpec | None
    dataset: DatasetDigest | None
    layer_sizes: tuple[int, ...]
    parameters: int
    metrics: JobMetrics
    environment: Environment


class Manifest(ManifestDraft):
    """Everything that is known of one version; immutable but for its aliases.

    evaluation and golden are null where a version was published before there were any; evaluation
    also where no data set fits.
    """

    version: int
    created_at: Timestamp
    weights: FileDigest
    evaluation: FileDigest | None = None
    golden: FileDigest | None = None
    aliases: tuple[str, ...] = ()


class ModelSummary(Record):
    """A model's name, its newest version and what its aliases point at."""

    name: str
    latest: int
    aliases: dict[str, int]
    generation: int


class Alias(Record):
    """What an alias points at; generation is the head's when it was moved there."""

    alias: str
    version: int
    generation: int


class AliasMove(Record):
    """One change of an alias; from_version is null where it was made, to_version where deleted."""

    generation: int
    moved_at: Timestamp
    from_version: int | None
    to_version: int | None
