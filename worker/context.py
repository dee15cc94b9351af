"""What a worker works with; only `app.py` chooses the real ones."""

from dataclasses import dataclass

from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.stop_flag import StopFlag
from worker.training import Trainables


@dataclass(frozen=True)
class WorkerContext:
    """The stores, the data, and the flag that asks this process to stop.

    Args:
        name: Who holds a lease: the worker and its process.
        lease_s: How long a lease lasts without a heartbeat.
        max_attempts: So many lost leases are too many.
        threads: BLAS threads; recorded with each version.
        snapshot_interval_s: Seconds between two snapshots of a run, at least.
        patience: How often a call is tried again while a store is unavailable, two seconds apart;
            then the job is left to its lease (the database) or goes back to the queue (the model
            store).
    """

    jobs: JobStore
    models: ModelStore
    trainables: Trainables
    stopping: StopFlag
    name: str
    lease_s: float
    max_attempts: int
    threads: int = 1
    snapshot_interval_s: float = 1.0
    patience: int = 60
