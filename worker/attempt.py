"""One attempt at a job: train, stage the result, publish, finish; all under one lease.

While the model store is unavailable no job fails: it goes back to its place in the queue for some
seconds, so that this worker can take other jobs. What is lost is at most what was trained since
the last checkpoint, since the next attempt goes on from there and gives the same result.

It goes on from the checkpoint of the attempt before it, if there is one. A job that reproduces
another one stages and publishes nothing: it ends when it has been compared.
"""

import math

import structlog

from contracts.errors import DatabaseUnavailableError, FencedError, StoreUnavailableError
from contracts.jobs.job import JobMetrics
from mlp_core import TrainingRun, weights_bytes
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.jobs.limits import LONGEST_PAUSE_S
from stores.jobs.store import Claim
from stores.models.checksummed_json import digest_of
from stores.models.evaluation import describe_environment
from stores.models.results import Result
from worker.checkpoints import Checkpointer
from worker.completion import Completion
from worker.context import WorkerContext
from worker.failures import failure_of
from worker.heartbeat import Heartbeat
from worker.persistence import persist
from worker.publishing import Publisher
from worker.recorder import START, Recorder
from worker.reproduction import Original, load_original
from worker.snapshots import Snapshotter, snapshot_saver
from worker.training import Trained

# Between two attempts while the model store is unavailable; doubled each time.
FIRST_PAUSE_S = 5.0

log = structlog.get_logger()


class Attempt:
    """What one claim does; the job store refuses it as soon as the claim is no longer current."""

    def __init__(self, parts: WorkerContext, claim: Claim) -> None:
        self._parts = parts
        self._claim = claim
        self._recorder = Recorder(parts.jobs, claim, self._should_stop)
        self._heartbeat = Heartbeat(parts.jobs, claim, self._recorder.progress, parts.lease_s)
        self._ending = Completion(parts, claim)
        self._publisher = Publisher(parts, claim, self._ending)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue if it can't go on here.

        Raises:
            FencedError: another attempt has the job.
            DatabaseUnavailableError: not back within the parts' patience.
        """
        with self._heartbeat:
            try:
                self._run()
            except StoreUnavailableError as away:
                self._ending.give_back(str(away), pause_s(self._claim.attempt))

    def _run(self) -> None:
        if self._claim.only_publish:
            self._publisher.publish_staged()
            return
        result = self._try_to_train()
        if result is not None:
            self._publisher.publish(result)

    def _should_stop(self) -> bool:
        return self._is_lost() or self._parts.stopping.is_set()

    def _is_lost(self) -> bool:
        return self._heartbeat.cancelled or self._heartbeat.fenced

    def _load_checkpoint(self) -> bytes | None:
        claim, kept = self._claim, self._parts.models.artifacts
        if claim.attempt == 1:
            return None
        try:
            return persist(lambda: kept.load_checkpoint(claim.job_id), self._parts, self._is_lost)
        except StoreUnavailableError:
            if self._should_stop():
                raise
        self._parts.models.ping()  # while the store is unavailable, the checkpoint must not be lost
        try:
            return kept.load_checkpoint(claim.job_id)  # the store may be back since the last try
        except StoreUnavailableError as refused:
            log.warning("checkpoint_unreadable", reason=str(refused))
            return None

    def _try_to_train(self) -> Result | None:
        """Return the staged result, or None when the job has been settled without one."""
        checkpoint = self._load_checkpoint()  # a store that is away must not cost it
        try:
            return self._train(checkpoint)
        except (FencedError, DatabaseUnavailableError):
            raise
        except Exception as error:
            if isinstance(error, StoreUnavailableError) and not self._heartbeat.cancelled:
                raise
            self._end_failed(error)
            return None

    def _end_failed(self, error: Exception) -> None:
        failure = failure_of(error, self._claim.spec)
        if self._heartbeat.cancelled:
            self._ending.cancel()
        else:
            self._ending.fail(failure)

    def _train(self, checkpoint: bytes | None) -> Result | None:
        claim, parts, recorder = self._claim, self._parts, self._recorder
        original = self._load_original()
        run = parts.trainables.new_run(claim.spec)
        checkpointer = Checkpointer(parts.models, claim, run, recorder, self._is_lost)
        course = START if checkpoint is None else checkpointer.resume(checkpoint)
        recorder.begin(run.total_steps, course)
        if claim.attempt > 1:
            persist(self._take_over, parts)
        if not self._run_to_its_end(run, checkpointer):
            self._settle_stopped(checkpointer)
            return None
        if original is None:
            return self._stage_unless_stopped(run, checkpointer)
        self._end_reproduction(original, run)
        return None

    def _load_original(self) -> Original | None:
        claim, parts = self._claim, self._parts
        job_id = claim.reproduces
        if job_id is None:
            return None
        return persist(
            lambda: load_original(parts.jobs, parts.models, job_id, claim.spec.model),
            parts,
            self._is_lost,
        )

    def _take_over(self) -> None:
        """Put the history and the progress of earlier attempts where this one goes on."""
        self._recorder.begin_history()
        self._parts.jobs.heartbeat(self._claim, self._recorder.progress())

    def _run_to_its_end(self, run: TrainingRun, checkpointer: Checkpointer) -> bool:
        """Return whether the run has ended, and its last progress and history are written."""
        claim, parts = self._claim, self._parts
        saver = snapshot_saver(parts.snapshot_interval_s, self._should_stop)
        observer = Snapshotter(parts.models, claim, run, checkpointer, saver)
        has_ended = False
        log.info("job_training", step=run.step, total_steps=run.total_steps)
        try:
            has_ended = run.run(observer)
        finally:
            if not has_ended:
                self._tell_where_it_stopped()
        if has_ended:
            persist(self._write_course, parts)
        return has_ended

    def _tell_where_it_stopped(self) -> None:
        if self._heartbeat.fenced:
            return
        try:
            self._write_course()
        except (DatabaseUnavailableError, FencedError) as error:
            log.warning("last_progress_lost", reason=str(error))

    def _write_course(self) -> None:
        """Write the last progress and steps, which no heartbeat and no epoch carries."""
        self._recorder.flush_steps()
        self._parts.jobs.heartbeat(self._claim, self._recorder.progress())

    def _settle_stopped(self, checkpointer: Checkpointer) -> None:
        if self._heartbeat.fenced:
            raise FencedError(self._claim.job_id, self._claim.attempt)
        if self._heartbeat.cancelled:
            self._ending.cancel()
            return
        checkpointer.save()
        self._ending.give_back("this worker was asked to stop")

    def _stage_unless_stopped(self, run: TrainingRun, checkpointer: Checkpointer) -> Result | None:
        try:
            return self._stage(run)
        except (
            MatmulInterruptedError
        ):  # in the middle of the evaluation, which a successor makes anew
            self._settle_stopped(checkpointer)
            return None

    def _stage(self, run: TrainingRun) -> Result:
        claim, parts, kept = self._claim, self._parts, self._parts.models.artifacts
        environment = describe_environment(parts.threads)
        trained = Trained(run, self._metrics(run), environment)
        result = parts.trainables.result_of(claim, trained, self._should_stop)
        persist(lambda: kept.stage_result(result, claim.attempt), parts, self._is_lost)
        return result

    def _end_reproduction(self, original: Original, run: TrainingRun) -> None:
        job_id, jobs = self._claim.job_id, self._parts.jobs
        history = persist(lambda: jobs.history(job_id), self._parts)
        weights_sha256 = digest_of(weights_bytes(run.network)).sha256
        reproduction = original.compare(weights_sha256, history)
        self._ending.end_reproduction(reproduction, self._metrics(run), weights_sha256)

    def _metrics(self, run: TrainingRun) -> JobMetrics:
        metrics = self._recorder.metrics(run)
        return self._parts.trainables.add_warning(self._claim.spec, metrics)


def pause_s(attempt: int) -> float:
    """Return how long a job waits for the model store after an attempt, in seconds."""
    return min(LONGEST_PAUSE_S, math.ldexp(FIRST_PAUSE_S, min(attempt - 1, 10)))
