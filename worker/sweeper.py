"""What brings back lost leases and lost wake-ups, in every worker's main process."""

import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache

import structlog

from contracts.errors import (
    BrokerAwayError,
    DatabaseAwayError,
    ForgeError,
    StoreAwayError,
)
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from worker.kept import try_to_discard_kept
from worker.retention import tidy

SWEEP_S = 1.0
MAX_WAKE_UPS = 100
# After an outage, or a sleep of this machine, leases have run out whose holders live: they get
# this long to renew them.
GRACE_S = 3.0
# Ended jobs that are old, and what ended ones still keep aside, are looked for this often.
TIDY_S = 30.0

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


def requeue_lost(jobs: JobStore, models: ModelStore) -> None:
    """Requeue, or end, what silent workers held; what an ended job keeps aside goes at once."""
    swept = jobs.sweep_leases()
    if swept.requeued or swept.failed or swept.cancelled:
        log.warning("leases_swept", **asdict(swept))
    for job_id in swept.failed + swept.cancelled:
        try_to_discard_kept(models, job_id)


def send_missing(jobs: JobStore, wake_ups: WakeUps) -> int:
    """Top the broker up to the number of waiting jobs.

    Returns:
        How many wake-ups were sent: never more than are missing, so that a long queue does not
        grow the broker without end.
    """
    waiting = jobs.count_waiting()
    if waiting == 0:
        return 0
    missing = min(waiting - wake_ups.count(), MAX_WAKE_UPS)
    due = jobs.take_unsent(missing) if missing > 0 else []
    for job_id in due:
        wake_ups.send(job_id)
    return len(due)


def seconds_awake_or_asleep() -> float:
    """Return a monotonic time in seconds that goes on while the machine sleeps (Linux)."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class Grace:
    """Says when leases may be swept: not right after a time in which nobody could renew one.

    Args:
        grace_s: How long holders get to renew.
        now: A monotonic clock, in seconds.
    """

    def __init__(self, grace_s: float, now: Callable[[], float] = seconds_awake_or_asleep) -> None:
        self._grace_s = grace_s
        self._now = now
        self._answered_at = now()
        self._not_before = now() + grace_s

    def is_over(self) -> bool:
        """Return whether leases may be swept; called whenever the database has answered."""
        now = self._now()
        if now - self._answered_at > self._grace_s:
            self._not_before = now + self._grace_s
        self._answered_at = now
        return now >= self._not_before


@dataclass(frozen=True)
class Times:
    """What a sweeper waits for.

    Args:
        lease_s: The length of a lease.
        keep_s: How long an ended job is kept.
        now: A monotonic clock, in seconds.
    """

    lease_s: float
    keep_s: float
    now: Callable[[], float] = seconds_awake_or_asleep


class Sweeper:
    """A thread that sweeps every second until it is stopped.

    Args:
        open_jobs: Opens the job store; called until it answers.
        models: Where what ended jobs keep aside is discarded.
    """

    def __init__(
        self,
        open_jobs: Callable[[], JobStore],
        models: ModelStore,
        wake_ups: WakeUps,
        times: Times,
    ) -> None:
        self._jobs = cache(open_jobs)
        self._models = models
        self._wake_ups = wake_ups
        self._times = times
        self._grace = Grace(min(GRACE_S, times.lease_s), times.now)
        self._tidy_at = times.now()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweeper", daemon=True)
        self._told: str | None = None  # of the outage that goes on
        self._no_fork = threading.Lock()

    def start(self) -> None:
        """Begin to sweep; a fork of this process waits for the end of a sweep.

        A child that is forked in the middle of one inherits SQLite's locks, and keeps them.
        """
        os.register_at_fork(
            before=self._no_fork.acquire,
            after_in_parent=self._no_fork.release,
            after_in_child=self._no_fork.release,
        )
        self._thread.start()

    def stop(self) -> None:
        """Sweep no more; wait some seconds for the end of the last sweep."""
        self._done.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._done.wait(SWEEP_S):
            with self._no_fork:
                self.sweep()

    def sweep(self) -> None:
        """Sweep once; what goes wrong is logged, once an outage, and so is a bug."""
        try:
            self._sweep(self._jobs())
        except (BrokerAwayError, DatabaseAwayError, StoreAwayError) as away:
            self._note("sweep_failed", away)
        except Exception as bug:  # noqa: BLE001  without its sweeper a worker forgets lost jobs
            self._note("sweep_crashed", bug)
        else:
            self._told = None

    def _sweep(self, jobs: JobStore) -> None:
        try:
            jobs.ping()
            if self._grace.is_over():
                requeue_lost(jobs, self._models)
            try:
                send_missing(jobs, self._wake_ups)
            finally:  # also while the broker is away
                self._tidy_if_due(jobs)
        finally:
            jobs.close()  # a forked child must inherit no connection

    def _tidy_if_due(self, jobs: JobStore) -> None:
        now = self._times.now()
        if now < self._tidy_at:
            return
        # First: what can't be discarded must not make every later sweep fail too.
        self._tidy_at = now + TIDY_S
        if tidy(jobs, self._models, self._times.keep_s):
            self._tidy_at = now  # else jobs may end faster than they are forgotten

    def _note(self, event: str, error: Exception) -> None:
        if event != self._told:
            is_bug = not isinstance(error, ForgeError)
            log.warning(event, reason=str(error), exc_info=error if is_bug else None)
        self._told = event
