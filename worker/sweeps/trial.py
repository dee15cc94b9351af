"""One attempt at a trial: train, keep the result if it is the best so far, end the trial."""

from collections.abc import Callable
from functools import cached_property

from contracts.errors import DatabaseUnavailableError
from contracts.sweeps.request import SweepRequest
from mlp_core import EpochReport, Observer, TrainingRun
from stores.jobs.records import TrialClaim
from stores.models.results import Result
from worker.context import WorkerContext
from worker.sweeps.studies import Studies
from worker.training.attempt import Attempt, weights_sha256
from worker.training.checkpoints import Checkpointer


class TrialAttempt(Attempt):
    """Runs one claim's trial, which publishes nothing: its sweep publishes the best one."""

    def __init__(self, context: WorkerContext, claim: TrialClaim, studies: Studies) -> None:
        super().__init__(context, claim)
        self._trial = claim
        self._studies = studies
        self._is_pruned = False

    def _run(self) -> None:
        self._studies.load_optuna()
        super()._run()

    @cached_property
    def _request(self) -> SweepRequest:
        sweep_id = self._trial.sweep_id
        job = self._context.retry(lambda: self._context.jobs.get(sweep_id), self._is_lost)
        if not isinstance(job.request, SweepRequest):
            raise TypeError(f"job {sweep_id} is no sweep")
        return job.request

    def _should_stop(self) -> bool:
        return self._is_pruned or super()._should_stop()

    def _release_stopped(self, checkpointer: Checkpointer) -> None:
        if self._is_pruned and not self._is_lost():
            self._completion.prune()
        else:
            super()._release_stopped(checkpointer)

    def _make_observer(self, run: TrainingRun, checkpointer: Checkpointer) -> Observer:
        observer = super()._make_observer(run, checkpointer)
        if self._request.pruner == "none":
            return observer

        def decide(_report: EpochReport) -> None:
            if run.stop_reason is None:
                self._decide()

        return _EpochObserver(observer, decide)

    def _decide(self) -> None:
        """Prune the trial if it falls behind the others."""
        number = self._trial.number
        try:
            self._recorder.flush()  # the others compare theirs with it
            study = self._studies.follow(self._trial.sweep_id, self._request, number)
        except DatabaseUnavailableError:
            return  # it is decided after the next epoch
        self._is_pruned = study.should_prune(number)

    def _finish(self, run: TrainingRun, checkpointer: Checkpointer) -> Result | None:
        metrics = self._metrics(run)
        objective = getattr(metrics, self._request.objective)
        is_staged = self._may_be_published(objective)
        if is_staged and self._stage(run, checkpointer) is None:
            return None
        sha256 = weights_sha256(run)
        self._completion.end_trial(metrics, sha256, objective, is_staged=is_staged)
        return None

    def _may_be_published(self, objective: float | None) -> bool:
        """Return whether no other trial is better so far."""
        request, jobs, number = self._request, self._context.jobs, self._trial.number
        if objective is None or request.publish == "never":
            return False
        best = self._context.retry(lambda: jobs.find_best_trial(self._trial.sweep_id))
        if best is None or best.objective is None or best.trial is None:
            return True
        sign = 1 if request.is_maximized else -1
        return (sign * objective, -number) > (sign * best.objective, -best.trial)


class _EpochObserver:
    """An observer that calls another one, and a function after each epoch."""

    def __init__(self, observer: Observer, after_epoch: Callable[[EpochReport], None]) -> None:
        self.should_stop = observer.should_stop
        self.on_step = observer.on_step
        self._on_epoch = observer.on_epoch
        self._after_epoch = after_epoch

    def on_epoch(self, report: EpochReport) -> None:
        self._on_epoch(report)
        self._after_epoch(report)
