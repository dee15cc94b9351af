"""Prometheus metrics of jobs, which each scrape counts in the database."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from typing import Any, Final

import structlog

from contracts.errors import DatabaseUnavailableError
from services.metrics import families
from services.metrics.families import Family
from services.metrics.value_file import Key
from stores.jobs.records import JobCounts
from stores.jobs.risks import NO_RISKS, RiskCounts

log = structlog.get_logger(__name__)

# Prometheus waits ten seconds for all metrics; the others must not wait for the database.
TIMEOUT_S: Final = 1.0


class JobStateMetrics:
    """Counts the jobs for a scrape; simultaneous scrapes share the result.

    Args:
        count_jobs: JobStore.count_jobs.
        count_risks: JobRisks.count_risks.
        timeout_s: How long a scrape waits for both.
    """

    def __init__(
        self,
        count_jobs: Callable[[], JobCounts],
        count_risks: Callable[[], RiskCounts] = lambda: NO_RISKS,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._count_all = lambda: (count_jobs(), count_risks())
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="job-figures")
        self._running: Future[tuple[JobCounts, RiskCounts]] | None = None

    def read(self) -> Mapping[Key, float]:
        """Return the metrics of jobs, or only that the database is unavailable."""
        try:
            counts, risks = self._count().result(self._timeout_s)
        except (DatabaseUnavailableError, TooLateError) as error:
            log.warning("jobs_not_counted", reason=str(error) or "no answer in time")
            return {(families.DATABASE_UP.name, ()): 0.0}
        return {
            (families.DATABASE_UP.name, ()): 1.0,
            (families.WAITING.name, ()): counts.waiting,
            (families.OLDEST.name, ()): counts.oldest_waiting_s,
            (families.LOST_LEASES.name, ()): risks.lost_leases,
            (families.EXPIRED_LEASES.name, ()): risks.expired_leases,
            **_by_label(families.JOBS, counts.by_state),
            **_by_label(families.NOTIFICATIONS, risks.notifications),
        }

    def _count(self) -> "Future[tuple[JobCounts, RiskCounts]]":
        # A count that is still running from an earlier scrape is not started again.
        with self._lock:
            if self._running is None or self._running.done():
                self._running = self._thread.submit(self._count_all)
            return self._running


def _by_label(family: Family, counts: Mapping[Any, int]) -> dict[Key, float]:
    return {(family.name, (label,)): count for label, count in counts.items()}
