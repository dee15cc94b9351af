"""Runs the jobs of a worker process, one after the other, each by the class of its kind."""

import structlog

from contracts.errors import FencedError
from stores.jobs.records import AnyClaim, BatchClaim, ImportClaim, TrainingClaim
from worker.batch.attempt import BatchAttempt
from worker.context import WorkerContext
from worker.importing.attempt import ImportAttempt
from worker.training.attempt import Attempt

log = structlog.get_logger()


class JobRunner:
    """Runs jobs one after the other in this process."""

    def __init__(self, context: WorkerContext) -> None:
        self._context = context

    def run_next(self) -> bool:
        """Claim the next waiting job and bring it to its end; False if there was none."""
        if self._context.stop_flag.is_set():
            return False
        claim = self._context.jobs.claim(self._context.name)
        if claim is None:
            return False
        with structlog.contextvars.bound_contextvars(job_id=claim.job_id, attempt=claim.attempt):
            log.debug("job_claimed", only_publish=claim.only_publish)
            self._run(claim)
        return True

    def _run(self, claim: AnyClaim) -> None:
        try:
            self._attempt(claim).run()
        except FencedError:
            log.warning("fenced")
        except Exception:  # the job may be published already: its next attempt finds out
            log.exception("job_left_to_its_lease")

    def _attempt(self, claim: AnyClaim) -> Attempt | ImportAttempt | BatchAttempt:
        """Return the attempt of the claim's kind of job."""
        match claim:
            case ImportClaim():
                return ImportAttempt(self._context, claim)
            case BatchClaim():
                return BatchAttempt(self._context, claim)
            case TrainingClaim():
                return Attempt(self._context, claim)
