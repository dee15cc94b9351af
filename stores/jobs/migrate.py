"""Brings a database's tables up to date; the first process that starts does it."""

from sqlalchemy import Connection, Engine, inspect, text

from stores.jobs.revision import NEWEST_REVISION, VERSION_TABLE
from stores.jobs.sql.engine import lock_until_commit, transaction

LOCK_KEY = 0x6D6C7066_01  # "mlpf", and the number of this lock


def migrate(engine: Engine) -> None:
    """Upgrade the tables to the newest revision, one process at a time.

    Raises:
        DatabaseUnavailableError: the database does not answer.
        DatabaseNewerError: a later build has upgraded it so that this one can't use it.
    """
    with transaction(engine, read_only=True) as connection:
        if _is_current(connection):
            return
    from stores.jobs.migrations.upgrade import upgrade  # noqa: PLC0415  Alembic takes 0.2 s to load

    with transaction(engine) as connection:
        _lock(connection)
        if not _is_current(connection):
            upgrade(connection)


def _is_current(connection: Connection) -> bool:
    if not inspect(connection).has_table(VERSION_TABLE):
        return False
    found = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608  a constant
    return bool(found == NEWEST_REVISION)


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # a revision may take long
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
    lock_until_commit(connection, LOCK_KEY)
