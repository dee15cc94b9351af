"""Alembic's entry point: runs the revisions in the transaction of `migrate.py`."""

from alembic import context

from stores.jobs.sql.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
