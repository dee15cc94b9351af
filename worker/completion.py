"""Ends a job or returns it to the queue, retrying until the job store answers."""

from collections.abc import Callable

import structlog

from contracts.errors import (
    DamagedError,
    DatasetDeletedError,
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
    FencedError,
    GoldenMismatchError,
    InvalidDataError,
    ModelNotFoundError,
    VersionNotFoundError,
)
from contracts.jobs.batch import BatchMetrics, BatchResult
from contracts.jobs.imports import DatasetVersion
from contracts.jobs.job import FailureType, JobFailure, JobState, Reproduction
from contracts.jobs.metrics import JobMetrics
from contracts.models.gates import Promotion
from contracts.models.versions import Manifest
from mlp_core import DivergedError
from stores.jobs.records import (
    BatchClaim,
    Claim,
    ImportClaim,
    SweepClaim,
    TrainingClaim,
    TrialClaim,
)
from stores.models.files.checksummed_json import digest_of
from stores.models.results import Result
from worker.context import WorkerContext
from worker.training.reproduction import OriginalGoneError
from worker.training.starting import StartDeletedError

FAILURE_TYPES: dict[type[Exception], FailureType] = {
    DivergedError: "diverged",
    DatasetDeletedError: "dataset_missing",
    DatasetNotFoundError: "dataset_missing",
    DatasetVersionNotFoundError: "dataset_missing",
    DamagedError: "damaged",
    OriginalGoneError: "original_missing",
    StartDeletedError: "start_missing",
    InvalidDataError: "invalid_data",
    ModelNotFoundError: "model_missing",
    VersionNotFoundError: "model_missing",
    GoldenMismatchError: "golden_mismatch",
}
WORK: dict[type[Claim], str] = {
    ImportClaim: "import",
    BatchClaim: "batch prediction",
    SweepClaim: "sweep",
}

log = structlog.get_logger()


def failure_of(error: Exception, claim: Claim) -> JobFailure:
    """Return the failure of a job that an error has stopped; log a bug with its trace."""
    for kind, name in FAILURE_TYPES.items():
        if isinstance(error, kind):
            return JobFailure(type=name, message=str(error))
    if isinstance(error, MemoryError):
        return JobFailure(type="out_of_memory", message=_memory_advice(claim))
    log.error("job_crashed", exc_info=error)
    work = WORK.get(type(claim), "training")
    return JobFailure(
        type="internal_error",
        message=f"the {work} stopped with an unexpected {type(error).__name__}; the worker's "
        "log has the traceback, and the same request will probably fail again",
    )


def _memory_advice(claim: Claim) -> str:
    if not isinstance(claim, TrainingClaim):
        return "the worker ran out of memory: send fewer or smaller examples, or give it more"
    spec = claim.spec
    return (
        f"the worker ran out of memory for layers of {list(spec.hidden_sizes)} units with batches "
        f"of {spec.batch_size}: choose smaller ones, or give the worker more"
    )


class Completion:
    """Ends the job of one claim, and discards its artifacts.

    Each method raises FencedError if another attempt has the job, and DatabaseUnavailableError if
    the database stays unavailable for all retries.
    """

    def __init__(self, context: WorkerContext, claim: Claim) -> None:
        self._context = context
        self._claim = claim

    def succeed(self, manifest: Manifest, promotion: Promotion | None = None) -> None:
        """End a publishing job with its version, and with what became of its `promote`."""
        claim, jobs = self._claim, self._context.jobs
        self._release(lambda: jobs.succeed(claim, manifest, promotion), "succeeded")
        log.info(
            "job_succeeded",
            model=manifest.name,
            version=manifest.version,
            test_accuracy=manifest.metrics.test_accuracy,
        )
        self._discard()

    def end_not_better(self, result: Result) -> None:
        """End a publishing job whose result is not better than the model's default version."""
        claim, jobs = self._claim, self._context.jobs
        metrics, sha256 = result.draft.metrics, digest_of(result.weights).sha256
        self._release(lambda: jobs.end_not_better(claim, metrics, sha256), "succeeded")
        log.info("job_not_better", test_accuracy=metrics.test_accuracy)
        self._discard()

    def succeed_import(self, dataset: DatasetVersion) -> None:
        """End a publishing job with the version that it has imported."""
        claim, jobs = self._claim, self._context.jobs
        self._release(lambda: jobs.succeed_import(claim, dataset), "succeeded")
        log.info("job_succeeded", dataset=dataset.name, version=dataset.version)
        self._discard()

    def succeed_batch(self, metrics: BatchMetrics, result: BatchResult) -> None:
        """End a running job whose predictions are stored, unless a cancel came first."""
        claim, jobs = self._claim, self._context.jobs
        if self._release(lambda: jobs.succeed_batch(claim, metrics, result), "succeeded"):
            log.info("job_succeeded", examples=result.examples, accuracy=metrics.accuracy)
            self._context.datasets.discard(None, claim.job_id)  # its results stay

    def end_unpublished(
        self, metrics: JobMetrics, weights_sha256: str, reproduction: Reproduction | None
    ) -> None:
        """End a running job that publishes nothing, unless a cancel came first."""
        claim, jobs = self._claim, self._context.jobs
        if self._release(
            lambda: jobs.end_unpublished(claim, metrics, weights_sha256, reproduction),
            "succeeded",
        ):
            if reproduction is None:
                log.info("job_succeeded_unpublished", test_accuracy=metrics.test_accuracy)
            else:
                log.info("job_reproduced", of=reproduction.of, identical=reproduction.identical)
            self._discard()

    def end_trial(
        self, metrics: JobMetrics, weights_sha256: str, objective: float | None, *, is_staged: bool
    ) -> None:
        """End a running trial as succeeded, unless a cancel came first.

        Args:
            metrics: Those of its weights.
            weights_sha256: The digest of its weights file.
            objective: What its sweep compares.
            is_staged: Whether its result stays, for its sweep to publish.
        """
        claim, jobs = self._claim, self._context.jobs
        if not isinstance(claim, TrialClaim):
            raise TypeError(f"job {claim.job_id} is no trial")
        if self._release(
            lambda: jobs.end_trial(claim, metrics, weights_sha256, objective), "succeeded"
        ):
            log.info("trial_succeeded", sweep_id=claim.sweep_id, objective=objective)
            if not is_staged:
                self._discard()

    def prune(self) -> None:
        """End a running trial that falls behind."""
        if self._release(lambda: self._context.jobs.prune(self._claim)):
            log.info("trial_pruned")
            self._discard()

    def fail(self, failure: JobFailure) -> None:
        """End a held job as failed, unless a cancel came first."""
        if self._release(lambda: self._context.jobs.fail(self._claim, failure), "failed"):
            log.warning("job_failed", type=failure.type, message=failure.message)
            self._discard()

    def cancel(self) -> None:
        """End a running job whose cancel was requested."""
        if self._release(lambda: self._context.jobs.end_cancelled(self._claim)):
            self._note_cancelled()

    def begin_publishing(self) -> bool:
        """Enter publishing and return True, unless a cancel came first and has ended the job."""
        return self._release(lambda: self._context.jobs.begin_publishing(self._claim))

    def give_back(self, reason: str, pause_s: float = 0) -> None:
        """Return a held job with its artifacts to its place in the queue, unless it is cancelled.

        Args:
            reason: For the log.
            pause_s: Seconds until a worker may claim it again.
        """
        # A job that waits for its publisher is shown as running.
        if self._release(
            lambda: self._context.jobs.give_back(self._claim, pause_s), "queued", "running"
        ):
            log.info("job_given_back", reason=reason, pause_s=pause_s)

    def _release(self, call: Callable[[], bool | None], *states: JobState) -> bool:
        """Call until the job store answers; return False if a cancel came first.

        Args:
            call: Releases the job.
            states: The states that clients see afterwards, if no cancel came first.
        """
        retry = self._context.retry
        try:
            is_released = retry(call) is not False
        except FencedError:
            # If the response to a commit was lost, our own commit fences the retry.
            job = retry(lambda: self._context.jobs.get(self._claim.job_id))
            if job.attempt != self._claim.shown_attempt or job.state not in {*states, "cancelled"}:
                raise
            is_released = job.state != "cancelled"
        if not is_released:
            self._note_cancelled()
        return is_released

    def _note_cancelled(self) -> None:
        log.info("job_cancelled")
        self._discard()

    def _discard(self) -> None:
        claim = self._claim
        request = claim.request if isinstance(claim, ImportClaim | BatchClaim) else None
        self._context.files.discard(claim.job_id, request)
