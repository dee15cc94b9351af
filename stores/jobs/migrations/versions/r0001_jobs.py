"""Jobs and their epochs."""

import sqlalchemy as sa
from alembic import op

revision = "0001_jobs"
down_revision = None

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WAITING = sa.text("(state || '') IN ('queued', 'publish_queued')")


def upgrade() -> None:
    """Create both tables and their indexes."""
    _create_jobs()
    _create_job_epochs()
    op.create_index(
        "ix_jobs_waiting", "jobs", ["seq"], sqlite_where=WAITING, postgresql_where=WAITING
    )
    op.create_index("ix_jobs_state", "jobs", ["state", "seq"])
    op.create_index("ix_jobs_model", "jobs", ["model", "seq"])
    op.create_index("ix_jobs_finished_at", "jobs", ["finished_at"])


def _create_jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("spec", sa.Text, nullable=False),
        sa.Column("total_steps", sa.BigInteger, nullable=False),
        sa.Column("submitted_at", sa.Double, nullable=False),
        sa.Column("started_at", sa.Double),
        sa.Column("finished_at", sa.Double),
        sa.Column("lease_until", sa.Double),
        sa.Column("sent_at", sa.Double),
        sa.Column("worker", sa.Text),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("lost_leases", sa.Integer, nullable=False),
        sa.Column("cancel_requested", sa.Boolean, nullable=False),
        sa.Column("progress", sa.Text),
        sa.Column("metrics", sa.Text),
        sa.Column("error", sa.Text),
        sa.Column("model_version", sa.BigInteger),
        sa.PrimaryKeyConstraint("seq", name="pk_jobs"),
        sa.UniqueConstraint("id", name="uq_jobs_id"),
        sqlite_autoincrement=True,
    )


def _create_job_epochs() -> None:
    op.create_table(
        "job_epochs",
        sa.Column("job_seq", SEQUENCE, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("entry", sa.Text),
        sa.Column("steps", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("job_seq", "epoch", name="pk_job_epochs"),
        sa.ForeignKeyConstraint(
            ["job_seq"], ["jobs.seq"], name="fk_job_epochs_job_seq", ondelete="CASCADE"
        ),
    )
