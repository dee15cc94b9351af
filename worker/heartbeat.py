"""The thread that keeps a lease alive while its job trains."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

import structlog

from contracts.errors import DatabaseUnavailableError, FencedError
from contracts.jobs.job import Progress
from stores.jobs.records import Claim
from stores.jobs.store import JobStore

# A running job must stop within a second of its cancel.
MAX_INTERVAL_S = 0.4
BEATS_PER_LEASE = 3

log = structlog.get_logger()


class Heartbeat:
    """Renews a claim's lease, reports the progress, and learns of a cancel.

    Args:
        progress: Called before each heartbeat; None before the first step.
        lease_s: The lease's length; at least three heartbeats fall into it.

    Attributes:
        cancelled: A client has cancelled the job.
        fenced: Another attempt has the job: the job store rejects our changes.
    """

    def __init__(
        self, jobs: JobStore, claim: Claim, progress: Callable[[], Progress | None], lease_s: float
    ) -> None:
        self._jobs = jobs
        self._claim = claim
        self._progress = progress
        self._interval_s = min(MAX_INTERVAL_S, lease_s / BEATS_PER_LEASE)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat_until_done, daemon=True)
        self.cancelled = False
        self.fenced = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def _beat_until_done(self) -> None:
        while not (self.fenced or self._done.wait(self._interval_s)):
            self._beat()

    def _beat(self) -> None:
        try:
            self.cancelled = self._jobs.heartbeat(self._claim, self._progress()) or self.cancelled
        except FencedError:
            self.fenced = True
        except DatabaseUnavailableError:
            log.warning("heartbeat_missed", job_id=self._claim.job_id)
        except Exception:  # without this thread a healthy run would lose its lease
            log.exception("heartbeat_crashed", job_id=self._claim.job_id)
