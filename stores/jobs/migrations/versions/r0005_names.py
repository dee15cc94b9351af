"""Names and notes of jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0005_names"
down_revision = "0004_request_digests"


def upgrade() -> None:
    """Add the columns; earlier jobs have neither."""
    op.add_column("jobs", sa.Column("name", sa.Text))
    op.add_column("jobs", sa.Column("note", sa.Text))
