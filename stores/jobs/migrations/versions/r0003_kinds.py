"""Kinds of jobs, their requests and their results."""

import sqlalchemy as sa
from alembic import op

revision = "0003_kinds"
down_revision = "0002_events"


def upgrade() -> None:
    """Add the columns; earlier jobs train."""
    is_training = sa.text("'train'")
    op.add_column("jobs", sa.Column("kind", sa.Text, nullable=False, server_default=is_training))
    op.add_column("jobs", sa.Column("request", sa.Text))
    op.add_column("jobs", sa.Column("result", sa.Text))
    op.create_index("ix_jobs_kind", "jobs", ["kind", "seq"])
