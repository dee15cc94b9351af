"""Schedules."""

import sqlalchemy as sa
from alembic import op

revision = "0010_schedules"
down_revision = "0009_notifications"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "schedules",
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("next_run", sa.Double),
        sa.Column("last_run", sa.Double),
        sa.Column("last_job", sa.Text),
        sa.Column("last_sweep", sa.Text),
        sa.Column("last_skipped", sa.Double),
        sa.Column("last_error", sa.Text),
        sa.Column("last_error_at", sa.Double),
        sa.PrimaryKeyConstraint("seq", name="pk_schedules"),
        sa.UniqueConstraint("name", name="uq_schedules_name"),
        sqlite_autoincrement=True,
    )
