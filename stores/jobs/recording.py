"""What a worker records while it trains."""

from typing import Any

from sqlalchemy import Connection, Double, Text, bindparam, delete, func, insert, update

from contracts.jobs.job import EpochEntry, Progress, StepEntry
from stores.jobs.clock import db_now
from stores.jobs.events import note_epochs, note_progress
from stores.jobs.fencing import IS_HELD, execute_held, lock_held
from stores.jobs.reads import STEPS
from stores.jobs.rows import JobRow, is_progress_due
from stores.jobs.store import Claim, RecordedEpoch
from stores.jobs.tables import job_epochs, jobs

_RENEW = (
    update(jobs)
    .where(IS_HELD)
    .values(
        lease_until=db_now() + bindparam("lease_s", type_=Double()),
        progress=func.coalesce(bindparam("new_progress", type_=Text()), jobs.c.progress),
    )
    .returning(*jobs.c)
)
_FORGET_EPOCH = delete(job_epochs).where(
    job_epochs.c.job_seq == bindparam("kept_seq"), job_epochs.c.epoch == bindparam("kept_epoch")
)
_KEEP_EPOCH = insert(job_epochs)


def renew(connection: Connection, claim: Claim, lease_s: float, progress: Progress | None) -> bool:
    """Renew the lease, keep and tell the progress; return whether a cancel was asked for."""
    told = None if progress is None else progress.model_dump_json()
    row = JobRow(*execute_held(connection, claim, _RENEW, lease_s=lease_s, new_progress=told))
    now = (row.lease_until or 0) - lease_s
    if progress is not None and is_progress_due(row, progress, now):
        note_progress(connection, row.seq, progress)
    return row.cancel_requested


def begin_history(connection: Connection, claim: Claim, epochs: list[RecordedEpoch]) -> None:
    """Replace whatever earlier attempts have recorded, and tell what they have not told."""
    seq, last_told = lock_held(connection, claim)
    connection.execute(delete(job_epochs).where(job_epochs.c.job_seq == seq))
    rows = [_epoch_row(seq, kept.entry.epoch, kept.steps, kept.entry) for kept in epochs]
    if rows:
        connection.execute(_KEEP_EPOCH, rows)
    note_epochs(connection, seq, last_told, [kept.entry for kept in epochs])


def record_epoch(
    connection: Connection, claim: Claim, entry: EpochEntry, steps: list[StepEntry]
) -> None:
    """Keep an epoch in place of what was kept for it, and tell it if no attempt has."""
    seq, last_told = lock_held(connection, claim)
    _replace(connection, _epoch_row(seq, entry.epoch, steps, entry))
    note_epochs(connection, seq, last_told, [entry])


def record_steps(connection: Connection, claim: Claim, epoch: int, steps: list[StepEntry]) -> None:
    """Keep the steps of an epoch that was broken off."""
    seq, _ = lock_held(connection, claim)
    _replace(connection, _epoch_row(seq, epoch, steps, None))


def _replace(connection: Connection, row: dict[str, Any]) -> None:
    same = {"kept_seq": row["job_seq"], "kept_epoch": row["epoch"]}
    connection.execute(_FORGET_EPOCH, same)
    connection.execute(_KEEP_EPOCH, row)


def _epoch_row(
    seq: int, epoch: int, steps: list[StepEntry], entry: EpochEntry | None
) -> dict[str, Any]:
    return {
        "job_seq": seq,
        "epoch": epoch,
        "entry": None if entry is None else entry.model_dump_json(),
        "steps": STEPS.dump_json(steps).decode(),
    }
