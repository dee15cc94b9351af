"""One step of a sweep: add trials where there is room for some; in the end, publish the best."""

import structlog
from pydantic import ValidationError

from contracts.ids import make_job_id
from contracts.jobs.job import JobFailure
from contracts.jobs.lengths import total_steps
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.work import estimate_work
from contracts.sweeps.trial_spec import make_trial_spec
from stores.jobs.records import SweepClaim
from stores.sweeps.records import NewTrial
from worker.context import WorkerContext
from worker.held_job import HeldJob
from worker.sweeps.studies import Studies
from worker.training.publishing import Publisher

log = structlog.get_logger()


class SweepAttempt:
    """Continues one claim's sweep.

    A sweep is claimed whenever it may have another trial. So any worker can continue it, and only
    one does at a time: what a worker adds is fenced by its claim.
    """

    def __init__(self, context: WorkerContext, claim: SweepClaim, studies: Studies) -> None:
        self._context = context
        self._claim = claim
        self._studies = studies
        self._held = HeldJob(context, claim, lambda: None)

    def run(self) -> None:
        """Add trials, or end the sweep (errors as Attempt.run)."""
        self._held.run(self._run)

    def _run(self) -> None:
        if self._claim.only_publish or self._held.try_to(self._advance, self._fail):
            self._finish()

    def _advance(self) -> bool:
        """Add the trials for which there is room; return whether all have ended."""
        claim, jobs = self._claim, self._context.jobs
        if claim.is_cancelled:
            jobs.cancel_trials(claim.job_id)
            return jobs.advance_sweep(claim, []).is_over
        study = self._studies.follow(claim.job_id, claim.request)
        self._discard_losers(study.losers)
        request = claim.request
        room = min(request.parallel - len(study.unended), request.trials - study.count)
        try:
            new = [self._make_trial(study.count, study.ask()) for _ in range(room)]
            step = jobs.advance_sweep(claim, new, study.find_importance())
        except Exception:
            self._studies.forget(claim.job_id)
            raise
        if step.added < len(new):
            self._studies.forget(claim.job_id)
        log.info("sweep_advanced", sweep_id=claim.job_id, added=step.added, is_over=step.is_over)
        return step.is_over

    def _make_trial(self, number: int, parameters: dict[str, object]) -> NewTrial:
        request, job_id = self._claim.request, make_job_id()
        try:
            spec = make_trial_spec(request, number, parameters)
        except ValidationError as error:
            reasons = "; ".join(problem["msg"] for problem in error.errors())
            failure = JobFailure(
                type="invalid_combination",
                message=f"these parameters do not fit each other: {reasons}",
            )
            return NewTrial(job_id, number, parameters, None, failure=failure)
        dataset = self._studies.find_dataset(spec)
        return NewTrial(
            job_id,
            number,
            parameters,
            spec,
            total_steps(spec, dataset.train_examples),
            estimate_work(spec, dataset),
        )

    def _discard_losers(self, losers: list[str]) -> None:
        """Discard the networks of trials that are not the best."""
        while losers:
            self._context.models.artifacts.discard(losers.pop())

    def _finish(self) -> None:
        """Publish the best trial and end the sweep."""
        claim, context, completion = self._claim, self._context, self._held.completion
        best = context.retry(lambda: context.jobs.find_best_trial(claim.job_id))
        if best is None:
            completion.fail(_no_result(claim.request.trials))
        elif claim.request.publish == "never":
            metrics = JobMetrics.model_validate_json(best.metrics or "{}", extra="ignore")
            completion.end_unpublished(metrics, best.weights_sha256 or "", None)
        else:
            Publisher(context, claim, completion, best.id).publish_staged()
            context.models.artifacts.discard(best.id)
        self._studies.forget(claim.job_id)

    def _fail(self, failure: JobFailure) -> None:
        self._held.completion.fail(failure)
        self._context.jobs.cancel_trials(self._claim.job_id)


def _no_result(trials: int) -> JobFailure:
    return JobFailure(
        type="no_trial_succeeded",
        message=f"none of the {trials} trials has succeeded: look at their errors, and search "
        "smaller learning rates if they diverged",
    )
