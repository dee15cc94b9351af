"""The keys that have submitted jobs and written schedules."""

import sqlalchemy as sa
from alembic import op

revision = "0014_submitters"
down_revision = "0013_traces"


def upgrade() -> None:
    """Add the columns; they are null for what the administrator did, and for earlier rows."""
    op.add_column("jobs", sa.Column("submitted_by", sa.Text))
    op.add_column("schedules", sa.Column("created_by", sa.Text))
