"""One attempt at a job: train, stage the result, publish, finish; all under one lease."""

import structlog

from contracts.errors import DamagedError, FencedError
from contracts.models import Manifest
from stores.jobs.store import Claim
from stores.models.store import Result
from worker.environment import describe_environment
from worker.heartbeat import Heartbeat
from worker.parts import Parts
from worker.persistence import persist
from worker.recorder import Recorder
from worker.training import Trainables, Trained, result_of

log = structlog.get_logger()


class Attempt:
    """What one claim does; the stores refuse it as soon as the claim is no longer current."""

    def __init__(self, parts: Parts, trainables: Trainables, claim: Claim) -> None:
        self._parts = parts
        self._trainables = trainables
        self._claim = claim
        self._recorder = Recorder(parts.jobs, claim, self._should_stop)
        self._heartbeat = Heartbeat(parts.jobs, claim, self._recorder.progress, parts.lease_s)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue if this process must stop.

        Raises:
            FencedError: another attempt has the job.
            DatabaseAwayError, StoreAwayError: not back within the parts' patience.
        """
        with self._heartbeat:
            result = self._staged() if self._claim.only_publish else self._train()
            if result is not None:
                self._publish(result)

    def _should_stop(self) -> bool:
        beat = self._heartbeat
        return beat.cancelled or beat.fenced or self._parts.stopping.is_set()

    def _staged(self) -> Result:
        result = self._parts.models.load_result(self._claim.job_id)
        if result is None:
            raise DamagedError(f"the staged result of job {self._claim.job_id}", "it is not there")
        return result

    def _train(self) -> Result | None:
        """Return the staged result, or None when the run was stopped and the job is settled."""
        claim, parts = self._claim, self._parts
        run = self._trainables.new_run(claim.spec)
        self._recorder.begin(run.total_steps)
        if not run.run(self._recorder):
            self._settle_stopped()
            return None
        persist(self._recorder.flush, parts)
        trained = Trained(run, self._recorder.metrics(), describe_environment(parts.threads))
        result = result_of(claim, self._trainables.digest(claim.spec), trained)
        persist(lambda: parts.models.stage_result(result), parts)
        return result

    def _settle_stopped(self) -> None:
        claim, jobs = self._claim, self._parts.jobs
        if self._heartbeat.fenced:
            raise FencedError(claim.job_id, claim.attempt)
        if self._heartbeat.cancelled:
            persist(lambda: jobs.end_cancelled(claim), self._parts)
            log.info("job_cancelled", job_id=claim.job_id)
            return
        jobs.give_back(claim)
        log.info("job_given_back", job_id=claim.job_id)

    def _publish(self, result: Result) -> None:
        claim, parts = self._claim, self._parts
        if not persist(lambda: parts.jobs.begin_publishing(claim), parts):
            log.info("job_cancelled", job_id=claim.job_id)
        else:
            manifest = persist(lambda: parts.models.publish(result), parts)
            self._succeed(manifest)
        parts.models.discard_result(claim.job_id)

    def _succeed(self, manifest: Manifest) -> None:
        claim, jobs = self._claim, self._parts.jobs
        persist(lambda: jobs.succeed(claim, manifest.version, manifest.metrics), self._parts)
        log.info(
            "job_succeeded",
            job_id=claim.job_id,
            model=manifest.name,
            version=manifest.version,
            test_accuracy=manifest.metrics.test_accuracy,
        )
