"""The table of schedules."""

from sqlalchemy import Boolean, Column, Double, Integer, Table, Text

from stores.jobs.sql.tables import Sequence, metadata

schedules = Table(
    "schedules",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    # As it was sent: fields that were left out stay so.
    Column("body", Text, nullable=False),
    Column("paused", Boolean, nullable=False),
    # Raised by every change: a worker that has read an earlier one changes nothing.
    Column("revision", Integer, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("next_run", Double),
    Column("last_run", Double),
    Column("last_job", Text),  # its id; the job may be deleted
    Column("last_sweep", Text),  # the same id if it is a sweep
    Column("last_skipped", Double),
    Column("last_error", Text),
    Column("last_error_at", Double),
    Column("created_by", Text),  # the id of the key that wrote it last; null: the administrator
    sqlite_autoincrement=True,
)
