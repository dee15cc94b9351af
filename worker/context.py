"""The stores and settings of a worker process, and retries while a store is unavailable."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

import structlog

from contracts.datasets import DatasetInfo, ImportOptions
from contracts.errors import DatabaseUnavailableError, StoreUnavailableError
from stores.batch.job_files import JobFiles
from stores.batch.results import BatchResults
from stores.datasets.imported import ImportedDatasets
from stores.datasets.store import DatasetStore
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.importing.import_file import import_file
from worker.importing.target import ImportTarget
from worker.stop_flag import StopFlag
from worker.training.run_factory import RunFactory

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 2.0
LAST_RETRIES = 2  # of a process that is stopping and has a few seconds left
POLL_S = 0.05  # between two checks during a pause

ImportFile = Callable[[BinaryIO, str, ImportOptions, ImportTarget], DatasetInfo]
T = TypeVar("T")

log = structlog.get_logger()


@dataclass(frozen=True)
class WorkerContext:
    """The stores, the data, and the flag that asks this process to stop.

    Args:
        catalog: All data sets, to predict their examples.
        results: The predictions of batches.
        name: The holder of this process's leases: the worker and its process.
        lease_s: Seconds that a lease lasts without a heartbeat.
        max_attempts: The number of lost leases at which a job fails.
        max_dataset_bytes: The largest size of an imported data set, as stored.
        import_file: Parses uploaded files.
        threads: BLAS threads; recorded with each version.
        snapshot_interval_s: Seconds between two snapshots of a run, at least.
        max_retries: How often retry calls again, two seconds apart at most; then the job is left
            to its lease (the database) or goes back to the queue (the model store).
    """

    jobs: JobStore
    models: ModelStore
    datasets: ImportedDatasets
    catalog: DatasetStore
    results: BatchResults
    run_factory: RunFactory
    stop_flag: StopFlag
    name: str
    lease_s: float
    max_attempts: int
    max_dataset_bytes: int
    import_file: ImportFile = import_file
    threads: int = 1
    snapshot_interval_s: float = 1.0
    max_retries: int = 60

    @property
    def files(self) -> JobFiles:
        """The files of jobs until their end."""
        return JobFiles(self.models, self.datasets, self.results)

    def retry(self, call: Callable[[], T], is_unwanted: Callable[[], bool] = lambda: False) -> T:
        """Call until the database and the model store answer, pausing longer each time.

        Args:
            call: Reads or writes one of the stores.
            is_unwanted: Whether the result is not needed any more: the job was cancelled or taken.

        Raises:
            DatabaseUnavailableError, StoreUnavailableError: still unavailable after max_retries,
                after the last retries of a stopping process, or when the result is unwanted.
            StoreUnavailableError: also after 3 s of pauses, if other jobs wait for a worker.
        """
        pause_s = FIRST_PAUSE_S
        retries_left = self.max_retries
        while True:
            try:
                return call()
            except (DatabaseUnavailableError, StoreUnavailableError) as error:
                if self.stop_flag.is_set():
                    retries_left = min(retries_left, LAST_RETRIES)
                if retries_left == 0 or is_unwanted():
                    raise
                if isinstance(error, StoreUnavailableError) and self._do_others_wait(pause_s):
                    raise
                log.warning("call_retried", reason=str(error), pause_s=pause_s)
            retries_left -= 1
            self._pause(pause_s, is_unwanted)
            pause_s = min(LONGEST_PAUSE_S, 2 * pause_s)

    def _do_others_wait(self, pause_s: float) -> bool:
        if pause_s < LONGEST_PAUSE_S:
            return False
        with suppress(DatabaseUnavailableError):
            return self.jobs.count_waiting() > 0
        return False

    def _pause(self, pause_s: float, is_unwanted: Callable[[], bool]) -> None:
        deadline = time.monotonic() + pause_s
        was_stopping = self.stop_flag.is_set()
        while time.monotonic() < deadline and not is_unwanted():
            if self.stop_flag.is_set() != was_stopping:
                return
            time.sleep(POLL_S)
