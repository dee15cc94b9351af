"""How a job comes to its end, or back into the queue: told the job store until it answers."""

from collections.abc import Callable

import structlog

from contracts.errors import FencedError
from contracts.jobs.job import JobFailure, JobMetrics, JobState, Reproduction
from contracts.models.versions import Manifest
from stores.jobs.store import Claim
from worker.context import WorkerContext
from worker.job_artifacts import try_to_discard_kept
from worker.persistence import persist

log = structlog.get_logger()


class Completion:
    """The end of one claim's job; what it keeps aside goes with it.

    Each method raises FencedError if another attempt has the job, and DatabaseUnavailableError if
    the database is not back within the parts' patience.
    """

    def __init__(self, parts: WorkerContext, claim: Claim) -> None:
        self._parts = parts
        self._claim = claim

    def succeed(self, manifest: Manifest) -> None:
        """End a publishing job with its version."""
        claim, jobs = self._claim, self._parts.jobs
        self._tell(lambda: jobs.succeed(claim, manifest), "succeeded")
        log.info(
            "job_succeeded",
            model=manifest.name,
            version=manifest.version,
            test_accuracy=manifest.metrics.test_accuracy,
        )
        self._discard()

    def end_reproduction(
        self, reproduction: Reproduction, metrics: JobMetrics, weights_sha256: str
    ) -> None:
        """End a running job that publishes nothing, unless a cancel came first."""
        claim, jobs = self._claim, self._parts.jobs
        if not self._tell(
            lambda: jobs.end_reproduction(claim, reproduction, metrics, weights_sha256),
            "succeeded",
        ):
            self.note_cancelled()
            return
        log.info("job_reproduced", of=reproduction.of, identical=reproduction.identical)
        self._discard()

    def fail(self, failure: JobFailure) -> None:
        """End a held job as failed, unless a cancel came first."""
        if not self._tell(lambda: self._parts.jobs.fail(self._claim, failure), "failed"):
            self.note_cancelled()
            return
        log.warning("job_failed", type=failure.type, message=failure.message)
        self._discard()

    def cancel(self) -> None:
        """End a running job whose cancel was asked for."""
        self._tell(lambda: self._parts.jobs.end_cancelled(self._claim))
        self.note_cancelled()

    def begin_publishing(self) -> bool:
        """Enter publishing and return True, unless a cancel came first and has ended the job."""
        if self._tell(lambda: self._parts.jobs.begin_publishing(self._claim)):
            return True
        self.note_cancelled()
        return False

    def note_cancelled(self) -> None:
        """Take note that the job store has ended the job as cancelled."""
        log.info("job_cancelled")
        self._discard()

    def give_back(self, reason: str, pause_s: float = 0) -> None:
        """Return a held job to its place in the queue, with what it keeps; not a cancelled one.

        Args:
            reason: For the log.
            pause_s: Seconds until a worker may take it again.
        """
        # One that waits for its publisher is shown as running.
        if not self._tell(
            lambda: self._parts.jobs.give_back(self._claim, pause_s), "queued", "running"
        ):
            self.note_cancelled()
            return
        log.info("job_given_back", reason=reason, pause_s=pause_s)

    def _tell(self, call: Callable[[], bool | None], *states: JobState) -> bool:
        """Call until the job store answers; return False if a cancel came first.

        Args:
            call: Lets go of the job.
            states: What the job is shown as afterwards, if no cancel came first.
        """
        try:
            return persist(call, self._parts) is not False
        except FencedError:
            # If the answer to a commit was lost, it is our own step that refuses another one.
            job = persist(lambda: self._parts.jobs.get(self._claim.job_id), self._parts)
            if job.attempt != self._claim.attempt or job.state not in {*states, "cancelled"}:
                raise
            return job.state != "cancelled"

    def _discard(self) -> None:
        try_to_discard_kept(self._parts.models, self._claim.job_id)
