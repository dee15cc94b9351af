"""Digests of requests with an idempotency key."""

import sqlalchemy as sa
from alembic import op

revision = "0004_request_digests"
down_revision = "0003_kinds"


def upgrade() -> None:
    """Add the column; earlier jobs have none."""
    op.add_column("jobs", sa.Column("request_sha256", sa.Text))
