"""`mlpforge migrate` upgrades the tables of a shared jobs database."""

import sqlite3
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from cli.main import app
from stores.jobs.revision import NEWEST_REVISION

runner = CliRunner()


def migrate(url: str = "") -> tuple[int, str]:
    done = runner.invoke(app, ["migrate"], env={"MLPFORGE_DATABASE_URL": url})
    return done.exit_code, done.stdout + done.stderr


def test_tables_are_upgraded_once(tmp_path: Path) -> None:
    file = tmp_path / "jobs.sqlite3"
    expected = (0, f"the jobs database has revision {NEWEST_REVISION}\n")
    assert migrate(f"sqlite:///{file}") == migrate(f"sqlite:///{file}") == expected
    with closing(sqlite3.connect(file)) as database:
        found = database.execute("SELECT version_num FROM alembic_version").fetchall()
    assert found == [(NEWEST_REVISION,)]


def test_database_of_the_data_folder_is_refused() -> None:
    status, output = migrate()
    assert (status, output.count("\n")) == (2, 1)
    assert "MLPFORGE_DATABASE_URL must be set" in output


def test_unavailable_database_is_an_error() -> None:
    status, output = migrate("postgresql+psycopg://mlpforge:secret@127.0.0.1:1/jobs")
    assert (status, output.count("\n")) == (2, 1)
    assert "Connection refused" in output
    assert "secret" not in output
