"""From a staged result to the end of its job, whose version may be public already.

So a job fails here only if the model store says that it has no version and will never get one: a
worker that was frozen before it published may resume at any time with the result in its memory,
and a check of its claim can't stop it. So the store rejects a withdrawn result in the same step in
which it would publish it.
"""

from functools import partial

import structlog

from contracts import tracing
from contracts.errors import DamagedError, StoreUnavailableError, WithdrawnError
from contracts.jobs.job import JobFailure, worker_lost
from contracts.models.gates import NotBetterError
from contracts.models.versions import Manifest
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.jobs.records import SweepClaim, TrainingClaim
from stores.models.gates import publish_better
from stores.models.results import Result
from worker.completion import Completion, failure_of
from worker.context import WorkerContext
from worker.training.promoting import make_judge, promote_version, refuse

# A trained job may lose this many times max_attempts leases, since its result is staged already.
# So a result that kills each of its workers ends nevertheless.
LEASES_FACTOR = 2
STOPPING = "this worker was asked to stop"

log = structlog.get_logger()


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
        self._judge = make_judge(context.models, context.catalog, context.stop_flag.is_set)

    def publish_staged(self) -> None:
        """Publish the result that an earlier attempt staged, unless it is published already."""
        claim, context = self._claim, self._context
        artifacts, model = context.models.artifacts, claim.spec.model
        manifest = context.retry(lambda: context.models.find_published(model, self._trained_id))
        if manifest is not None:
            self._finish(manifest)
            return
        if self._has_lost_too_many:
            self._fail(worker_lost(claim.lost_leases))
            return
        result = context.retry(lambda: artifacts.load_result(self._trained_id))
        if result is None:
            lost = DamagedError(f"the staged result of job {self._trained_id}", "it is missing")
            self._fail(failure_of(lost, claim))
            return
        self.publish(result)

    @property
    def _has_lost_too_many(self) -> bool:
        return self._claim.lost_leases >= LEASES_FACTOR * self._context.max_attempts

    def publish(self, result: Result) -> None:
        """Publish a staged result, unless a cancel came first."""
        if not self._completion.begin_publishing():
            return
        try:
            manifest = self._context.retry(lambda: self._publish(result))
        except StoreUnavailableError:
            raise
        except MatmulInterruptedError:
            self._completion.give_back(STOPPING)
        except NotBetterError:
            self._end_not_better(result)
        except Exception as error:  # noqa: BLE001  _fail asks the store what became of it
            if isinstance(error, WithdrawnError) and self._was_not_better():
                self._completion.end_not_better(result)
            else:
                self._fail(self._failure_of(error))
        else:
            self._finish(manifest)

    @tracing.traced("publish")
    def _publish(self, result: Result) -> Manifest:
        if self._claim.spec.publish == "if_better":
            note = partial(self._context.jobs.note_improvement, self._claim)
            manifest = publish_better(self._judge, result, note)
        else:
            manifest = self._context.models.publish(result)
        tracing.annotate(model=manifest.name, version=manifest.version)
        return manifest

    def _was_not_better(self) -> bool:
        """Return whether a worker was lost after it withdrew a result that was not better."""
        job = self._context.retry(lambda: self._context.jobs.get(self._claim.job_id))
        return job.improvement is not None and not job.improvement.is_better

    def _end_not_better(self, result: Result) -> None:
        """End the job without a version: a frozen worker can't publish its result later."""
        manifest = self._context.retry(self._withdraw)
        if manifest is None:
            self._completion.end_not_better(result)
        else:
            self._finish(manifest)

    def _finish(self, manifest: Manifest) -> None:
        """Promote a published version, if its job asks for that, and end the job."""
        promote, context = self._claim.spec.promote, self._context
        promotion = None
        if promote is not None and self._has_lost_too_many:
            reason = worker_lost(self._claim.lost_leases).message
            promotion = refuse(promote.alias, manifest.version, reason)
        elif promote is not None:
            try:
                promotion = context.retry(
                    lambda: promote_version(self._judge, promote, manifest, self._check_lease)
                )
            except MatmulInterruptedError:
                self._completion.give_back(STOPPING)
                return
            log.info("job_promoted", **promotion.model_dump(exclude={"gate"}))
        self._completion.succeed(manifest, promotion)

    def _failure_of(self, error: Exception) -> JobFailure:
        if isinstance(error, WithdrawnError):  # by a worker that was lost before it ended the job
            return worker_lost(self._claim.lost_leases)
        return failure_of(error, self._claim)

    def _fail(self, failure: JobFailure) -> None:
        """End the job as failed, unless it has a version."""
        # First check the lease: a successor may be about to publish the job.
        self._context.retry(self._check_lease)
        manifest = self._context.retry(self._withdraw)
        if manifest is None:
            self._completion.fail(failure)
        else:
            self._finish(manifest)

    def _check_lease(self) -> None:
        self._context.jobs.heartbeat(self._claim, None)

    def _withdraw(self) -> Manifest | None:
        return self._context.models.withdraw(self._claim.spec.model, self._trained_id)
