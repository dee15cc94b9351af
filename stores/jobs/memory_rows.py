"""The rows, epochs and events that the memory twin keeps; whoever calls holds its lock."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from contracts.errors import FencedError, JobNotFoundError
from contracts.jobs.events import EventKind, JobEvent
from contracts.jobs.job import EpochEntry, Job, StepEntry
from stores.jobs import tables
from stores.jobs.limits import CLOCK_STEP_S, LONGEST_PAUSE_S
from stores.jobs.rows import JobRow, to_job, to_json
from stores.jobs.store import Claim, NewJob

Epoch = tuple[EpochEntry | None, list[StepEntry]]


class MemoryRows:
    """What the tables are to the SQL store.

    Args:
        now: Seconds since 1970.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.epochs: dict[str, dict[int, Epoch]] = {}
        self.events: dict[str, list[JobEvent]] = {}
        self._rows: dict[str, JobRow] = {}  # in the order of seq
        self._seqs = count(1)

    def add(self, new_job: NewJob) -> None:
        """Keep a queued job."""
        self.epochs[new_job.id] = {}
        self.events[new_job.id] = []
        self._rows[new_job.id] = row = JobRow(
            seq=next(self._seqs),
            id=new_job.id,
            state=tables.QUEUED,
            model=new_job.spec.model,
            spec=new_job.spec.model_dump_json(),
            total_steps=new_job.total_steps,
            submitted_at=self.now(),
            idempotency_key=new_job.idempotency_key,
            reproduces=new_job.reproduces,
        )
        self.settle(row)

    def forget(self, job_id: str) -> None:
        """Drop a job and all that is kept of it."""
        del self._rows[job_id], self.epochs[job_id], self.events[job_id]

    def all(self) -> list[JobRow]:
        """Return every row, the oldest first."""
        return list(self._rows.values())

    def waiting(self) -> list[JobRow]:
        """Return the rows that wait to be claimed, the oldest first."""
        return [row for row in self._rows.values() if row.state in tables.WAITING_STATES]

    def due(self) -> list[JobRow]:
        """Return the rows that can be claimed now, the oldest first."""
        now = self.now()
        latest = now + LONGEST_PAUSE_S + CLOCK_STEP_S  # later, if the clock was set back since
        return [
            row
            for row in self.waiting()
            if row.lease_until is None or not now < row.lease_until <= latest
        ]

    def get(self, job_id: str) -> JobRow:
        """Return a row, or raise JobNotFoundError."""
        if job_id not in self._rows:
            raise JobNotFoundError(job_id)
        return self._rows[job_id]

    def held(self, claim: Claim, states: tuple[str, ...] = tables.HELD_STATES) -> JobRow:
        """Return the row that a claim holds in one of these states, or raise FencedError."""
        row = self._rows.get(claim.job_id)
        if row is None or row.attempt != claim.attempt or row.state not in states:
            raise FencedError(claim.job_id, claim.attempt)
        return row

    def show(self, row: JobRow) -> Job:
        """Return what a client is shown of a row."""
        return to_job(row, self._position(row))

    def _position(self, row: JobRow) -> int | None:
        return self.waiting().index(row) + 1 if row.state == tables.QUEUED else None

    def change(self, row: JobRow, **values: Any) -> JobRow:
        """Change what no event tells of, and return the row as it is now."""
        changed = replace(row, **values)
        self._rows[row.id] = changed
        return changed

    def settle(self, row: JobRow, **values: Any) -> None:
        """Change a row, and tell what clients are shown of it."""
        changed = self.change(row, **values)
        self._tell(changed, "state", [to_json(changed, self._position(changed))])

    def end(self, row: JobRow, **values: Any) -> None:
        """Bring a row to its terminal state, and tell it."""
        self.settle(row, finished_at=self.now(), worker=None, lease_until=None, **values)

    def tell_progress(self, row: JobRow, step: int) -> None:
        """Tell the progress that a row has."""
        told = self.change(row, progress_event_step=step, progress_event_at=self.now())
        self._tell(told, "progress", [told.progress or ""])

    def tell_epochs(self, row: JobRow, entries: Iterable[EpochEntry]) -> None:
        """Tell the epochs that no attempt has told."""
        new = [entry for entry in entries if entry.epoch > row.last_epoch_event]
        if new:
            told = self.change(row, last_epoch_event=new[-1].epoch)
            self._tell(told, "epoch", [entry.model_dump_json() for entry in new])

    def _tell(self, row: JobRow, kind: EventKind, texts: list[str]) -> None:
        events = self.events[row.id]
        for text in texts:
            events.append(
                JobEvent(number=len(events) + 1, kind=kind, data=text, is_last=row.is_ended)
            )
