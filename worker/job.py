"""The oldest waiting job, from claim to its end, whatever goes wrong in between."""

import structlog

from contracts.errors import (
    DamagedError,
    DatabaseAwayError,
    DatasetNotFoundError,
    FencedError,
    StoreAwayError,
)
from contracts.jobs import JobFailure
from mlp_core import DivergedError
from stores.jobs.store import Claim
from worker.attempt import Attempt
from worker.parts import Parts
from worker.persistence import persist
from worker.training import Trainables

log = structlog.get_logger()

FAILURE_TYPES: dict[type[Exception], str] = {
    DivergedError: "diverged",
    DatasetNotFoundError: "dataset_missing",
    DamagedError: "damaged",
    StoreAwayError: "model_store_away",
}


class JobRunner:
    """Runs jobs one after the other in this process, and keeps the data between them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._trainables = Trainables(parts.datasets)

    def run_next(self) -> bool:
        """Claim the oldest waiting job and bring it to its end; False if none waits."""
        claim = self._parts.jobs.claim(self._parts.name)
        if claim is None:
            return False
        with structlog.contextvars.bound_contextvars(job_id=claim.job_id, attempt=claim.attempt):
            log.info("job_claimed", only_publish=claim.only_publish)
            self._run(claim)
        return True

    def _run(self, claim: Claim) -> None:
        try:
            self._attempt(claim)
        except FencedError:
            log.warning("fenced")
        except DatabaseAwayError as away:
            log.exception("job_left_to_its_lease", reason=str(away))

    def _attempt(self, claim: Claim) -> None:
        try:
            Attempt(self._parts, self._trainables, claim).run()
        except (FencedError, DatabaseAwayError):
            raise
        except MemoryError:
            self._fail(claim, _out_of_memory(claim))
        except tuple(FAILURE_TYPES) as error:
            self._fail(claim, JobFailure(type=_type_of(error), message=str(error)))
        except Exception as error:  # a bug ends this job, not those that wait behind it
            log.exception("job_crashed")
            self._fail(claim, _crash(error))

    def _fail(self, claim: Claim, failure: JobFailure) -> None:
        persist(lambda: self._parts.jobs.fail(claim, failure), self._parts)
        log.warning("job_failed", type=failure.type, message=failure.message)


def _type_of(error: Exception) -> str:
    return next(name for kind, name in FAILURE_TYPES.items() if isinstance(error, kind))


def _out_of_memory(claim: Claim) -> JobFailure:
    message = (
        f"the worker had no memory left for layers of {list(claim.spec.hidden_sizes)} units with "
        f"batches of {claim.spec.batch_size}: choose smaller ones, or give the worker more"
    )
    return JobFailure(type="out_of_memory", message=message)


def _crash(error: Exception) -> JobFailure:
    message = (
        f"the training stopped with an unexpected {type(error).__name__}; "
        "the worker's log says where, and the same spec will probably fail again"
    )
    return JobFailure(type="internal_error", message=message)
