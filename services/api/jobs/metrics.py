"""The jobs as Prometheus sees them: counted in the database at each scrape."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from typing import Final

import structlog

from contracts.errors import DatabaseUnavailableError
from services.metrics import families
from services.metrics.value_file import Key
from stores.jobs.records import JobCounts

log = structlog.get_logger(__name__)

# Prometheus waits ten seconds for everything; the rest must not wait for the database.
TIMEOUT_S: Final = 1.0


class JobStateMetrics:
    """Asks the database for the jobs of one scrape; scrapes at the same time share the answer.

    Args:
        count_jobs: JobStore.count_jobs.
        timeout_s: How long a scrape waits for it.
    """

    def __init__(self, count_jobs: Callable[[], JobCounts], timeout_s: float = TIMEOUT_S) -> None:
        self._count_jobs = count_jobs
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="job-figures")
        self._running: Future[JobCounts] | None = None

    def read(self) -> Mapping[Key, float]:
        """Return the jobs' numbers; only that the database is away, where it is."""
        try:
            counts = self._ask().result(self._timeout_s)
        except (DatabaseUnavailableError, TooLateError) as away:
            log.warning("jobs_not_counted", reason=str(away) or "no answer in time")
            return {(families.DATABASE_UP.name, ()): 0.0}
        return {
            (families.DATABASE_UP.name, ()): 1.0,
            (families.WAITING.name, ()): counts.waiting,
            (families.OLDEST.name, ()): counts.oldest_waiting_s,
            **{(families.JOBS.name, (state,)): count for state, count in counts.by_state.items()},
        }

    def _ask(self) -> "Future[JobCounts]":
        # One that still hangs from an earlier scrape is not started a second time.
        with self._lock:
            if self._running is None or self._running.done():
                self._running = self._thread.submit(self._count_jobs)
            return self._running
