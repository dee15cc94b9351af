"""A version's manifest, and the lists of models and versions."""

from contracts.base import Record, Timestamp
from contracts.jobs import JobMetrics
from contracts.spec import JobSpec


class DatasetDigest(Record):
    """Which data a version was trained on."""

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
    """A manifest before its number is taken, in the publishing step itself."""

    name: str
    job_id: str | None
    spec: JobSpec | None
    dataset: DatasetDigest
    layer_sizes: tuple[int, ...]
    parameters: int
    metrics: JobMetrics
    environment: Environment


class Manifest(ManifestDraft):
    """Everything that is known of one version; immutable but for its aliases."""

    version: int
    created_at: Timestamp
    weights: FileDigest
    aliases: tuple[str, ...] = ()


class ModelSummary(Record):
    """A model's name, its newest version and what its aliases point at."""

    name: str
    latest: int
    aliases: dict[str, int]
    generation: int
