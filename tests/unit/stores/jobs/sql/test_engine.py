"""The URLs of databases, and how SQLite is opened."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine, exc, text
from waiting import TIMEOUT_S

from contracts.errors import DatabaseUnavailableError, SettingsError
from contracts.settings import load_settings
from stores.jobs.open import make_job_store
from stores.jobs.records import JobQuery
from stores.jobs.sql.engine import make_engine, transaction


@pytest.mark.parametrize(
    "url",
    [
        "",
        "jobs.sqlite3",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://root@db/jobs",
        "postgres://user@db/jobs",
        "postgresql+psycopg2://user@db/jobs",
        "sqlite+aiosqlite:///jobs.sqlite3",
    ],
)
def test_other_databases_are_rejected(url: str) -> None:
    with pytest.raises(SettingsError, match=r"MLPFORGE_DATABASE_URL must be .*got '"):
        make_engine(url)


def test_rejected_url_shows_no_password() -> None:
    with pytest.raises(SettingsError) as error:
        make_engine("mysql://root:open-sesame@db/jobs")

    assert "open-sesame" not in str(error.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg"])
def test_postgresql_is_opened_with_psycopg(scheme: str) -> None:
    assert make_engine(f"{scheme}://user@db/jobs").driver == "psycopg"


def test_sqlite_is_durable_and_creates_its_folder(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'deep' / 'down' / 'jobs.sqlite3'}")
    pragmas = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")

    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    engine.dispose()

    assert found == ["wal", 2, 10000, 1]  # 2 is FULL


def test_opening_waits_for_a_file_that_is_being_created(tmp_path: Path) -> None:
    path = tmp_path / "jobs.sqlite3"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE t (x)")
    other.execute("BEGIN IMMEDIATE")
    engine = make_engine(f"sqlite:///{path}")
    opened = Event()

    def open_it() -> str | None:
        with engine.connect() as connection:
            opened.set()
            mode: str | None = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
            return mode

    with ThreadPoolExecutor(1) as pool:
        mode = pool.submit(open_it)
        was_early = opened.wait(0.2)
        other.execute("COMMIT")
        assert (was_early, mode.result(TIMEOUT_S)) == (False, "wal")
    other.close()
    engine.dispose()


def create_table_and_fail(engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.execute(text("CREATE TABLE t (x)"))
        raise KeyError


def test_error_rolls_a_transaction_back(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    with pytest.raises(KeyError):
        create_table_and_fail(engine)

    with transaction(engine, read_only=True) as connection:
        tables = connection.scalars(text("SELECT name FROM sqlite_master")).all()
    engine.dispose()

    assert tables == []


def test_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    with transaction(engine) as writer:
        writer.execute(text("CREATE TABLE t (x)"))
        with transaction(engine, read_only=True) as reader:
            seen = reader.scalars(text("SELECT name FROM sqlite_master")).all()
    engine.dispose()

    assert seen == []


def test_writer_that_waits_too_long_gets_an_error(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    impatient = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    with impatient.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")

    with (
        transaction(engine),
        pytest.raises(DatabaseUnavailableError) as error,
        transaction(impatient),
    ):
        pass
    engine.dispose()
    impatient.dispose()

    assert "locked" in str(error.value.__cause__)


def test_wrong_sql_is_not_reported_as_an_outage(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")

    with (
        pytest.raises(exc.OperationalError, match="no such table"),
        transaction(engine) as connection,
    ):
        connection.execute(text("SELECT 1 FROM nowhere"))
    engine.dispose()


def test_settings_open_a_store_that_is_ready(tmp_path: Path) -> None:
    settings = load_settings({"MLPFORGE_DATA_DIR": str(tmp_path / "data")})

    store = make_job_store(settings)
    jobs = store.list_jobs(JobQuery()).items
    store.close()

    assert jobs == []
    assert (tmp_path / "data" / "jobs.sqlite3").is_file()
