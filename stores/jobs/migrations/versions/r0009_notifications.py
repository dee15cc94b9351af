"""Webhooks, and the outbox of their notifications."""

import sqlalchemy as sa
from alembic import op

revision = "0009_notifications"
down_revision = "0008_sweeps"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
IS_WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    """Create the tables and their indexes."""
    _create_webhooks()
    _create_notifications()
    _create_notification_attempts()
    op.create_index(
        "ix_notifications_due",
        "notifications",
        ["due_at"],
        sqlite_where=IS_WAITING,
        postgresql_where=IS_WAITING,
    )
    op.create_index(
        "uq_notifications_job_seq", "notifications", ["job_seq", "webhook"], unique=True
    )
    op.create_index("ix_notifications_webhook_seq", "notifications", ["webhook_seq"])


def _create_webhooks() -> None:
    op.create_table(
        "webhooks",
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("events", sa.Text, nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("old_secret", sa.Text),
        sa.Column("old_secret_until", sa.Double),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("updated_at", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_webhooks"),
        sa.UniqueConstraint("name", name="uq_webhooks_name"),
        sqlite_autoincrement=True,
    )


def _create_notifications() -> None:
    op.create_table(
        "notifications",
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("job_seq", SEQUENCE, nullable=False),
        sa.Column("webhook_seq", SEQUENCE),
        sa.Column("webhook", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("due_at", sa.Double),
        sa.PrimaryKeyConstraint("seq", name="pk_notifications"),
        sa.ForeignKeyConstraint(
            ["job_seq"], ["jobs.seq"], name="fk_notifications_job_seq", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["webhook_seq"],
            ["webhooks.seq"],
            name="fk_notifications_webhook_seq",
            ondelete="SET NULL",
        ),
        sqlite_autoincrement=True,
    )


def _create_notification_attempts() -> None:
    op.create_table(
        "notification_attempts",
        sa.Column("notification_seq", SEQUENCE, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("error", sa.Text),
        sa.PrimaryKeyConstraint("notification_seq", "attempt", name="pk_notification_attempts"),
        sa.ForeignKeyConstraint(
            ["notification_seq"],
            ["notifications.seq"],
            name="fk_notification_attempts_notification_seq",
            ondelete="CASCADE",
        ),
    )
