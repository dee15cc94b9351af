"""The three tables, and the states a row can be in."""

from collections.abc import Iterable

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    literal_column,
    text,
)
from sqlalchemy.sql import FromClause
from sqlalchemy.sql.elements import ColumnElement

QUEUED = "queued"
RUNNING = "running"
PUBLISH_QUEUED = "publish_queued"
PUBLISHING = "publishing"
SUCCEEDED = "succeeded"
FAILED = "failed"
CANCELLED = "cancelled"
WAITING_STATES = (QUEUED, PUBLISH_QUEUED)
HELD_STATES = (RUNNING, PUBLISHING)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

# SQLite counts its row ids only in a column that is exactly INTEGER PRIMARY KEY.
Sequence = BigInteger().with_variant(Integer, "sqlite")

# Every time is the database's, in seconds since 1970 (clock.py).
jobs = Table(
    "jobs",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("spec", Text, nullable=False),
    Column("total_steps", BigInteger, nullable=False),
    Column("submitted_at", Double, nullable=False),
    Column("started_at", Double),
    Column("finished_at", Double),
    Column("lease_until", Double),  # of a job that waits: until then no worker may take it
    Column("sent_at", Double),
    Column("worker", Text),
    Column("attempt", Integer, nullable=False),
    Column("lost_leases", Integer, nullable=False),
    Column("cancel_requested", Boolean, nullable=False),
    Column("progress", Text),
    Column("metrics", Text),
    Column("error", Text),
    Column("model_version", BigInteger),
    Column("idempotency_key", Text),
    Column("reproduces", Text),  # the id of a job, which may be forgotten once this one has ended
    Column("reproduction", Text),
    Column("weights_sha256", Text),
    # What the events have told so far; a row of before they were kept has 0 of them.
    Column("last_event", BigInteger, nullable=False, server_default=text("0")),
    Column("last_epoch_event", Integer, nullable=False, server_default=text("0")),
    Column("progress_event_step", BigInteger, nullable=False, server_default=text("0")),
    Column("progress_event_at", Double),
    sqlite_autoincrement=True,  # a forgotten job's number is not given again
)

job_epochs = Table(
    "job_epochs",
    metadata,
    Column("job_seq", Sequence, ForeignKey(jobs.c.seq, ondelete="CASCADE"), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("entry", Text),  # null for an epoch that was broken off
    Column("steps", Text, nullable=False),
)

job_events = Table(
    "job_events",
    metadata,
    Column("job_seq", Sequence, ForeignKey(jobs.c.seq, ondelete="CASCADE"), primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("is_last", Boolean, nullable=False),
)


def _spelled_out(states: Iterable[str]) -> list[ColumnElement[str]]:
    return [literal_column(f"'{name}'") for name in states]


def is_waiting(table: FromClause = jobs) -> ColumnElement[bool]:
    """Return the condition of ix_jobs_waiting, where the waiting rows lie in their order."""
    # Spelled out, since a partial index is not matched by a condition with parameters. `|| ''`
    # hides the column from SQLite's planner, which else takes ix_jobs_state and has to sort.
    state = table.c.state.op("||")(literal_column("''"))
    return state.in_(_spelled_out(WAITING_STATES))


WAITING = is_waiting()
HELD = jobs.c.state.in_(_spelled_out(HELD_STATES))  # a list of parameters is expanded each time

Index("ix_jobs_waiting", jobs.c.seq, sqlite_where=WAITING, postgresql_where=WAITING)
Index("ix_jobs_state", jobs.c.state, jobs.c.seq)
Index("ix_jobs_model", jobs.c.model, jobs.c.seq)
Index("ix_jobs_finished_at", jobs.c.finished_at)
Index("uq_jobs_idempotency_key", jobs.c.idempotency_key, unique=True)
IS_REPRODUCTION = jobs.c.reproduces.is_not(None)
Index(
    "ix_jobs_reproduces",
    jobs.c.reproduces,
    sqlite_where=IS_REPRODUCTION,
    postgresql_where=IS_REPRODUCTION,
)
