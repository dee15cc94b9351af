"""Priorities of jobs, and the order of the queue."""

import sqlalchemy as sa
from alembic import op

revision = "0006_priorities"
down_revision = "0005_names"

WAITING = sa.text("(state || '') IN ('queued', 'publish_queued')")
ORDER: list[str | sa.TextClause] = [sa.text("(submitted_at - 600 * priority)"), "seq"]


def upgrade() -> None:
    """Add the column and the index; earlier jobs have the priority 0."""
    zero = sa.text("0")
    op.add_column("jobs", sa.Column("priority", sa.Integer, nullable=False, server_default=zero))
    op.create_index("ix_jobs_queue", "jobs", ORDER, sqlite_where=WAITING, postgresql_where=WAITING)
