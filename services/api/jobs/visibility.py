"""Which jobs a key may see: those of its models and data sets, and those that it has submitted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flask import request

from contracts.errors import JobNotFoundError
from contracts.ids import JOB_ID_PATTERN
from contracts.jobs.batch import BatchRequest
from contracts.jobs.imports import ImportRequest
from contracts.jobs.job import Job
from contracts.jobs.kinds import IMPORT_DATASET
from contracts.jobs.references import list_used_datasets, split_reference
from contracts.jobs.schedules import Schedule
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest
from contracts.sweeps.sweep import Sweep, SweepNotFoundError
from services.http.access import RouteAccess
from services.http.callers import Caller, current_caller
from stores.jobs.records import JobQuery
from stores.jobs.store import JobStore

PAGE_JOBS: Final = 100  # are read at once when most of them may be hidden


@dataclass(frozen=True)
class JobVisibility:
    """Hides jobs from keys, as if they did not exist."""

    jobs: JobStore

    def check(self, access: RouteAccess | None) -> None:
        """Refuse the current request if its caller may not see the job in its path.

        Raises:
            JobNotFoundError, SweepNotFoundError: the key may not see it, or it does not exist.
        """
        values, caller = request.view_args or {}, current_caller()
        job_id = values.get("job_id") or values.get("sweep_id") or ""
        # A part of an id is checked by the view, once it is known whose part it is.
        if caller.key is None or access is None or not re.fullmatch(JOB_ID_PATTERN, job_id):
            return
        may_see_others = any(map(caller.allows, access.scopes_for(request.method)))
        hidden = SweepNotFoundError if "sweep_id" in values else JobNotFoundError
        try:
            job = self.jobs.get(job_id)
        except JobNotFoundError:
            raise hidden(job_id) from None
        if not self._is_visible(caller, job, others=may_see_others):
            raise hidden(job_id)

    def require(self, job_id: str) -> None:
        """Refuse the current request if its caller may not read a job; JobNotFoundError."""
        caller = current_caller()
        if caller.key is None or re.fullmatch(JOB_ID_PATTERN, job_id) is None:
            return
        if not self._is_visible(caller, self.jobs.get(job_id), others=caller.allows("read")):
            raise JobNotFoundError(job_id)

    def find_ids(self, part: str, limit: int) -> list[str]:
        """Return the ids, at least limit if there are, that have a part and may be read."""
        chosen: list[str] = []
        cursor, is_last = None, False
        while not is_last and len(chosen) < limit:
            page = self.jobs.list_jobs(JobQuery(PAGE_JOBS, cursor, id_part=part))
            chosen += [job.id for job in self.choose(page.items)]
            cursor, is_last = page.next_cursor, page.next_cursor is None
        return chosen

    def choose(self, found: Sequence[Job]) -> list[Job]:
        """Return those of some jobs that the caller may read."""
        caller = current_caller()
        owners = self._find_owners(caller, [job.id for job in found])
        return [job for job in found if job.id in owners or _may_read(caller, *_names_of(job))]

    def choose_sweeps(self, found: Sequence[Sweep]) -> list[Sweep]:
        """Return those of some sweeps that the caller may read."""
        caller = current_caller()
        owners = self._find_owners(caller, [sweep.id for sweep in found])
        return [
            sweep
            for sweep in found
            if sweep.id in owners or _may_read(caller, *_names_in(sweep.request.spec))
        ]

    def is_own(self, job_id: str) -> bool:
        """Whether the caller has submitted a job, or may do everything."""
        caller = current_caller()
        return caller.key is None or job_id in self._find_owners(caller, [job_id])

    def _is_visible(self, caller: Caller, job: Job, *, others: bool) -> bool:
        if others and _allows(caller, *_names_of(job)):
            return True
        return job.id in self._find_owners(caller, [job.id])

    def _find_owners(self, caller: Caller, job_ids: Sequence[str]) -> set[str]:
        """Return those of some jobs that the caller's key has submitted."""
        owners = self.jobs.find_submitters(job_ids)
        return {job_id for job_id, owner in owners.items() if owner == caller.key_id}


def _may_read(caller: Caller, models: Sequence[str], datasets: Sequence[str] | None) -> bool:
    return caller.allows("read") and _allows(caller, models, datasets)


def _allows(caller: Caller, models: Sequence[str], datasets: Sequence[str] | None) -> bool:
    if datasets is None:  # of another build's job, which may be of any
        return caller.key is None or caller.key.allows_all_names
    return all(map(caller.allows_model, models)) and all(map(caller.allows_dataset, datasets))


def _names_of(job: Job) -> tuple[list[str], list[str] | None]:
    """Return the models and the data sets that a job names."""
    if isinstance(job.request, ImportRequest):
        return [], [job.request.dataset]
    # What an import of another build writes is as unknown as what its other jobs use.
    used = None if job.kind == IMPORT_DATASET else list_used_datasets(job)
    datasets = None if used is None else [name for name, _ in used]
    if isinstance(job.request, BatchRequest):
        return [job.request.model], datasets
    spec = job.request.spec if isinstance(job.request, SweepRequest) else job.spec
    return [] if spec is None else _names_in(spec)[0], datasets


def _names_in(spec: JobSpec) -> tuple[list[str], list[str]]:
    starts = [] if spec.start_from is None else [spec.start_from.model]
    extras = [split_reference(reference)[0] for reference in spec.extra_datasets]
    return [spec.model, *starts], [spec.dataset, *extras]


def check_submitted(submitted: JobSpec | SweepRequest) -> None:
    """Refuse a job or a sweep that the caller may not submit.

    Raises:
        NameNotAllowedError, MissingScopeError: its key does not allow it.
    """
    caller = current_caller()
    spec = submitted.spec if isinstance(submitted, SweepRequest) else submitted
    models, datasets = _names_in(spec)
    if spec.extra_datasets:
        caller.require("read", "extra_datasets")
    if spec.start_from is not None:
        caller.require("read", "start_from")
    if submitted.promote is not None:
        caller.require("publish", "promote")
    for model in models:
        caller.require_model(model)
    for dataset in datasets:
        caller.require_dataset(dataset)


def may_read_sent(schedule: Schedule) -> bool:
    """Whether the caller may read a schedule, by the names in what it submits."""
    sent = schedule.spec if schedule.sweep is None else schedule.sweep.get("spec")
    fields = {name: JobSpec.model_fields[name].get_default() for name in ("model", "dataset")}
    fields |= sent or {}
    starts = [fields["start_from"]["model"]] if fields.get("start_from") else []
    extras = [split_reference(extra)[0] for extra in fields.get("extra_datasets", ())]
    return _may_read(current_caller(), [fields["model"], *starts], [fields["dataset"], *extras])
