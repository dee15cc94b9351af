"""From a staged result to the end of its job, where a version may be public already.

So a job fails here only when the model store says that it has no version, and that it never gets
one: a worker that was frozen before it published may go on at any time with the result in its
memory, and no look at its claim comes late enough to stop it. So the store refuses what is
withdrawn, in the same step in which it would publish it.
"""

from contracts.errors import DamagedError, StoreUnavailableError, WithdrawnError
from contracts.jobs.job import JobFailure, worker_lost
from contracts.models.versions import Manifest
from stores.jobs.store import Claim
from stores.models.results import Result
from worker.completion import Completion
from worker.context import WorkerContext
from worker.failures import failure_of
from worker.persistence import persist

# So many times the leases that a job may lose in training: one that is to be published has lost
# fewer, and what it is waiting for is there. A result that kills each of its workers ends all the
# same.
LEASES_FACTOR = 2


class Publisher:
    """Publishes the result of one claim's job and ends it.

    Each method raises StoreUnavailableError if the model store is not back within the context's
    patience, and what a Completion raises.
    """

    def __init__(self, parts: WorkerContext, claim: Claim, ending: Completion) -> None:
        self._parts = parts
        self._claim = claim
        self._ending = ending

    def publish_staged(self) -> None:
        """Publish what an earlier attempt staged, unless it did so itself."""
        claim, models = self._claim, self._parts.models
        manifest = self._find_published()
        if manifest is not None:
            self._ending.succeed(manifest)
            return
        if claim.lost_leases >= LEASES_FACTOR * self._parts.max_attempts:
            self._fail(worker_lost(claim.lost_leases))
            return
        result = persist(lambda: models.artifacts.load_result(claim.job_id), self._parts)
        if result is None:
            lost = DamagedError(f"the staged result of job {claim.job_id}", "it is not there")
            self._fail(failure_of(lost, claim.spec))
            return
        self.publish(result)

    def publish(self, result: Result) -> None:
        """Publish a result that is staged, unless a cancel came first."""
        if not self._ending.begin_publishing():
            return
        try:
            manifest = persist(lambda: self._parts.models.publish(result), self._parts)
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it was, the store knows what became
            self._fail(self._failure_of(error))
            return
        self._ending.succeed(manifest)

    def _failure_of(self, error: Exception) -> JobFailure:
        if isinstance(error, WithdrawnError):  # by a worker that was lost before it said why
            return worker_lost(self._claim.lost_leases)
        return failure_of(error, self._claim.spec)

    def _fail(self, failure: JobFailure) -> None:
        """End the job as failed, unless it has a version."""
        claim, jobs, models = self._claim, self._parts.jobs, self._parts.models
        # First whether it is still ours: a successor may be about to publish it.
        persist(lambda: jobs.heartbeat(claim, None), self._parts)
        manifest = persist(lambda: models.withdraw(claim.spec.model, claim.job_id), self._parts)
        if manifest is None:
            self._ending.fail(failure)
        else:
            self._ending.succeed(manifest)

    def _find_published(self) -> Manifest | None:
        claim, models = self._claim, self._parts.models
        return persist(lambda: models.find_published(claim.spec.model, claim.job_id), self._parts)
