"""Events, idempotency keys and reproductions."""

import sqlalchemy as sa
from alembic import op

revision = "0002_events"
down_revision = "0001_jobs"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
IS_REPRODUCTION = sa.text("reproduces IS NOT NULL")


def upgrade() -> None:
    """Add the columns to every job, and create the table of events."""
    for column in _columns():
        op.add_column("jobs", column)
    _create_job_events()
    op.create_index("uq_jobs_idempotency_key", "jobs", ["idempotency_key"], unique=True)
    op.create_index(
        "ix_jobs_reproduces",
        "jobs",
        ["reproduces"],
        sqlite_where=IS_REPRODUCTION,
        postgresql_where=IS_REPRODUCTION,
    )


def _columns() -> list[sa.Column[object]]:
    zero = sa.text("0")
    return [
        sa.Column("idempotency_key", sa.Text),
        sa.Column("reproduces", sa.Text),
        sa.Column("reproduction", sa.Text),
        sa.Column("weights_sha256", sa.Text),
        sa.Column("last_event", sa.BigInteger, nullable=False, server_default=zero),
        sa.Column("last_epoch_event", sa.Integer, nullable=False, server_default=zero),
        sa.Column("progress_event_step", sa.BigInteger, nullable=False, server_default=zero),
        sa.Column("progress_event_at", sa.Double),
    ]


def _create_job_events() -> None:
    op.create_table(
        "job_events",
        sa.Column("job_seq", SEQUENCE, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("is_last", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("job_seq", "number", name="pk_job_events"),
        sa.ForeignKeyConstraint(
            ["job_seq"], ["jobs.seq"], name="fk_job_events_job_seq", ondelete="CASCADE"
        ),
    )
