"""Reads sweeps and their trials."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select

from contracts.base import Page
from contracts.jobs.job import PRUNED
from contracts.jobs.kinds import SWEEP
from contracts.sweeps.request import Objective
from contracts.sweeps.sweep import Sweep, SweepNotFoundError, SweepTrial
from stores.jobs.reads import decode_cursor, encode_cursor
from stores.jobs.sql.database import JobDatabase, chunks
from stores.jobs.sql.rows import SHOWN_STATES, JobRow, to_known_job
from stores.jobs.sql.tables import job_epochs, jobs
from stores.sweeps.figures import find_best, read_sweep
from stores.sweeps.records import TrialRow

_TRIAL_COLUMNS = (
    jobs.c.id,
    jobs.c.trial,
    jobs.c.state,
    jobs.c.reason,
    jobs.c.objective,
    jobs.c.request,
)


class SweepReads(JobDatabase):
    """The job store's methods that read sweeps and their trials."""

    def get_sweep(self, sweep_id: str) -> Sweep:
        """Return a sweep, or raise SweepNotFoundError, also for a job of another kind."""
        with self._read() as connection:
            return read_sweep(connection, _find_sweep(connection, sweep_id))

    def list_sweeps(self, limit: int, cursor: str | None) -> Page[Sweep]:
        """Return one page of sweeps, newest first, or raise CursorError."""
        selected = _select_sweeps().order_by(jobs.c.seq.desc()).limit(limit + 1)
        if cursor is not None:
            selected = selected.where(jobs.c.seq < decode_cursor(cursor))
        with self._read() as connection:
            found = connection.execute(selected).all()
            shown = [JobRow(*row) for row in found[:limit]]
            return Page[Sweep](
                items=[read_sweep(connection, row) for row in shown],
                next_cursor=encode_cursor(shown[-1].seq) if len(found) > limit else None,
            )

    def list_trials(self, sweep_id: str, limit: int, cursor: str | None) -> Page[SweepTrial]:
        """Return one page of a sweep's trials, newest first; SweepNotFoundError, CursorError."""
        trials = select(*jobs.c).where(jobs.c.sweep_id == sweep_id)
        trials = trials.order_by(jobs.c.trial.desc()).limit(limit + 1)
        if cursor is not None:
            trials = trials.where(jobs.c.trial < decode_cursor(cursor))
        with self._read() as connection:
            _find_sweep(connection, sweep_id)
            found = connection.execute(trials).all()
        shown = [JobRow(*row) for row in found[:limit]]
        has_more = len(found) > limit
        return Page[SweepTrial](
            items=[_to_trial(row) for row in shown],
            next_cursor=encode_cursor(shown[-1].trial or 0) if has_more else None,
        )

    def read_trials(self, sweep_id: str, unended: Collection[int], after: int) -> list[TrialRow]:
        """Return what is new of a sweep's trials, in the order of their numbers.

        Args:
            sweep_id: The sweep.
            unended: The numbers of known trials that had not ended.
            after: The highest number of a known trial; -1 before the first.
        """
        is_new = or_(jobs.c.trial > after, jobs.c.trial.in_(unended))
        selected: Select[Any] = select(*_TRIAL_COLUMNS).where(jobs.c.sweep_id == sweep_id, is_new)
        with self._read() as connection:
            found = connection.execute(selected.order_by(jobs.c.trial)).all()
        return [_to_trial_row(row) for row in found]

    def read_objectives(
        self, sweep_id: str, known: Mapping[int, int], objective: Objective
    ) -> dict[int, dict[int, float | None]]:
        """Return the objective after each new epoch of some trials, by trial and epoch.

        Args:
            sweep_id: The sweep.
            known: The last known epoch of each trial, 0 if none is, by its number.
            objective: The metric.
        """
        found: dict[int, dict[int, float | None]] = {number: {} for number in known}
        with self._read() as connection:
            for selected in _select_epochs(sweep_id, known):
                for number, epoch, entry in connection.execute(selected):
                    found[number][epoch] = json.loads(entry).get(objective)
        return found

    def find_best_trial(self, sweep_id: str) -> JobRow | None:
        """Return the row of a sweep's best trial; None before one has succeeded."""
        with self._read() as connection:
            return find_best(connection, _find_sweep(connection, sweep_id))


def _select_epochs(sweep_id: str, known: Mapping[int, int]) -> Iterator[Select[Any]]:
    by_epoch: dict[int, list[int]] = {}
    for number, epoch in known.items():
        by_epoch.setdefault(epoch, []).append(number)
    entries = (
        select(jobs.c.trial, job_epochs.c.epoch, job_epochs.c.entry)
        .join(jobs, jobs.c.seq == job_epochs.c.job_seq)
        .where(jobs.c.sweep_id == sweep_id, job_epochs.c.entry.is_not(None))
        .order_by(job_epochs.c.epoch)
    )
    for last, numbers in by_epoch.items():
        for chunk in chunks(numbers):
            yield entries.where(jobs.c.trial.in_(chunk), job_epochs.c.epoch > last)


def _select_sweeps() -> Select[Any]:
    return select(*jobs.c).where(jobs.c.kind == SWEEP)


def _find_sweep(connection: Connection, sweep_id: str) -> JobRow:
    found = connection.execute(_select_sweeps().where(jobs.c.id == sweep_id)).one_or_none()
    if found is None:
        raise SweepNotFoundError(sweep_id)
    return JobRow(*found)


def _to_trial(row: JobRow) -> SweepTrial:
    job = to_known_job(row)
    shared = {name: getattr(job, name) for name in ("state", "reason", "error")}
    times = {"started_at": job.started_at, "finished_at": job.finished_at}
    place = job.trial.model_dump() if job.trial else {}
    return SweepTrial(**place, **shared, **times, job_id=job.id)


def _to_trial_row(row: Row[Any]) -> TrialRow:
    return TrialRow(
        job_id=row.id,
        number=row.trial,
        state=SHOWN_STATES[row.state],
        is_pruned=row.reason == PRUNED,
        objective=row.objective,
        parameters=json.loads(row.request)["parameters"],
    )
