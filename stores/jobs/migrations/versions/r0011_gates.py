"""What the gates of jobs decided."""

import sqlalchemy as sa
from alembic import op

revision = "0011_gates"
down_revision = "0010_schedules"


def upgrade() -> None:
    """Add the columns; earlier jobs have neither."""
    op.add_column("jobs", sa.Column("improvement", sa.Text))
    op.add_column("jobs", sa.Column("promotion", sa.Text))
