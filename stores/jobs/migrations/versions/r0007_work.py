"""The estimated work of jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0007_work"
down_revision = "0006_priorities"


def upgrade() -> None:
    """Add the column; it is unknown of earlier jobs."""
    op.add_column("jobs", sa.Column("work", sa.Double))
