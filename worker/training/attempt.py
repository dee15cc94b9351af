"""One attempt at a job: train, stage the result, publish, end the job; all under one lease.

While the model store is unavailable no job fails: it goes back to its place in the queue for some
seconds, so that this worker can run other jobs. An attempt resumes from the checkpoint of the
attempt before it, if there is one, and gives the same result; so at most the training since the
last checkpoint is repeated. A job that reproduces another one stages and publishes nothing: it
ends with the comparison.
"""

import math

import structlog

from contracts.errors import DatabaseUnavailableError, FencedError, StoreUnavailableError
from contracts.jobs.job import Reproduction
from contracts.jobs.metrics import JobMetrics
from contracts.tracing import traced
from mlp_core import Observer, TrainingRun, weights_bytes
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.jobs.limits import LONGEST_PAUSE_S
from stores.jobs.records import TrainingClaim
from stores.models.evaluation import describe_environment
from stores.models.files.checksummed_json import digest_of
from stores.models.results import Result
from worker.completion import Completion, failure_of
from worker.context import WorkerContext
from worker.heartbeat import Heartbeat
from worker.training.checkpoints import Checkpointer
from worker.training.publishing import Publisher
from worker.training.recorder import START, Recorder
from worker.training.reproduction import Original, load_original
from worker.training.run_factory import FinishedRun
from worker.training.snapshots import Snapshotter, snapshot_saver
from worker.training.starting import load_start

# Between two attempts while the model store is unavailable; doubled each time.
FIRST_PAUSE_S = 5.0

log = structlog.get_logger()


class Attempt:
    """Runs one claim's job; the job store fences it when the claim is not current any more."""

    def __init__(self, context: WorkerContext, claim: TrainingClaim) -> None:
        self._context = context
        self._claim = claim
        self._recorder = Recorder(context.jobs, claim, self._should_stop)
        self._heartbeat = Heartbeat(context.jobs, claim, self._recorder.progress, context.lease_s)
        self._completion = Completion(context, claim)
        self._publisher = Publisher(context, claim, self._completion)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue if it can't continue here.

        Raises:
            FencedError: another attempt has the job.
            DatabaseUnavailableError: the database stayed unavailable for all retries.
        """
        with self._heartbeat:
            try:
                self._run()
            except StoreUnavailableError as error:
                self._completion.give_back(str(error), pause_s(self._claim.attempt))

    def _run(self) -> None:
        if self._claim.only_publish:
            self._publisher.publish_staged()
            return
        result = self._try_to_train()
        if result is not None:
            self._publisher.publish(result)

    def _should_stop(self) -> bool:
        return self._is_lost() or self._context.stop_flag.is_set()

    def _is_lost(self) -> bool:
        return self._heartbeat.cancelled or self._heartbeat.fenced

    @traced("load checkpoint")
    def _load_checkpoint(self) -> bytes | None:
        claim, artifacts = self._claim, self._context.models.artifacts
        if claim.attempt == 1:
            return None
        try:
            return self._context.retry(
                lambda: artifacts.load_checkpoint(claim.job_id), self._is_lost
            )
        except StoreUnavailableError:
            if self._should_stop():
                raise
        self._context.models.ping()  # raises if the store is unavailable: keep the checkpoint
        try:
            return artifacts.load_checkpoint(claim.job_id)  # the store may have recovered since
        except StoreUnavailableError as error:
            log.warning("checkpoint_unreadable", reason=str(error))
            return None

    def _try_to_train(self) -> Result | None:
        """Return the staged result, or None if the job has ended or gone back without one."""
        # Outside the try: an unavailable store must not cost the checkpoint.
        checkpoint = self._load_checkpoint()
        try:
            return self._train(checkpoint)
        except (FencedError, DatabaseUnavailableError):
            raise
        except Exception as error:
            if isinstance(error, StoreUnavailableError) and not self._heartbeat.cancelled:
                raise
            failure = failure_of(error, self._claim)  # logs a bug, also of a cancelled job
            if self._heartbeat.cancelled:
                self._completion.cancel()
            else:
                self._completion.fail(failure)
            return None

    def _train(self, checkpoint: bytes | None) -> Result | None:
        claim, context, recorder = self._claim, self._context, self._recorder
        original = self._load_original()
        start = context.retry(lambda: load_start(context.models, claim.spec), self._is_lost)
        run = context.run_factory.create_run(claim.spec, start)
        checkpointer = Checkpointer(context.models, claim, run, recorder, self._is_lost)
        state = START if checkpoint is None else checkpointer.resume(checkpoint)
        limit_s = claim.spec.max_seconds
        left_s = math.inf if limit_s is None else limit_s - run.seconds
        recorder.begin(run.total_steps, state, left_s)
        if claim.attempt > 1:
            context.retry(self._replace_history)
        if not self._run_to_its_end(run, checkpointer):
            self._release_stopped(checkpointer)
            return None
        if original is not None:
            self._end_reproduction(original, run)
            return None
        return self._finish(run, checkpointer)

    def _finish(self, run: TrainingRun, checkpointer: Checkpointer) -> Result | None:
        """Return the staged result of a run; None if it publishes nothing."""
        if self._claim.spec.publish == "never":
            self._end_unpublished(run, None)
            return None
        return self._stage(run, checkpointer)

    def _load_original(self) -> Original | None:
        claim, context = self._claim, self._context
        job_id = claim.reproduces
        if job_id is None:
            return None
        return context.retry(
            lambda: load_original(context.jobs, context.models, job_id, claim.spec.model),
            self._is_lost,
        )

    def _replace_history(self) -> None:
        """Replace the history and the progress of earlier attempts by where this one resumes."""
        self._recorder.begin_history()
        self._context.jobs.heartbeat(self._claim, self._recorder.progress())

    @traced("train")
    def _run_to_its_end(self, run: TrainingRun, checkpointer: Checkpointer) -> bool:
        """Return whether the run has ended, and its last progress and history are recorded."""
        context, observer = self._context, self._make_observer(run, checkpointer)
        has_ended = False
        log.info("job_training", step=run.step, total_steps=run.total_steps)
        try:
            has_ended = run.run(observer)
        finally:
            if not has_ended:
                self._try_to_record_rest()
        if has_ended:
            context.retry(self._record_rest)
        return has_ended

    def _make_observer(self, run: TrainingRun, checkpointer: Checkpointer) -> Observer:
        saver = snapshot_saver(self._context.snapshot_interval_s, self._should_stop)
        return Snapshotter(self._context.models, self._claim, run, checkpointer, saver)

    def _try_to_record_rest(self) -> None:
        if self._heartbeat.fenced:
            return
        try:
            self._record_rest()
        except (DatabaseUnavailableError, FencedError) as error:
            log.warning("last_progress_lost", reason=str(error))

    def _record_rest(self) -> None:
        """Record the last progress and steps, which no heartbeat and no epoch has recorded."""
        self._recorder.flush_steps()
        self._context.jobs.heartbeat(self._claim, self._recorder.progress())

    def _release_stopped(self, checkpointer: Checkpointer) -> None:
        if self._heartbeat.fenced:
            raise FencedError(self._claim.job_id, self._claim.attempt)
        if self._heartbeat.cancelled:
            self._completion.cancel()
            return
        checkpointer.save()
        self._completion.give_back("this worker was asked to stop")

    @traced("stage")
    def _stage(self, run: TrainingRun, checkpointer: Checkpointer) -> Result | None:
        claim, context, artifacts = self._claim, self._context, self._context.models.artifacts
        environment = describe_environment(context.threads)
        finished = FinishedRun(run, self._metrics(run), environment)
        try:
            result = context.run_factory.result_of(claim, finished, self._should_stop)
        except MatmulInterruptedError:  # during the evaluation, which the next attempt repeats
            self._release_stopped(checkpointer)
            return None
        context.retry(lambda: artifacts.stage_result(result, claim.attempt), self._is_lost)
        return result

    def _end_reproduction(self, original: Original, run: TrainingRun) -> None:
        job_id, jobs = self._claim.job_id, self._context.jobs
        history = self._context.retry(lambda: jobs.history(job_id))
        reproduction = original.compare(weights_sha256(run), history)
        self._end_unpublished(run, reproduction)

    def _end_unpublished(self, run: TrainingRun, reproduction: Reproduction | None) -> None:
        self._completion.end_unpublished(self._metrics(run), weights_sha256(run), reproduction)

    def _metrics(self, run: TrainingRun) -> JobMetrics:
        metrics = self._recorder.metrics(run)
        return self._context.run_factory.add_warning(self._claim.spec, metrics)


def weights_sha256(run: TrainingRun) -> str:
    """Return the digest of the weights file of a run's network."""
    return digest_of(weights_bytes(run.network)).sha256


def pause_s(attempt: int) -> float:
    """Return how long a job waits for the model store after an attempt, in seconds."""
    return min(LONGEST_PAUSE_S, math.ldexp(FIRST_PAUSE_S, min(attempt - 1, 10)))
