"""References in a spec, which become numbers when a job is accepted."""

from typing import Any

from contracts.jobs.batch import BatchRequest
from contracts.jobs.job import Job
from contracts.jobs.kinds import IMPORT_DATASET
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest

FROM_START = {"hidden_sizes", "activation"}  # start_from decides them where they are left out


def split_reference(reference: str) -> tuple[str, str]:
    """Return the name and the version, `latest` by default, of a `name` or `name@version`."""
    name, _, version = reference.partition("@")
    return name, version or "latest"


def list_used_datasets(job: Job) -> list[tuple[str, str]] | None:
    """Return the name and the version of each data set whose data a job needs.

    `latest`, of an earlier build, may be any. None: another build's job, which may need any.
    """
    spec = job.request.spec if isinstance(job.request, SweepRequest) else job.spec
    if spec is not None:
        extras = map(split_reference, spec.extra_datasets)
        return [(spec.dataset, str(spec.dataset_version)), *extras]
    if isinstance(job.request, BatchRequest):
        name, version = job.request.dataset, job.request.dataset_version
        return [] if name is None else [(name, str(version))]
    return [] if job.kind == IMPORT_DATASET else None


def list_used_versions(job: Job) -> list[tuple[str, int]] | None:
    """Return the model and the version of each version that a job needs until it ends.

    None: another build's job, which may need any.
    """
    request = job.request
    if isinstance(request, BatchRequest):
        return [(request.model, request.version)]
    spec = request.spec if isinstance(request, SweepRequest) else job.spec
    if spec is None:
        return [] if job.kind == IMPORT_DATASET else None
    start = spec.start_from
    return [] if start is None else [(start.model, int(start.version))]


def describe_sent(request: JobSpec) -> dict[str, Any]:
    """Return what identifies a request to train: its fields that have no default value.

    Others are left out, so that a field which a later build adds changes no identity.
    """
    fields, defaults = (spec.model_dump(mode="json") for spec in (request, JobSpec()))
    sent = {name: value for name, value in fields.items() if value != defaults[name]}
    if request.start_from is None:
        return sent
    return sent | {name: fields[name] for name in FROM_START & request.model_fields_set}


def is_resolved(spec: JobSpec, request: JobSpec) -> bool:
    """Return whether an accepted spec is what a request became, its references now numbers.

    What the request left to the service may be anything.
    """
    names = {"dataset_version"} if request.dataset_version == "latest" else set()
    start, started = request.start_from, spec.start_from
    if start is not None and started is not None:
        names |= FROM_START - request.model_fields_set
        if start.model == started.model and isinstance(start.version, str):
            names.add("start_from")
    if _is_reference_of(request.extra_datasets, spec.extra_datasets):
        names.add("extra_datasets")
    return spec == request.model_copy(update={name: getattr(spec, name) for name in names})


def _is_reference_of(references: tuple[str, ...], resolved: tuple[str, ...]) -> bool:
    if len(references) != len(resolved):
        return False
    pairs = zip(map(split_reference, references), map(split_reference, resolved), strict=True)
    return all(
        name == found and version in {"latest", number}
        for (name, version), (found, number) in pairs
    )
