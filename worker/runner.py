"""Runs the jobs of a worker process, one after the other, each by the class of its kind."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import structlog

from contracts.errors import FencedError
from contracts.tracing import Attributes, Tracing, get_tracing
from stores.jobs.records import (
    AnyClaim,
    BatchClaim,
    ImportClaim,
    SweepClaim,
    TrainingClaim,
    TrialClaim,
)
from worker.batch.attempt import BatchAttempt
from worker.context import WorkerContext
from worker.importing.attempt import ImportAttempt
from worker.sweeps.attempt import SweepAttempt
from worker.sweeps.studies import Studies
from worker.sweeps.trial import TrialAttempt
from worker.training.attempt import Attempt

# After a trial, while another worker adds the next ones to its sweep.
PAUSES_S = (0.02, 0.05, 0.1, 0.2)

log = structlog.get_logger()


class JobRunner:
    """Runs jobs one after the other in this process."""

    def __init__(self, context: WorkerContext) -> None:
        self._context = context
        self._studies = Studies(context.jobs, context.catalog)

    def run_next(self) -> bool:
        """Claim the next waiting job and bring it to its end; return False if there was none.

        The end of a trial lets its sweep continue, and no wake-up is sent for that: this worker
        goes on with the next job at once.
        """
        claim = first = self.run_one()
        while isinstance(claim, TrialClaim | SweepClaim):
            was_trial = isinstance(claim, TrialClaim)
            claim = self.run_one() or (self._run_one_soon() if was_trial else None)
        return first is not None

    def _run_one_soon(self) -> AnyClaim | None:
        """Run the next job of a sweep that another worker may be continuing now."""
        for pause_s in PAUSES_S:
            time.sleep(pause_s)
            claim = self.run_one()
            if claim is not None:
                return claim
        return None

    def run_one(self) -> AnyClaim | None:
        """Claim the next waiting job and bring it to its end; return its claim, None without."""
        if self._context.stop_flag.is_set():
            return None
        began_ns = time.time_ns()
        claim = self._context.jobs.claim(self._context.name)
        if claim is not None:
            ids: dict[str, str | int] = {"job_id": claim.job_id, "attempt": claim.shown_attempt}
            with structlog.contextvars.bound_contextvars(**ids), _attempt_span(claim, began_ns):
                log.debug("job_claimed", only_publish=claim.only_publish)
                self._run(claim)
        return claim

    def _run(self, claim: AnyClaim) -> None:
        try:
            self._attempt(claim).run()
        except FencedError:
            log.warning("fenced")
        except Exception:  # the job may be published already: its next attempt finds out
            log.exception("job_left_to_its_lease")

    def _attempt(self, claim: AnyClaim) -> Attempt | ImportAttempt | BatchAttempt | SweepAttempt:
        """Return the attempt of the claim's kind of job."""
        match claim:
            case ImportClaim():
                return ImportAttempt(self._context, claim)
            case SweepClaim():
                return SweepAttempt(self._context, claim, self._studies)
            case TrialClaim():
                return TrialAttempt(self._context, claim, self._studies)
            case BatchClaim():
                return BatchAttempt(self._context, claim)
            case TrainingClaim():
                return Attempt(self._context, claim)


def _attempt_span(claim: AnyClaim, began_ns: int) -> AbstractContextManager[None]:
    """Return the span of an attempt, in the trace of the job's request, since its claim began."""
    tracing = get_tracing()
    return nullcontext() if tracing is None else _trace_attempt(tracing, claim, began_ns)


@contextmanager
def _trace_attempt(tracing: Tracing, claim: AnyClaim, began_ns: int) -> Iterator[None]:
    kind = type(claim).__name__.removesuffix("Claim").lower()
    attributes: Attributes = {
        "mlpforge.job_id": claim.job_id,
        "mlpforge.attempt": claim.shown_attempt,
    }
    parent = tracing.read_parent(claim.traceparent)
    name = f"{kind} attempt"
    with tracing.span(name, attributes, kind="CONSUMER", parent=parent, start_ns=began_ns):
        tracing.record("claim", began_ns)
        yield
