"""Runs Alembic's revisions on a database whose tables are not up to date."""

import structlog
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from contracts.errors import DatabaseNewerError
from stores.jobs.revision import NEWEST_REVISION, SCRIPTS

# Exists once a revision has removed something: the oldest revision that a build must know.
OLDEST_TABLE = "oldest_revision"

log = structlog.get_logger()


def upgrade(connection: Connection) -> None:
    """Upgrade the tables in the caller's transaction.

    On PostgreSQL, a later build may have upgraded them while hosts are replaced one by one.

    Raises:
        DatabaseNewerError: a later build has upgraded them, and this build can't use them.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()}
    if found is not None and found not in known:
        if _is_usable(connection, found):
            return
        raise DatabaseNewerError(found, NEWEST_REVISION)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _is_usable(connection: Connection, found: str) -> bool:
    # A database file belongs to one machine, which is not upgraded step by step.
    if connection.dialect.name != "postgresql" or found < NEWEST_REVISION:
        return False
    if inspect(connection).has_table(OLDEST_TABLE):
        oldest = connection.scalar(text(f"SELECT revision FROM {OLDEST_TABLE}"))  # noqa: S608  a constant
        if oldest is None or oldest > NEWEST_REVISION:
            return False
    log.warning("jobs_database_newer", found=found, known=NEWEST_REVISION)
    return True
