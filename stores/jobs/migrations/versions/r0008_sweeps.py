"""Sweeps and their trials."""

import sqlalchemy as sa
from alembic import op

revision = "0008_sweeps"
down_revision = "0007_work"


def upgrade() -> None:
    """Add the columns; earlier jobs are no trials."""
    op.add_column("jobs", sa.Column("sweep_id", sa.Text))
    op.add_column("jobs", sa.Column("trial", sa.Integer))
    op.add_column("jobs", sa.Column("objective", sa.Double))
    op.add_column("jobs", sa.Column("reason", sa.Text))
    is_trial = sa.text("sweep_id IS NOT NULL")
    op.create_index(
        "uq_jobs_trial",
        "jobs",
        ["sweep_id", "trial"],
        unique=True,
        sqlite_where=is_trial,
        postgresql_where=is_trial,
    )
