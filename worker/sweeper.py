"""What brings back lost leases and lost wake-ups, in every worker's main process."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import structlog

from contracts.errors import BrokerAwayError, DatabaseAwayError
from stores.jobs.store import JobStore

SWEEP_S = 1.0
MAX_WAKE_UPS = 100

log = structlog.get_logger()


@dataclass(frozen=True)
class WakeUps:
    """The broker, as far as a sweeper needs it; both calls raise BrokerAwayError.

    Args:
        count: How many messages wait in the queue.
        send: Sends the wake-up of a job.
    """

    count: Callable[[], int]
    send: Callable[[str], None]


def sweep_once(jobs: JobStore, wake_ups: WakeUps) -> int:
    """Requeue lost jobs, then top the broker up to the number of waiting ones.

    Returns:
        How many wake-ups were sent: never more than are missing, so that a long queue does not
        grow the broker without end.
    """
    swept = jobs.sweep_leases()
    if swept.requeued or swept.failed:
        log.warning("leases_swept", requeued=swept.requeued, failed=swept.failed)
    waiting = jobs.count_waiting()
    if waiting == 0:
        return 0
    missing = min(waiting - wake_ups.count(), MAX_WAKE_UPS)
    due = jobs.take_unsent(missing) if missing > 0 else []
    for job_id in due:
        wake_ups.send(job_id)
    return len(due)


class Sweeper:
    """A thread that sweeps every second until it is stopped."""

    def __init__(self, open_jobs: Callable[[], JobStore], wake_ups: WakeUps) -> None:
        self._jobs = cache(open_jobs)  # opened at the first sweep that finds the database there
        self._wake_ups = wake_ups
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweeper", daemon=True)
        self._was_away = False

    def start(self) -> None:
        """Begin to sweep."""
        self._thread.start()

    def stop(self) -> None:
        """Sweep no more; return when the last sweep has ended."""
        self._done.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._done.wait(SWEEP_S):
            self._sweep()

    def _sweep(self) -> None:
        try:
            sweep_once(self._jobs(), self._wake_ups)
        except (BrokerAwayError, DatabaseAwayError) as away:
            if not self._was_away:  # once an outage, not once a second
                log.warning("sweep_failed", reason=str(away))
            self._was_away = True
        except Exception:  # without its sweeper a worker would forget lost jobs, and say nothing
            log.exception("sweep_crashed")
        else:
            self._was_away = False
