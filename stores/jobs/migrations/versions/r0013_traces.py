"""The trace that a job's request belongs to, and indexes of what metrics count."""

import sqlalchemy as sa
from alembic import op

revision = "0013_traces"
down_revision = "0012_outliving"


def upgrade() -> None:
    """Add the column and the indexes; earlier jobs have no trace."""
    op.add_column("jobs", sa.Column("traceparent", sa.Text))
    has_lost = sa.text("lost_leases > 0")
    op.create_index(
        "ix_jobs_lost_leases",
        "jobs",
        ["lost_leases"],
        sqlite_where=has_lost,
        postgresql_where=has_lost,
    )
    is_given_up = sa.text("state = 'given_up'")
    op.create_index(
        "ix_notifications_given_up",
        "notifications",
        ["seq"],
        sqlite_where=is_given_up,
        postgresql_where=is_given_up,
    )
