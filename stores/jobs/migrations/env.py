"""Alembic's entry: runs the steps inside the transaction that `migrate.py` has opened."""

from alembic import context

from stores.jobs.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
