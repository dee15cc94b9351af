"""Reads how far a sweep is, from the rows of its trials."""

import json

from sqlalchemy import Connection, case, func, select

from contracts.base import Record
from contracts.jobs.events import EventKind
from contracts.jobs.job import PRUNED
from contracts.sweeps.request import SweepRequest
from contracts.sweeps.sweep import BestTrial, Sweep, SweepProgress, TrialCounts
from stores.jobs.sql.rows import SHOWN_STATES, JobRow, read_trial, to_known_job
from stores.jobs.sql.stored_values import readable
from stores.jobs.sql.tables import RUNNING, SUCCEEDED, jobs


class StoredFigures(Record):
    """What a sweep's row has of its result: the figures that only a worker can compute."""

    importance: dict[str, float] | None = None


def read_sweep(connection: Connection, row: JobRow) -> Sweep:
    """Return the sweep of a row that clients see."""
    job = to_known_job(row)
    shared = {name: getattr(job, name) for name in Sweep.model_fields if hasattr(job, name)}
    figures = read_progress(connection, row)
    return Sweep(**shared, **{name: getattr(figures, name) for name in type(figures).model_fields})


def read_progress(connection: Connection, row: JobRow) -> SweepProgress:
    """Return how far the sweep of a row is."""
    stored = readable(row.id, StoredFigures, row.result) or StoredFigures()
    counts, best = count_trials(connection, row.id), read_best(connection, row)
    return SweepProgress(counts=counts, best=best, importance=stored.importance)


def describe_event(connection: Connection, row: JobRow) -> tuple[EventKind, str]:
    """Return the kind and the JSON of the event of a sweep's change.

    A worker that continues a sweep changes no state: the event is the sweep's progress. Clients
    read the event as one of a sweep or of a job, so it has the fields of both.
    """
    job = to_known_job(row)
    if row.state == RUNNING and row.attempt > 1:
        return "progress", _merge(job.progress, read_progress(connection, row))
    return "state", _merge(job, read_sweep(connection, row))


def _merge(*records: Record) -> str:
    fields = (record.model_dump(mode="json") for record in records)
    return json.dumps({name: value for each in fields for name, value in each.items()})


def count_trials(connection: Connection, sweep_id: str) -> TrialCounts:
    """Return the number of a sweep's trials in each state."""
    state = case((jobs.c.reason == PRUNED, PRUNED), else_=jobs.c.state).label("shown")
    counted = select(state, func.count()).where(jobs.c.sweep_id == sweep_id).group_by("shown")
    counts: dict[str, int] = {}
    for name, number in connection.execute(counted):
        shown = SHOWN_STATES.get(name, name)
        counts[shown] = counts.get(shown, 0) + number
    return TrialCounts(**counts)


def read_best(connection: Connection, row: JobRow) -> BestTrial | None:
    """Return the best trial of the sweep of a row, which need not have ended."""
    found = find_best(connection, row)
    if found is None:
        return None
    place = read_trial(found)
    if place is None or place.objective is None:
        return None
    return BestTrial(
        number=place.number,
        job_id=found.id,
        objective=place.objective,
        parameters=place.parameters,
    )


def find_best(connection: Connection, row: JobRow) -> JobRow | None:
    """Return the row of the best trial; None before one has succeeded."""
    request = readable(row.id, SweepRequest, row.request)
    if request is None:
        return None
    rank = jobs.c.objective.desc() if request.is_maximized else jobs.c.objective
    found = connection.execute(
        select(*jobs.c)
        .where(
            jobs.c.sweep_id == row.id,
            jobs.c.state == SUCCEEDED,
            jobs.c.objective.is_not(None),
        )
        .order_by(rank, jobs.c.trial)
        .limit(1)
    ).one_or_none()
    return None if found is None else JobRow(*found)
