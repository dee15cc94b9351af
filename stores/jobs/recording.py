"""Records a running job's lease, progress and history."""

from typing import Any

from sqlalchemy import Connection, Double, Text, bindparam, delete, func, insert, update

from contracts.jobs.job import EpochEntry, Progress, StepEntry
from stores.jobs.events import add_epoch_events, add_progress_event
from stores.jobs.fencing import IS_HELD, execute_held, lock_held
from stores.jobs.reads import STEPS
from stores.jobs.records import Claim, RecordedEpoch
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.rows import JobRow, is_progress_due
from stores.jobs.sql.tables import db_now, job_epochs, jobs

_RENEW = (
    update(jobs)
    .where(IS_HELD)
    .values(
        lease_until=db_now() + bindparam("lease_s", type_=Double()),
        progress=func.coalesce(bindparam("new_progress", type_=Text()), jobs.c.progress),
    )
    .returning(*jobs.c)
)
_DELETE_EPOCH = delete(job_epochs).where(
    job_epochs.c.job_seq == bindparam("row_seq"), job_epochs.c.epoch == bindparam("row_epoch")
)
_INSERT_EPOCH = insert(job_epochs)


class JobRecording(JobDatabase):
    """The job store's methods for a running job's lease, progress and history."""

    def heartbeat(self, claim: Claim, progress: Progress | None) -> bool:
        """Renew the lease and record the progress; return whether a cancel was requested."""
        lease_s = self._limits.lease_s
        text = None if progress is None else progress.model_dump_json()
        with self._write() as connection:
            held = execute_held(connection, claim, _RENEW, lease_s=lease_s, new_progress=text)
            row = JobRow(*held)
            now = (row.lease_until or 0) - lease_s
            if progress is not None and is_progress_due(row, progress, now):
                add_progress_event(connection, row.seq, progress)
        return row.cancel_requested

    def begin_history(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Replace the whole history by these epochs: none at step 0, or a checkpoint's."""
        with self._write() as connection:
            seq, last_epoch_event = lock_held(connection, claim)
            connection.execute(delete(job_epochs).where(job_epochs.c.job_seq == seq))
            rows = [_epoch_row(seq, item.entry.epoch, item.steps, item.entry) for item in epochs]
            if rows:
                connection.execute(_INSERT_EPOCH, rows)
            entries = [item.entry for item in epochs]
            add_epoch_events(connection, seq, last_epoch_event, entries)

    def record_epochs(self, claim: Claim, epochs: list[RecordedEpoch]) -> None:
        """Record epochs and the thinned step losses before each; replace entries of the same."""
        with self._write() as connection:
            seq, last_epoch_event = lock_held(connection, claim)
            for item in epochs:
                _replace(connection, _epoch_row(seq, item.entry.epoch, item.steps, item.entry))
            entries = [item.entry for item in epochs]
            add_epoch_events(connection, seq, last_epoch_event, entries)

    def record_steps(self, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
        """Record the steps of an interrupted epoch; record_epochs replaces them later."""
        with self._write() as connection:
            seq, _ = lock_held(connection, claim)
            _replace(connection, _epoch_row(seq, epoch, steps, None))


def _replace(connection: Connection, row: dict[str, Any]) -> None:
    key = {"row_seq": row["job_seq"], "row_epoch": row["epoch"]}
    connection.execute(_DELETE_EPOCH, key)
    connection.execute(_INSERT_EPOCH, row)


def _epoch_row(
    seq: int, epoch: int, steps: list[StepEntry], entry: EpochEntry | None
) -> dict[str, Any]:
    return {
        "job_seq": seq,
        "epoch": epoch,
        "entry": None if entry is None else entry.model_dump_json(),
        "steps": STEPS.dump_json(steps).decode(),
    }
