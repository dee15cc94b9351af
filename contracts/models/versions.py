"""Manifests of versions, models and aliases."""

from pydantic import Field

from contracts.base import FiniteOrNone, Record, Timestamp
from contracts.datasets import DatasetKind, InputTransform
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.models.gates import GateResult


def describe_version(name: str, version: int) -> str:
    """Return how messages name a version."""
    return f"version {version} of model {name}"


class DatasetDigest(Record):
    """The data set that a version was trained on, or evaluated on if it was imported."""

    name: str = Field(description="the data set's name")
    sha256: str = Field(description="the digest of its files")


class FileDigest(Record):
    """A stored file's size and digest, which readers check."""

    sha256: str = Field(description="the file's digest")
    size_bytes: int = Field(description="the file's size")


class Environment(Record):
    """What the bits of a result depend on, in addition to the spec."""

    python: str = Field(description="the Python version")
    numpy: str = Field(description="the numpy version")
    blas: str = Field(description="the BLAS library and its version")
    kernel: str = Field(description="the BLAS kernel, chosen by the processor")
    threads: int = Field(description="the number of BLAS threads")


class ManifestDraft(Record):
    """A manifest without the version's number, which is assigned when it is published.

    An imported version has no job and no spec; its data set is the one that it was evaluated on,
    or null if none fits.
    """

    name: str = Field(description="the model's name")
    job_id: str | None = Field(description="the job that trained it; null if it was imported")
    spec: JobSpec | None = Field(description="the job's spec; null if it was imported")
    dataset: DatasetDigest | None = Field(
        description="the data set of its training, or of its import; null if none fits"
    )
    layer_sizes: tuple[int, ...] = Field(description="inputs, units of each hidden layer, classes")
    parameters: int = Field(description="the number of weights and biases")
    metrics: JobMetrics = Field(description="its metrics")
    environment: Environment = Field(
        description="what the result's bits depend on, in addition to the spec"
    )
    dataset_version: int | None = Field(
        default=None,
        description="the version of the data set; null without one, or if an earlier build "
        "published it",
    )
    input_transform: InputTransform | None = Field(
        default=None,
        description="how raw values become the network's inputs; null if an earlier build "
        "published it, or if it was imported without a description",
    )


class Manifest(ManifestDraft):
    """The properties of one version; only its aliases can change.

    evaluation and golden are null if an early build published the version; evaluation also if no
    data set fits.
    """

    version: int = Field(description="the version's number")
    created_at: Timestamp = Field(description="when it was published")
    weights: FileDigest = Field(description="its weights file")
    evaluation: FileDigest | None = Field(
        default=None, description="its evaluation file; null if no data set fits"
    )
    golden: FileDigest | None = Field(
        default=None, description="its golden answers: inputs with the expected output"
    )
    aliases: tuple[str, ...] = Field(default=(), description="the aliases that point at it")


class ModelSummary(Record):
    """A model's name, newest version, aliases and settings."""

    name: str = Field(description="the model's name")
    latest: int = Field(description="the highest version")
    aliases: dict[str, int] = Field(description="the version of each alias")
    default: int | str = Field(
        description="the version that a request gets if it names none: a number, an alias or "
        "`latest`"
    )
    description: str = Field(description="what the user wrote about it")
    keep_last: int | None = Field(
        description="how many of its newest versions retention keeps; null: no limit"
    )
    keep_days: int | None = Field(
        description="for how many days retention keeps a version; null: no limit"
    )
    generation: int = Field(description="counts the changes of the model")


class ModelPreview(ModelSummary):
    """A model as it would be with other settings."""

    would_delete: list[int] = Field(
        description="the versions that retention would delete, ascending, unless a job needs them"
    )


class ListedModel(ModelSummary):
    """A model in a list, with what its newest version takes; null if its manifest is damaged."""

    kind: DatasetKind | None = Field(description="`images` or `table`")
    input_shape: tuple[int, ...] | None = Field(
        description="the shape of one example: height and width, with 3 behind them if it has "
        "colors; or the number of inputs"
    )
    test_accuracy: FiniteOrNone = Field(description="its accuracy on the test set")
    created_at: Timestamp | None = Field(description="when it was published")


class Alias(Record):
    """An alias, and the version that it points at."""

    alias: str = Field(description="the alias's name")
    version: int = Field(description="the version that it points at")
    generation: int = Field(
        description="the model's generation when the alias was moved: the value of its ETag"
    )


class AliasMove(Record):
    """One change of an alias."""

    generation: int = Field(description="the model's generation after the change")
    moved_at: Timestamp = Field(description="when it was changed")
    from_version: int | None = Field(
        description="the version before; null if the alias was created"
    )
    to_version: int | None = Field(description="the version after; null if the alias was deleted")
    gate: GateResult | None = Field(
        default=None, description="the figures of the gate that let it pass; null without one"
    )
    job_id: str | None = Field(
        default=None, description="the job whose `promote` moved it; null if a client did"
    )
