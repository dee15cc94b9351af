"""What a job's `error` says: a word for programs, a sentence a person can act on."""

import structlog

from contracts.errors import DamagedError, DatasetNotFoundError
from contracts.jobs.job import FailureType, JobFailure
from contracts.jobs.spec import JobSpec
from mlp_core import DivergedError
from worker.reproduction import OriginalGoneError

FAILURE_TYPES: dict[type[Exception], FailureType] = {
    DivergedError: "diverged",
    DatasetNotFoundError: "dataset_missing",
    DamagedError: "damaged",
    OriginalGoneError: "original_missing",
}

log = structlog.get_logger()


def failure_of(error: Exception, spec: JobSpec) -> JobFailure:
    """Return the failure of a job that an error has stopped; a bug is logged with its trace."""
    for kind, name in FAILURE_TYPES.items():
        if isinstance(error, kind):
            return JobFailure(type=name, message=str(error))
    if isinstance(error, MemoryError):
        return _out_of_memory(spec)
    log.error("job_crashed", exc_info=error)
    return _crash(error)


def _out_of_memory(spec: JobSpec) -> JobFailure:
    message = (
        f"the worker had no memory left for layers of {list(spec.hidden_sizes)} units with "
        f"batches of {spec.batch_size}: choose smaller ones, or give the worker more"
    )
    return JobFailure(type="out_of_memory", message=message)


def _crash(error: Exception) -> JobFailure:
    message = (
        f"the training stopped with an unexpected {type(error).__name__}; "
        "the worker's log says where, and the same spec will probably fail again"
    )
    return JobFailure(type="internal_error", message=message)
