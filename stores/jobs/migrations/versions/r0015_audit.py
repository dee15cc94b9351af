"""The audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0015_audit"
down_revision = "0014_submitters"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "audit",
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("key_id", sa.Text),
        sa.Column("address", sa.Text),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("route", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("problem", sa.Text),
        sa.Column("request_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_at", "audit", ["at"])
