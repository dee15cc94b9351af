"""The three tables, the states a row can be in, and the database's clock."""

from collections.abc import Iterable
from typing import Any

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
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import FromClause
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import FunctionElement

from contracts.jobs.kinds import BATCH_PREDICT, IMPORT_DATASET, SWEEP, TRAIN, TRIAL

QUEUED = "queued"
RUNNING = "running"
PUBLISH_QUEUED = "publish_queued"
PUBLISHING = "publishing"
SUCCEEDED = "succeeded"
FAILED = "failed"
CANCELLED = "cancelled"
WAITING_STATES = (QUEUED, PUBLISH_QUEUED)
HELD_STATES = (RUNNING, PUBLISHING)
SECONDS_PER_PRIORITY = 600  # of waiting, which count as much as a priority higher by 1

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

# SQLite counts its row ids only in a column that is exactly INTEGER PRIMARY KEY.
Sequence = BigInteger().with_variant(Integer, "sqlite")

# Every time is by the database's clock, in seconds since 1970: no host's clock decides whether a
# lease has run out.
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
    Column("lease_until", Double),  # of a waiting job: no worker may claim it before
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
    Column("reproduces", Text),  # the id of a job, which may be deleted once this one has ended
    Column("reproduction", Text),
    Column("weights_sha256", Text),
    # Counters of the events so far; 0 in a row of a build without events.
    Column("last_event", BigInteger, nullable=False, server_default=text("0")),
    Column("last_epoch_event", Integer, nullable=False, server_default=text("0")),
    Column("progress_event_step", BigInteger, nullable=False, server_default=text("0")),
    Column("progress_event_at", Double),
    # Jobs that do not train have the spec "null" and the model "". A reproduction is a training.
    Column("kind", Text, nullable=False, server_default=text("'train'")),
    Column("request", Text),
    Column("result", Text),
    # The digest of the request as it was sent; null without a key, or in a row of a build without.
    Column("request_sha256", Text),
    Column("name", Text),
    Column("note", Text),
    Column("priority", Integer, nullable=False, server_default=text("0")),
    Column("work", Double),  # as contracts.jobs.work estimates it; null if that is unknown
    # Of trials: the id of their sweep, which is a job, their number in it, and the result.
    Column("sweep_id", Text),
    Column("trial", Integer),
    Column("objective", Double),
    Column("reason", Text),  # why a job was cancelled
    Column("improvement", Text),
    Column("promotion", Text),
    Column("traceparent", Text),  # of its request; null without traces
    # The id of the key; null: the administrator, or a trial, whose sweep has it.
    Column("submitted_by", Text),
    sqlite_autoincrement=True,  # a deleted job's number is not used again
)

job_epochs = Table(
    "job_epochs",
    metadata,
    Column("job_seq", Sequence, ForeignKey(jobs.c.seq, ondelete="CASCADE"), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("entry", Text),  # null for an interrupted epoch
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


# Each request that changed something, or was refused.
audit = Table(
    "audit",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("at", Double, nullable=False),
    Column("key_id", Text),
    Column("address", Text),
    Column("method", Text, nullable=False),
    Column("route", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("problem", Text),
    Column("request_id", Text, nullable=False),
    Index("ix_audit_at", "at"),
    sqlite_autoincrement=True,
)


def _literals(states: Iterable[str]) -> list[ColumnElement[str]]:
    return [literal_column(f"'{name}'") for name in states]


def is_waiting(table: FromClause = jobs) -> ColumnElement[bool]:
    """Return the condition of ix_jobs_queue, which has the waiting rows in their order."""
    # Literals, since a partial index does not match a condition with parameters.
    return _unindexed(table.c.state).in_(_literals(WAITING_STATES))


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    # `|| ''` hides the column from SQLite's planner, which would otherwise use an index on it
    # instead of ix_jobs_queue, and have to sort.
    return column.op("||")(literal_column("''"))


def queue_order(table: FromClause = jobs) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Return what the queue is sorted by: the time that counts as a job's submission, then seq.

    All waiting jobs gain priority equally fast, so the order of two jobs never changes.
    """
    # A literal, since an index on an expression does not match one with parameters.
    lead: ColumnElement[int] = literal_column(str(SECONDS_PER_PRIORITY)) * table.c.priority
    return table.c.submitted_at - lead, table.c.seq


WAITING = is_waiting()
# During an upgrade newer builds submit jobs of other kinds, which only their workers can claim.
KNOWN_KINDS = (TRAIN, IMPORT_DATASET, BATCH_PREDICT, TRIAL, SWEEP)
HAS_KNOWN_KIND = _unindexed(jobs.c.kind).in_(_literals(KNOWN_KINDS))
IS_SWEEP = _unindexed(jobs.c.kind) == literal_column(f"'{SWEEP}'")
HELD = jobs.c.state.in_(_literals(HELD_STATES))  # a list of parameters is expanded each time

Index("ix_jobs_queue", *queue_order(), sqlite_where=WAITING, postgresql_where=WAITING)
# Of the wake-ups, and of the workers of a build without priorities.
Index("ix_jobs_waiting", jobs.c.seq, sqlite_where=WAITING, postgresql_where=WAITING)
Index("ix_jobs_state", jobs.c.state, jobs.c.seq)
Index("ix_jobs_model", jobs.c.model, jobs.c.seq)
Index("ix_jobs_kind", jobs.c.kind, jobs.c.seq)
Index("ix_jobs_finished_at", jobs.c.finished_at)
Index("uq_jobs_idempotency_key", jobs.c.idempotency_key, unique=True)
HAS_LOST_LEASES = jobs.c.lost_leases > literal_column("0")
Index(
    "ix_jobs_lost_leases",
    jobs.c.lost_leases,
    sqlite_where=HAS_LOST_LEASES,
    postgresql_where=HAS_LOST_LEASES,
)
IS_REPRODUCTION = jobs.c.reproduces.is_not(None)
Index(
    "ix_jobs_reproduces",
    jobs.c.reproduces,
    sqlite_where=IS_REPRODUCTION,
    postgresql_where=IS_REPRODUCTION,
)
IS_TRIAL = jobs.c.sweep_id.is_not(None)
Index(
    "uq_jobs_trial",
    jobs.c.sweep_id,
    jobs.c.trial,
    unique=True,
    sqlite_where=IS_TRIAL,
    postgresql_where=IS_TRIAL,
)


class DatabaseNow(FunctionElement[float]):
    """Seconds since 1970 by the database's clock, as a double."""

    type = Double()
    inherit_cache = True


def db_now() -> DatabaseNow:
    """Return the SQL expression for the database's time, in seconds since 1970."""
    return DatabaseNow()


@compiles(DatabaseNow, "postgresql")
def _postgresql(_element: DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) AS double precision)"


@compiles(DatabaseNow, "sqlite")
def _sqlite(_element: DatabaseNow, _compiler: SQLCompiler, **_options: Any) -> str:
    # 2440587.5 is 1970-01-01T00:00Z as a Julian day; SQLite's clock ticks in milliseconds.
    return "((julianday('now') - 2440587.5) * 86400.0)"
