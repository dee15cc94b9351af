"""Values in the columns of the jobs table, which another build may have written."""

from typing import Literal, TypeVar

import structlog
from pydantic import BaseModel, ValidationError

from contracts.jobs.spec import JobSpec

NO_SPEC = "null"  # of a job that does not train
# Fields of a spec that release 0.2.0 does not know: its workers refuse a spec that has one.
LATER_FIELDS = (
    *("dataset_version", "extra_datasets", "start_from", "class_weights", "publish"),
    *("notify", "promote", "averaging"),
)
MNIST = ("mnist", 1)  # the only data set of release 0.2.0, and its only version

ModelT = TypeVar("ModelT", bound=BaseModel)

log = structlog.get_logger()


def write_spec(spec: JobSpec) -> str:
    """Return a spec as it is stored: without later fields that change nothing.

    So during a rolling upgrade, workers of the previous release can train it. The priority is
    only in its column, so that they can train a job that has one.
    """
    known = JobSpec.model_fields
    idle = {name for name in LATER_FIELDS if getattr(spec, name) == known[name].default}
    idle.add("priority")
    if (spec.dataset, spec.dataset_version) == MNIST:
        idle.add("dataset_version")
    return spec.model_dump_json(exclude=idle)


def read_spec(job_id: str, text: str) -> JobSpec | None:
    """Return a stored spec; None, with a warning, if this build can't read it.

    Unknown fields are not ignored: without them the job would train another network.
    """
    spec = readable(job_id, JobSpec, text, extra="forbid")
    if spec is None or spec.dataset != MNIST[0] or "dataset_version" in spec.model_fields_set:
        return spec
    return spec.model_copy(update={"dataset_version": MNIST[1]})


class _Notify(BaseModel):
    """The part of a spec, or of a sweep's request, that every build reads."""

    notify: tuple[str, ...] = ()


def read_notify(job_id: str, text: str) -> tuple[str, ...]:
    """Return the webhooks that a stored spec or request names, even if the rest is unreadable."""
    found = readable(job_id, _Notify, text) if '"notify"' in text else None
    return () if found is None else found.notify


def readable(
    job_id: str,
    kind: type[ModelT],
    text: str | None,
    extra: Literal["forbid", "ignore"] = "ignore",
) -> ModelT | None:
    """Return a column's value; None if it is null or, with a warning, unreadable for this build.

    During an upgrade newer builds write rows too; no row may block a sweep or a claim.
    """
    if text is None:
        return None
    try:
        return kind.model_validate_json(text, extra=extra)
    except ValidationError as error:
        reason = str(error)
        log.warning("column_unreadable", job_id=job_id, kind=kind.__name__, reason=reason)
        return None
