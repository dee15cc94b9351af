"""The command `mlpforge migrate`."""

import os

import typer

from contracts.errors import SettingsError
from contracts.settings import load_settings
from stores.jobs.revision import NEWEST_REVISION


def migrate() -> None:
    """Upgrade the tables of the jobs database in MLPFORGE_DATABASE_URL."""
    settings = load_settings(os.environ)
    if settings.own_database is not None:  # which may be in use: `up` holds its lock
        raise SettingsError(
            "MLPFORGE_DATABASE_URL must be set, such as postgresql+psycopg://…; `mlpforge up` "
            "upgrades its own database"
        )
    from cli.supervisor.database_preparation import upgrade_tables  # noqa: PLC0415  other commands start without SQLAlchemy

    upgrade_tables(settings)
    typer.echo(f"the jobs database has revision {NEWEST_REVISION}")
