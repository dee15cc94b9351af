"""Networks for inspection: those of versions, and those of running jobs.

Only the inference service is built for speed. The api refuses to inspect large networks, whose
weights clients can download.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from contracts.datasets import InputTransform
from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import describe_version
from services.api.jobs.snapshot_lookup import find_snapshot
from services.http.errors import RefusedError
from services.limits.limiter import WorkLimiter
from services.limits.single_flight import SingleFlight
from services.networks.encoded_classes import EncodedClasses
from services.server.client_connection import watch_client
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

if TYPE_CHECKING:  # the core takes 0.1 s to load: only requests for a network wait
    from mlp_core import Network
    from services.networks.cache import LoadedNetwork, Networks

# 784-2048-2048-10 in float32 has 23 MB. Predicting a test set with a network of 31 MiB takes 14 s
# of one processor.
MAX_INSPECTABLE_BYTES: Final = 32 * 2**20
MAX_CACHED_BYTES: Final = 2 * MAX_INSPECTABLE_BYTES
# The page sends a request with each stroke: reading 784-500-10 takes 6 ms, the largest 120.
MAX_CACHED_SNAPSHOTS: Final = 2
# If ten pages watch one job, one request loads its network, and the others each occupy a thread.
MAX_WAITING: Final = 9


@dataclass(frozen=True)
class SnapshotNetwork:
    """A running job's network at the end of an epoch, and its metrics.

    Args:
        figures: The metrics.
        sha256: The digest of the stored weights.
        network: The network.
        transform: How raw values become its inputs.
    """

    figures: SnapshotInfo
    sha256: str
    network: "Network"
    transform: InputTransform

    @cached_property
    def classes(self) -> EncodedClasses:
        """Its classes."""
        return EncodedClasses(self.transform)


class InspectableNetworks:
    """Finds networks for inspection, and caches the most recently used ones.

    Args:
        jobs: The job store.
        models: The versions, and the artifacts of jobs.
        loads: Limits loads; it must limit nothing else, or work that waits for a load could
            deadlock.
    """

    def __init__(self, jobs: JobStore, models: ModelStore, loads: WorkLimiter) -> None:
        self.jobs = jobs
        self.models = models
        self.loads = loads
        self._snapshots = SingleFlight[SnapshotNetwork](MAX_CACHED_SNAPSHOTS, loads.threads)

    def of_version(
        self, name: str, ref: str, is_gone: Callable[[], bool] | None = None
    ) -> "LoadedNetwork":
        """Return the network of a version.

        Args:
            name: The model's.
            ref: The version's number, or an alias.
            is_gone: Whether all its clients have disconnected; None polls this request's client.

        Raises:
            ModelNotFoundError, VersionNotFoundError, DamagedError, StoreUnavailableError: as
                Networks.
            RefusedError: 422, it is too large.
            BusyError: it is not cached, and the queue of loads is full.
            RefusedError: 503, all its clients have disconnected.
        """
        manifest = self.models.get_manifest(name, ref)
        size_bytes, number = manifest.weights.size_bytes, str(manifest.version)
        check_inspectable_size(size_bytes, describe_version(name, manifest.version))
        cached = self._networks.find_loaded(name, number)
        if cached is not None:
            return cached.loaded
        return self.loads.run(lambda: self._networks.resolve(name, number), size_bytes, is_gone)

    def of_snapshot(self, job_id: str) -> SnapshotNetwork:
        """Return the network of a running job's latest snapshot.

        Raises:
            JobNotFoundError, RefusedError: as find_snapshot; 422, it is too large.
            DamagedError: the snapshot is not a network.
            BusyError: it is not cached, and the queue of loads, or of waiters for it, is full.
            RefusedError: 503, all its clients have disconnected.
        """
        latest = find_snapshot(self.jobs, job_id, self.models.artifacts.load_snapshot_header)

        def load(is_gone: Callable[[], bool]) -> SnapshotNetwork:
            # The waiters do not occupy slots of the limiter.
            size_bytes = latest.weights.size_bytes
            return self.loads.run(lambda: self._read_snapshot(job_id), size_bytes, is_gone)

        return self._snapshots.get((job_id, latest), load, MAX_WAITING, watch_client())

    def _read_snapshot(self, job_id: str) -> SnapshotNetwork:
        from stores.models.files.weights_file import (  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait
            read_network,
            read_transform,
        )

        find = self.models.artifacts.open_snapshot
        found = find_snapshot(self.jobs, job_id, find)  # it may be newer than latest
        with found.weights:
            what = f"the snapshot of job {job_id}"
            digest = found.header.weights
            check_inspectable_size(digest.size_bytes, what)
            network = read_network(found.weights.read(), None, what)
            transform = read_transform(network, what)
            return SnapshotNetwork(found.header.figures, digest.sha256, network, transform)

    @cached_property
    def _networks(self) -> "Networks":
        from services.networks.cache import Networks  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        return Networks(self.models, MAX_CACHED_BYTES)


def check_inspectable_size(size_bytes: int, what: str) -> None:
    """Refuse to inspect a network that is too large.

    Args:
        size_bytes: The size of its weights.
        what: Its name in messages.

    Raises:
        RefusedError: 422, it is too large.
    """
    if size_bytes > MAX_INSPECTABLE_BYTES:
        raise RefusedError(
            422,
            f"{what} must have at most {MAX_INSPECTABLE_BYTES} bytes of weights to be inspected, "
            f"and has {size_bytes}: download the weights instead",
        )
