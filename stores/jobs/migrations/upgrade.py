"""Runs Alembic's revisions on a database whose tables are not up to date."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from contracts.errors import DatabaseNewerError
from stores.jobs.revision import NEWEST_REVISION, SCRIPTS


def upgrade(connection: Connection) -> None:
    """Upgrade the tables in the caller's transaction, or raise DatabaseNewerError."""
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseNewerError(found, NEWEST_REVISION)
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
