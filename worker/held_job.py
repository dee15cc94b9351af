"""The lease on a job that does not train: kept alive while it works, ended or given back after."""

import errno
from collections.abc import Callable
from typing import Final, TypeVar

from contracts.errors import DatabaseUnavailableError, FencedError, StoreUnavailableError
from contracts.jobs.job import JobFailure, Progress
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.jobs.records import Claim
from worker.completion import Completion, failure_of
from worker.context import WorkerContext
from worker.heartbeat import Heartbeat
from worker.importing.target import ImportStoppedError
from worker.training.attempt import pause_s

FULL: Final = (errno.ENOSPC, errno.EDQUOT)  # a disk, or a quota on it

T = TypeVar("T")


class HeldJob:
    """One claim's job; the job store fences it when the claim is not current any more.

    Args:
        context: The worker's stores.
        claim: The lease.
        progress: Called before each heartbeat; None before the first step.

    Attributes:
        completion: Ends the job.
        heartbeat: Keeps the lease alive.
    """

    def __init__(
        self, context: WorkerContext, claim: Claim, progress: Callable[[], Progress | None]
    ) -> None:
        self._context = context
        self._claim = claim
        self.heartbeat = Heartbeat(context.jobs, claim, progress, context.lease_s)
        self.completion = Completion(context, claim)

    def run(self, work: Callable[[], None]) -> None:
        """Call work, which ends the job, under the lease; give it back if it can't continue here.

        Raises:
            FencedError: another attempt has the job.
            DatabaseUnavailableError: the database stayed unavailable for all retries.
        """
        with self.heartbeat:
            try:
                work()
            except StoreUnavailableError as error:
                self.completion.give_back(str(error), pause_s(self._claim.shown_attempt))

    def try_to(self, work: Callable[[], T], fail: Callable[[JobFailure], None]) -> T | None:
        """Return the result of work; None if it failed, so that the job has ended or gone back.

        Args:
            work: It may be stopped by should_stop.
            fail: Ends the job, unless it was cancelled.
        """
        try:
            return work()
        except (FencedError, DatabaseUnavailableError):
            raise
        except (ImportStoppedError, MatmulInterruptedError):
            self._release_stopped()
        except Exception as error:  # noqa: BLE001  it ends the job, or is raised again
            if not self.heartbeat.cancelled:
                _raise_if_unavailable(error)
            failure = failure_of(error, self._claim)  # logs a bug, also of a cancelled job
            if self.heartbeat.cancelled:
                self.completion.cancel()
            else:
                fail(failure)
        return None

    def should_stop(self) -> bool:
        """Return whether the job was cancelled or taken, or this process was asked to stop."""
        return self.is_lost() or self._context.stop_flag.is_set()

    def is_lost(self) -> bool:
        """Return whether the job was cancelled or taken."""
        return self.heartbeat.cancelled or self.heartbeat.fenced

    def _release_stopped(self) -> None:
        if self.heartbeat.fenced:
            raise FencedError(self._claim.job_id, self._claim.attempt)
        if self.heartbeat.cancelled:
            self.completion.cancel()
        else:
            self.completion.give_back("this worker was asked to stop")


def _raise_if_unavailable(error: Exception) -> None:
    if isinstance(error, StoreUnavailableError):
        raise error
    if isinstance(error, OSError) and error.errno in FULL:  # of the temporary folder
        raise StoreUnavailableError(error.strerror) from error
