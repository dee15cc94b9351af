"""Brings a database's tables up to date; the first process that starts does it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from contracts.errors import DatabaseNewerError
from stores.jobs.engine import lock_until_commit, transaction

SCRIPTS = Path(__file__).parent / "migrations"
LOCK_KEY = 0x6D6C7066_01  # "mlpf", and the number of this lock


def migrate(engine: Engine) -> None:
    """Upgrade the tables to the newest revision, one process at a time.

    Raises:
        DatabaseUnavailableError: the database does not answer.
        DatabaseNewerError: a later build has upgraded it to a revision unknown to this one.
    """
    scripts = ScriptDirectory(str(SCRIPTS))
    with transaction(engine, read_only=True) as connection:
        if _is_current(connection, scripts):
            return
    with transaction(engine) as connection:
        _lock(connection)
        if not _is_current(connection, scripts):
            _upgrade(connection)


def _is_current(connection: Connection, scripts: ScriptDirectory) -> bool:
    found = MigrationContext.configure(connection).get_current_revision()
    known = [script.revision for script in scripts.walk_revisions()]  # newest first
    if found is not None and found not in known:
        raise DatabaseNewerError(found, known[0])
    return found == known[0]


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # a revision may take long
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
    lock_until_commit(connection, LOCK_KEY)


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
