"""The network of an inspection: found first, then loaded or initialized in the limiter."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from contracts.datasets import InputTransform
from contracts.errors import JobNotFoundError
from contracts.ids import JOB_ID_PATTERN
from contracts.inference.inspections import (
    FreshChoice,
    FreshSource,
    JobChoice,
    JobSource,
    NetworkChoice,
    VersionChoice,
    VersionSource,
)
from contracts.models.versions import describe_version
from services.api.inspect.inspectable_networks import (
    MAX_INSPECTABLE_BYTES,
    InspectableNetworks,
    check_inspectable_size,
)
from services.api.jobs.snapshot_lookup import find_snapshot
from services.api.jobs.visibility import JobVisibility
from services.http.callers import current_caller
from services.http.errors import field_error
from stores.datasets.store import DatasetStore
from stores.specs.resolving import find_dataset

if TYPE_CHECKING:  # the core takes 0.1 s to load: only requests for a network wait
    from mlp_core import Network

FLOAT64_BYTES: Final = 8

Source = VersionSource | JobSource | FreshSource


@dataclass(frozen=True)
class LoadedChoice:
    """A network, its source, and how raw values become its inputs."""

    source: Source
    network: "Network"
    transform: InputTransform


@dataclass(frozen=True)
class FoundChoice:
    """The properties of a network before it is loaded.

    Args:
        what: Its name in messages, which identifies the network.
        layer_sizes: Input, hidden layers, classes.
        size_bytes: The size of its weights.
        load: Loads or initializes it.
    """

    what: str
    layer_sizes: tuple[int, ...]
    size_bytes: int
    load: Callable[[], LoadedChoice] = field(compare=False)

    @property
    def parameters(self) -> int:
        """The number of weights and biases."""
        return count_parameters(self.layer_sizes)


def count_parameters(layer_sizes: tuple[int, ...]) -> int:
    """Return the number of weights and biases of a network with these layers."""
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(layer_sizes))


def find_choice(
    choice: NetworkChoice, inspectable: InspectableNetworks, datasets: DatasetStore
) -> FoundChoice:
    """Return the network that a request names.

    Raises:
        JobNotFoundError, ModelNotFoundError, VersionNotFoundError: it does not exist.
        DamagedError, StoreUnavailableError: it can't be read.
        RefusedError: 404, the job has no snapshot; 422, the network is too large, or the data set
            is unknown.
    """
    if isinstance(choice, VersionChoice):
        current_caller().require_model(choice.model)
        return _find_version(choice, inspectable)
    if isinstance(choice, JobChoice):
        return _find_snapshot(choice.job_id, inspectable)
    return _find_fresh(choice, datasets)


def _find_version(choice: VersionChoice, inspectable: InspectableNetworks) -> FoundChoice:
    manifest = inspectable.models.get_manifest(choice.model, choice.ref)
    what = describe_version(manifest.name, manifest.version)
    check_inspectable_size(manifest.weights.size_bytes, what)
    source = VersionSource(kind="version", model=manifest.name, version=manifest.version)

    def load() -> LoadedChoice:
        loaded = inspectable.of_version(manifest.name, str(manifest.version))
        return LoadedChoice(source, loaded.network, loaded.transform)

    return FoundChoice(what, manifest.layer_sizes, manifest.weights.size_bytes, load)


def _find_snapshot(job_id: str, inspectable: InspectableNetworks) -> FoundChoice:
    if re.fullmatch(JOB_ID_PATTERN, job_id) is None:
        raise JobNotFoundError(job_id)
    JobVisibility(inspectable.jobs).require(job_id)
    header = find_snapshot(
        inspectable.jobs, job_id, inspectable.models.artifacts.load_snapshot_header
    )
    what = f"the snapshot of job {job_id}"
    check_inspectable_size(header.weights.size_bytes, what)

    def load() -> LoadedChoice:
        found = inspectable.of_snapshot(job_id)  # it may be newer than the first
        figures = found.figures
        source = JobSource(kind="job", job_id=job_id, step=figures.step, epoch=figures.epoch)
        return LoadedChoice(source, found.network, found.transform)

    return FoundChoice(what, header.figures.layer_sizes, header.weights.size_bytes, load)


def _find_fresh(choice: FreshChoice, datasets: DatasetStore) -> FoundChoice:
    info = find_dataset(datasets, choice.dataset, ["network", "dataset"], choice.dataset_version)
    layer_sizes = (info.input_size, *choice.hidden_sizes, info.classes)
    size_bytes = FLOAT64_BYTES * count_parameters(layer_sizes)
    if size_bytes > MAX_INSPECTABLE_BYTES:
        raise field_error(
            ["network", "hidden_sizes"],
            f"the weights must have at most {MAX_INSPECTABLE_BYTES} bytes to be inspected, got "
            f"{size_bytes}: choose fewer units",
        )

    def load() -> LoadedChoice:
        network = _draw_network(choice, layer_sizes, info.transform)
        return LoadedChoice(FreshSource(kind="fresh"), network, info.transform)

    return FoundChoice("a fresh network", layer_sizes, size_bytes, load)


def _draw_network(
    choice: FreshChoice, layer_sizes: tuple[int, ...], transform: InputTransform
) -> "Network":
    """Return the network that a float64 job with this spec has before its first step."""
    # Loads the core, 0.1 s: only these requests wait.
    from mlp_core import Initializer, Network  # noqa: PLC0415  loads the core
    from mlp_core.network import draw_affines  # noqa: PLC0415  loads the core
    from mlp_core.training.random_streams import open_stream  # noqa: PLC0415  loads the core
    from stores.datasets.transforms import make_transform  # noqa: PLC0415  loads the core

    rng = open_stream(choice.seed, "weights")
    initializer = Initializer(**choice.initializer.model_dump())
    affines = draw_affines(layer_sizes, initializer, rng, "float64")
    return Network(affines, choice.activation, make_transform(transform, is_described=False))
