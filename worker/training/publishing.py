"""From a staged result to the end of its job, whose version may be public already.

So a job fails here only if the model store says that it has no version and will never get one: a
worker that was frozen before it published may resume at any time with the result in its memory,
and a check of its claim can't stop it. So the store rejects a withdrawn result in the same step in
which it would publish it.
"""

from contracts.errors import DamagedError, StoreUnavailableError, WithdrawnError
from contracts.jobs.job import JobFailure, worker_lost
from contracts.models.versions import Manifest
from stores.jobs.records import SweepClaim, TrainingClaim
from stores.models.results import Result
from worker.completion import Completion, failure_of
from worker.context import WorkerContext

# A trained job may lose this many times max_attempts leases, since its result is staged already.
# So a result that kills each of its workers ends nevertheless.
LEASES_FACTOR = 2


class Publisher:
    """Publishes the result of one claim's job and ends it.

    Args:
        context: The worker's stores.
        claim: The lease on the job.
        completion: Ends the job.
        trained_id: The job that has staged the result, if it is a trial of the claim's sweep.

    Each method raises StoreUnavailableError if the model store stays unavailable for all retries,
    and the errors of a Completion.
    """

    def __init__(
        self,
        context: WorkerContext,
        claim: TrainingClaim | SweepClaim,
        completion: Completion,
        trained_id: str | None = None,
    ) -> None:
        self._context = context
        self._claim = claim
        self._completion = completion
        self._trained_id = trained_id or claim.job_id

    def publish_staged(self) -> None:
        """Publish the result that an earlier attempt staged, unless it is published already."""
        claim, context = self._claim, self._context
        artifacts, model = context.models.artifacts, claim.spec.model
        manifest = context.retry(lambda: context.models.find_published(model, self._trained_id))
        if manifest is not None:
            self._completion.succeed(manifest)
            return
        if claim.lost_leases >= LEASES_FACTOR * context.max_attempts:
            self._fail(worker_lost(claim.lost_leases))
            return
        result = context.retry(lambda: artifacts.load_result(self._trained_id))
        if result is None:
            lost = DamagedError(f"the staged result of job {self._trained_id}", "it is missing")
            self._fail(failure_of(lost, claim))
            return
        self.publish(result)

    def publish(self, result: Result) -> None:
        """Publish a staged result, unless a cancel came first."""
        if not self._completion.begin_publishing():
            return
        try:
            manifest = self._context.retry(lambda: self._context.models.publish(result))
        except StoreUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001  _fail asks the store what became of it
            self._fail(self._failure_of(error))
            return
        self._completion.succeed(manifest)

    def _failure_of(self, error: Exception) -> JobFailure:
        if isinstance(error, WithdrawnError):  # by a worker that was lost before it ended the job
            return worker_lost(self._claim.lost_leases)
        return failure_of(error, self._claim)

    def _fail(self, failure: JobFailure) -> None:
        """End the job as failed, unless it has a version."""
        claim, context = self._claim, self._context
        # First check the lease: a successor may be about to publish the job.
        context.retry(lambda: context.jobs.heartbeat(claim, None))
        manifest = context.retry(self._withdraw)
        if manifest is None:
            self._completion.fail(failure)
        else:
            self._completion.succeed(manifest)

    def _withdraw(self) -> Manifest | None:
        return self._context.models.withdraw(self._claim.spec.model, self._trained_id)
