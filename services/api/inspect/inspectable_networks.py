"""The networks that the api looks into: what inference answers with, and what still learns.

Only inference is built for speed. Here a network is looked into for whoever wants to understand it,
so large ones are left to those who load the weights themselves.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from contracts.jobs.snapshots import SnapshotInfo
from contracts.models.versions import describe_version
from services.api.jobs.snapshot_lookup import find_snapshot
from services.http.errors import RefusedError
from services.limits.limiter import WorkLimiter
from services.limits.single_flight import SingleFlight
from services.server.client_connection import watch_client
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

if TYPE_CHECKING:  # the core takes 0.1 s to load: only who looks into a network waits
    from mlp_core import Network
    from services.networks.cache import LoadedNetwork, Networks

# 784-2048-2048-10 in float32 has 23 MB. Of a network of 31 MiB all answers to a test set take 14 s
# of a processor.
MAX_INSPECTABLE_BYTES: Final = 32 * 2**20
MAX_KEPT_BYTES: Final = 2 * MAX_INSPECTABLE_BYTES
# Who draws asks with each stroke: reading 784-500-10 anew took 6 ms each time, the largest 120.
MAX_KEPT_SNAPSHOTS: Final = 2
# Ten pages watch one job, and one of them loads; each of the others waits in a thread.
MAX_WATCHING: Final = 9


@dataclass(frozen=True)
class SnapshotNetwork:
    """A running job's network at the end of an epoch, and what was measured of it.

    Args:
        figures: What was measured.
        sha256: Of the weights as they are stored.
        network: Of these weights.
    """

    figures: SnapshotInfo
    sha256: str
    network: "Network"


class InspectableNetworks:
    """Finds networks to look into; the ones used last are kept loaded, and nobody changes them.

    Args:
        jobs: Which jobs run.
        models: The versions, and what is kept aside of jobs.
        loads: When a network may be loaded; nothing else must be done in these turns, or who waits
            in one for a load would wait for ever.
    """

    def __init__(self, jobs: JobStore, models: ModelStore, loads: WorkLimiter) -> None:
        self.jobs = jobs
        self.models = models
        self.loads = loads
        self._snapshots = SingleFlight[SnapshotNetwork](MAX_KEPT_SNAPSHOTS, loads.threads)

    def of_version(
        self, name: str, ref: str, is_gone: Callable[[], bool] | None = None
    ) -> "LoadedNetwork":
        """Return the network of the version that a ref means now.

        Args:
            name: The model's.
            ref: The version's number, or an alias.
            is_gone: Whether nobody wants it any more; None is for this request's client alone.

        Raises:
            ModelNotFoundError, VersionNotFoundError, DamagedError, StoreUnavailableError: as
                Networks.
            RefusedError: 422, it is too large.
            BusyError: it is not kept, and enough like it are being loaded.
            RefusedError: 503, nobody wants it any more.
        """
        manifest = self.models.get_manifest(name, ref)
        size_bytes, number = manifest.weights.size_bytes, str(manifest.version)
        check_inspectable_size(size_bytes, describe_version(name, manifest.version))
        kept = self._networks.find_loaded(name, number)
        if kept is not None:
            return kept.loaded
        return self.loads.run(lambda: self._networks.resolve(name, number), size_bytes, is_gone)

    def of_snapshot(self, job_id: str) -> SnapshotNetwork:
        """Return a running job's network as its latest snapshot has it.

        Raises:
            JobNotFoundError, RefusedError: as find_snapshot; 422, it is too large.
            DamagedError: it is no network.
            BusyError: it is being read, and enough wait for such; or it is not kept, and enough
                like it are being loaded.
            RefusedError: 503, all who wanted it are gone.
        """
        latest = find_snapshot(self.jobs, job_id, self.models.artifacts.load_snapshot_header)

        def load(is_unwanted: Callable[[], bool]) -> SnapshotNetwork:
            # Those who wait for it wait outside: else they would have its turn.
            size_bytes = latest.weights.size_bytes
            return self.loads.run(lambda: self._read_snapshot(job_id), size_bytes, is_unwanted)

        return self._snapshots.get((job_id, latest), load, MAX_WATCHING, watch_client())

    def _read_snapshot(self, job_id: str) -> SnapshotNetwork:
        from services.networks.cache import read_network  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        find = self.models.artifacts.open_snapshot
        found = find_snapshot(self.jobs, job_id, find)  # or a newer one by now
        with found.weights:
            what = f"the snapshot of job {job_id}"
            digest = found.header.weights
            check_inspectable_size(digest.size_bytes, what)
            network = read_network(found.weights.read(), None, what)
            return SnapshotNetwork(found.header.figures, digest.sha256, network)

    @cached_property
    def _networks(self) -> "Networks":
        from services.networks.cache import Networks  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        return Networks(self.models, MAX_KEPT_BYTES)


def check_inspectable_size(size_bytes: int, what: str) -> None:
    """Refuse to look into a network that is too large, before anything is waited for.

    Args:
        size_bytes: Of its weights.
        what: Names it in a sentence.

    Raises:
        RefusedError: 422.
    """
    if size_bytes > MAX_INSPECTABLE_BYTES:
        raise RefusedError(
            422,
            f"{what} has {size_bytes} bytes of weights, and networks are looked into here up to "
            f"{MAX_INSPECTABLE_BYTES}: download the weights and look into them yourself",
        )
