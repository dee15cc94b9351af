"""The tables of webhooks, notifications and attempts, in the jobs database."""

from typing import Final

from sqlalchemy import Column, Double, ForeignKey, Index, Integer, Table, Text, literal_column, text

from stores.jobs.sql.tables import Sequence, jobs, metadata

WAITING: Final = "waiting"
DELIVERED: Final = "delivered"
GIVEN_UP: Final = "given_up"

# The only table with URLs and secrets.
webhooks = Table(
    "webhooks",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("events", Text, nullable=False),  # JSON
    Column("secret", Text, nullable=False),
    Column("old_secret", Text),  # signs too, until old_secret_until
    Column("old_secret_until", Double),
    Column("created_at", Double, nullable=False),
    Column("updated_at", Double, nullable=False),
    sqlite_autoincrement=True,
)

notifications = Table(
    "notifications",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),  # the webhook-id
    # Null once the job is deleted; the notification stays until its end.
    Column("job_seq", Sequence, ForeignKey(jobs.c.seq, ondelete="SET NULL")),
    # Null once the webhook is deleted; a new one of that name gets nothing of the old one.
    Column("webhook_seq", Sequence, ForeignKey(webhooks.c.seq, ondelete="SET NULL")),
    Column("webhook", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempt", Integer, nullable=False, server_default=text("0")),  # the fencing token
    Column("created_at", Double, nullable=False),
    Column("due_at", Double),  # while it is being sent: the end of the sender's lease
    sqlite_autoincrement=True,
)

notification_attempts = Table(
    "notification_attempts",
    metadata,
    Column(
        "notification_seq",
        Sequence,
        ForeignKey(notifications.c.seq, ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("attempt", Integer, primary_key=True),
    Column("at", Double, nullable=False),
    Column("status", Integer),
    Column("error", Text),
)

# Literals, since a partial index does not match a condition with parameters.
IS_WAITING = notifications.c.state == literal_column(f"'{WAITING}'")
Index(
    "ix_notifications_due",
    notifications.c.due_at,
    sqlite_where=IS_WAITING,
    postgresql_where=IS_WAITING,
)
IS_GIVEN_UP = notifications.c.state == literal_column(f"'{GIVEN_UP}'")
Index(
    "ix_notifications_given_up",
    notifications.c.seq,
    sqlite_where=IS_GIVEN_UP,
    postgresql_where=IS_GIVEN_UP,
)
# A job ends once, so it has one notification for each webhook.
Index("uq_notifications_job_seq", notifications.c.job_seq, notifications.c.webhook, unique=True)
Index("ix_notifications_webhook_seq", notifications.c.webhook_seq)
