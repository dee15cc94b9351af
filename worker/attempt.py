"""One attempt at a job: train, stage the result, publish, finish; all under one lease.

It goes on from the checkpoint of the attempt before it, if there is one.

What goes wrong before the job is publishing may fail it. After that its version may be public, so
a job fails only when the model store says that it has none.
"""

import structlog

from contracts.errors import DamagedError, DatabaseAwayError, FencedError, StoreAwayError
from contracts.jobs import JobFailure, worker_lost
from contracts.models import Manifest
from mlp_core import TrainingRun
from stores.jobs.store import Claim
from stores.models.store import Result
from worker.checkpoints import Checkpointer
from worker.environment import describe_environment
from worker.failures import failure_of
from worker.heartbeat import Heartbeat
from worker.parts import Parts
from worker.persistence import persist
from worker.recorder import START, Recorder
from worker.training import Trainables, Trained, result_of

log = structlog.get_logger()


class Attempt:
    """What one claim does; the job store refuses it as soon as the claim is no longer current."""

    def __init__(self, parts: Parts, trainables: Trainables, claim: Claim) -> None:
        self._parts = parts
        self._trainables = trainables
        self._claim = claim
        self._recorder = Recorder(parts.jobs, claim, self._should_stop)
        self._heartbeat = Heartbeat(parts.jobs, claim, self._recorder.progress, parts.lease_s)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue if it can't go on here.

        Raises:
            FencedError: another attempt has the job.
            DatabaseAwayError: not back within the parts' patience.
        """
        with self._heartbeat:
            try:
                result = self._load_staged() if self._claim.only_publish else self._try_to_train()
                if result is not None:
                    self._publish(result)
            except StoreAwayError as away:
                self._give_back(str(away))

    def _should_stop(self) -> bool:
        return self._is_lost() or self._parts.stopping.is_set()

    def _is_lost(self) -> bool:
        return self._heartbeat.cancelled or self._heartbeat.fenced

    def _load_checkpoint(self) -> bytes | None:
        claim, models = self._claim, self._parts.models
        if claim.attempt == 1:
            return None
        return persist(lambda: models.load_checkpoint(claim.job_id), self._parts)

    def _try_to_train(self) -> Result | None:
        """Return the staged result, or None when the job has been settled without one."""
        checkpoint = self._load_checkpoint()  # a store that is away must not cost it
        try:
            return self._train(checkpoint)
        except (FencedError, DatabaseAwayError):
            raise
        except Exception as error:
            if isinstance(error, StoreAwayError) and self._parts.stopping.is_set():
                raise
            self._fail(failure_of(error, self._claim.spec))
            return None

    def _train(self, checkpoint: bytes | None) -> Result | None:
        claim, parts, recorder = self._claim, self._parts, self._recorder
        run = self._trainables.new_run(claim.spec)
        checkpointer = Checkpointer(parts.models, claim, run, recorder, self._is_lost)
        course = START if checkpoint is None else checkpointer.resume(checkpoint)
        recorder.begin(run.total_steps, course)
        persist(recorder.begin_history, parts)
        if not self._run_to_its_end(run, checkpointer):
            self._settle_stopped(checkpointer)
            return None
        trained = Trained(run, recorder.metrics(run), describe_environment(parts.threads))
        result = result_of(claim, self._trainables.digest(claim.spec), trained)
        persist(lambda: parts.models.stage_result(result), parts)
        return result

    def _run_to_its_end(self, run: TrainingRun, checkpointer: Checkpointer) -> bool:
        """Return whether the run has ended, and its last progress and history are written."""
        has_ended = False
        try:
            has_ended = run.run(checkpointer)
        finally:
            if not has_ended:
                self._tell_where_it_stopped()
        if has_ended:
            persist(self._write_course, self._parts)
        return has_ended

    def _tell_where_it_stopped(self) -> None:
        if self._heartbeat.fenced:
            return
        try:
            self._write_course()
        except (DatabaseAwayError, FencedError) as error:
            log.warning("last_progress_lost", reason=str(error))

    def _write_course(self) -> None:
        """Write the last progress and steps, which no heartbeat and no epoch carries."""
        self._recorder.flush_steps()
        self._parts.jobs.heartbeat(self._claim, self._recorder.progress())

    def _settle_stopped(self, checkpointer: Checkpointer) -> None:
        claim, jobs = self._claim, self._parts.jobs
        if self._heartbeat.fenced:
            raise FencedError(claim.job_id, claim.attempt)
        if self._heartbeat.cancelled:
            persist(lambda: jobs.end_cancelled(claim), self._parts)
            log.info("job_cancelled")
            self._discard_kept()
            return
        checkpointer.save()
        self._give_back("this worker was asked to stop")

    def _load_staged(self) -> Result | None:
        """Return what an earlier attempt staged, or None when the job has been settled."""
        claim, models = self._claim, self._parts.models
        manifest = self._find_published()
        if manifest is not None:
            self._succeed(manifest)
            return None
        if claim.lost_leases >= self._parts.max_attempts:
            self._fail(worker_lost(claim.lost_leases))
            return None
        result = persist(lambda: models.load_result(claim.job_id), self._parts)
        if result is None:
            lost = DamagedError(f"the staged result of job {claim.job_id}", "it is not there")
            self._fail(failure_of(lost, claim.spec))
        return result

    def _publish(self, result: Result) -> None:
        claim, jobs = self._claim, self._parts.jobs
        if not persist(lambda: jobs.begin_publishing(claim), self._parts):
            log.info("job_cancelled")
            self._discard_kept()
            return
        manifest = self._publish_or_fail(result)
        if manifest is not None:
            self._succeed(manifest)

    def _publish_or_fail(self, result: Result) -> Manifest | None:
        try:
            return persist(lambda: self._parts.models.publish(result), self._parts)
        except StoreAwayError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it was, the store knows what became
            manifest = self._find_published()
            if manifest is None:
                self._fail(failure_of(error, self._claim.spec))
            return manifest

    def _find_published(self) -> Manifest | None:
        claim, models = self._claim, self._parts.models
        return persist(lambda: models.find_published(claim.spec.model, claim.job_id), self._parts)

    def _succeed(self, manifest: Manifest) -> None:
        claim, jobs = self._claim, self._parts.jobs
        persist(lambda: jobs.succeed(claim, manifest.version, manifest.metrics), self._parts)
        log.info(
            "job_succeeded",
            model=manifest.name,
            version=manifest.version,
            test_accuracy=manifest.metrics.test_accuracy,
        )
        self._discard_kept()

    def _fail(self, failure: JobFailure) -> None:
        persist(lambda: self._parts.jobs.fail(self._claim, failure), self._parts)
        log.warning("job_failed", type=failure.type, message=failure.message)
        self._discard_kept()

    def _give_back(self, reason: str) -> None:
        persist(lambda: self._parts.jobs.give_back(self._claim), self._parts)
        log.info("job_given_back", reason=reason)

    def _discard_kept(self) -> None:
        job_id, models = self._claim.job_id, self._parts.models
        try:
            models.discard_result(job_id)
            models.discard_checkpoint(job_id)
        except StoreAwayError as away:  # the sweeper will
            log.warning("kept_files_not_discarded", reason=str(away))
