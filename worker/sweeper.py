"""What brings back lost leases and lost wake-ups, in every worker's main process."""

import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache

import structlog

from contracts.errors import (
    BrokerUnavailableError,
    DatabaseUnavailableError,
    ForgeError,
    StoreUnavailableError,
)
from stores.jobs.limits import CLOCK_STEP_S
from stores.jobs.store import JobStore, SweepResult
from stores.models.store import ModelStore
from worker.job_artifacts import try_to_discard_kept
from worker.node import Node
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
    """The broker, as far as a sweeper needs it; both calls raise BrokerUnavailableError.

    Args:
        count: How many messages wait in the queue.
        send: Sends the wake-up of a job.
    """

    count: Callable[[], int]
    send: Callable[[str], None]


def requeue_dead(jobs: JobStore, models: ModelStore, node: Node) -> None:
    """Requeue, or end, what this node's dead processes held, before their leases run out."""
    dead = [holder for holder in jobs.find_holders(node.prefix) if node.is_dead(holder)]
    if dead:
        log.warning("workers_died", workers=dead)
        _settle(jobs.sweep_holders(dead), models)


def requeue_lost(jobs: JobStore, models: ModelStore, as_of: float) -> None:
    """Requeue, or end, what silent workers held by then; what an ended job keeps goes at once."""
    _settle(jobs.sweep_leases(as_of), models)


def _settle(swept: SweepResult, models: ModelStore) -> None:
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


@dataclass(frozen=True)
class Reading:
    """The database's clock, read between two moments of a monotonic clock; all in seconds."""

    asked_at: float
    answered_at: float
    database: float


class Grace:
    """Says when leases may be swept: not right after a time in which nobody could renew one.

    Nor right after the database's clock was set: when it jumps ahead, all leases seem to have run
    out. So its pace is compared with that of a monotonic clock.

    Args:
        grace_s: How long holders get to renew. A third of it, at most CLOCK_STEP_S, is the least
            step that is noticed: a holder beats three times a lease, which leaves it more time.
        now: A monotonic clock, in seconds.
    """

    def __init__(self, grace_s: float, now: Callable[[], float] = seconds_awake_or_asleep) -> None:
        self._grace_s = grace_s
        self._step_s = min(CLOCK_STEP_S, grace_s / 3)
        self._now = now
        self._last: Reading | None = None
        self._not_before = 0.0

    def read(self, read_database: Callable[[], float]) -> float | None:
        """Read the database's clock.

        Returns:
            The time by which leases that ran out may be swept: of a step that comes after it they
            know nothing. None while there is grace.
        """
        asked_at = self._now()
        reading = Reading(database=read_database(), asked_at=asked_at, answered_at=self._now())
        if self._last is None or self._is_disturbed(self._last, reading):
            self._not_before = reading.answered_at + self._grace_s
        self._last = reading
        return reading.database if reading.answered_at >= self._not_before else None

    def _is_disturbed(self, last: Reading, new: Reading) -> bool:
        """Return whether nobody could renew in between, or the database's clock was set."""
        least_s = new.asked_at - last.answered_at - self._step_s
        most_s = new.answered_at - last.asked_at + self._step_s
        was_set = not least_s <= new.database - last.database <= most_s
        if was_set:
            passed_s = new.answered_at - last.answered_at
            by_s = round(new.database - last.database - passed_s, 1)
            log.warning("database_clock_set", by_s=by_s)
        return was_set or new.answered_at - last.answered_at > self._grace_s


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
        node: Whose dead processes are noticed at once.
    """

    def __init__(
        self,
        open_jobs: Callable[[], JobStore],
        models: ModelStore,
        wake_ups: WakeUps,
        times: Times,
        node: Node,
    ) -> None:
        self._jobs = cache(open_jobs)
        self._node = node
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
        except (BrokerUnavailableError, DatabaseUnavailableError, StoreUnavailableError) as away:
            self._note("sweep_failed", away)
        except Exception as bug:  # noqa: BLE001  without its sweeper a worker forgets lost jobs
            self._note("sweep_crashed", bug)
        else:
            self._told = None

    def _sweep(self, jobs: JobStore) -> None:
        try:
            as_of = self._grace.read(jobs.read_clock)
            requeue_dead(jobs, self._models, self._node)
            if as_of is not None:
                requeue_lost(jobs, self._models, as_of)
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
