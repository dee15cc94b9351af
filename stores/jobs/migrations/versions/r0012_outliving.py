"""Notifications that outlive their jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0012_outliving"
down_revision = "0011_gates"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
IS_WAITING = sa.text("state = 'waiting'")
FOREIGN_KEY = "fk_notifications_job_seq"


def upgrade() -> None:
    """Let the deletion of a job clear the references of its notifications."""
    if op.get_bind().dialect.name == "sqlite":
        _rebuild()
        return
    op.drop_constraint(FOREIGN_KEY, "notifications", type_="foreignkey")
    op.alter_column("notifications", "job_seq", nullable=True)
    op.create_foreign_key(
        FOREIGN_KEY, "notifications", "jobs", ["job_seq"], ["seq"], ondelete="SET NULL"
    )


def _rebuild() -> None:
    """Move the notifications to a new table, since SQLite can't change a foreign key."""
    _create_table("new_notifications")
    op.execute("INSERT INTO new_notifications SELECT * FROM notifications")
    # To drop the old table deletes the attempts that refer to it.
    op.execute("CREATE TEMPORARY TABLE moved_attempts AS SELECT * FROM notification_attempts")
    op.execute("DELETE FROM notification_attempts")
    op.drop_table("notifications")
    op.rename_table("new_notifications", "notifications")
    op.execute("INSERT INTO notification_attempts SELECT * FROM moved_attempts")
    op.execute("DROP TABLE moved_attempts")
    op.create_index("ix_notifications_due", "notifications", ["due_at"], sqlite_where=IS_WAITING)
    op.create_index(
        "uq_notifications_job_seq", "notifications", ["job_seq", "webhook"], unique=True
    )
    op.create_index("ix_notifications_webhook_seq", "notifications", ["webhook_seq"])


def _create_table(name: str) -> None:
    op.create_table(
        name,
        sa.Column("seq", SEQUENCE, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("job_seq", SEQUENCE),
        sa.Column("webhook_seq", SEQUENCE),
        sa.Column("webhook", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.Column("due_at", sa.Double),
        sa.PrimaryKeyConstraint("seq", name="pk_notifications"),
        sa.ForeignKeyConstraint(["job_seq"], ["jobs.seq"], name=FOREIGN_KEY, ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["webhook_seq"],
            ["webhooks.seq"],
            name="fk_notifications_webhook_seq",
            ondelete="SET NULL",
        ),
        sqlite_autoincrement=True,
    )
