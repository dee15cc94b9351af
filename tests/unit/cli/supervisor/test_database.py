"""The check of the jobs database before an embedded service starts."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from damaged_database import overwrite_root
from full_store import servable_result
from structlog.testing import capture_logs
from waiting import TIMEOUT_S, wait_until

from cli.errors import DatabaseError
from cli.supervisor.database import checkpoint_wal, prepare_database, prepare_in_child
from contracts.errors import DatabaseNewerError, ForgeError
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from stores.jobs.open import make_job_store
from stores.jobs.records import NewJob
from stores.jobs.revision import NEWEST_REVISION
from stores.models.open import open_model_store

ROOT = Path(__file__).parents[4]
BUSY_TIMEOUT_S = 5  # sqlite3's own


@pytest.fixture
def settings(tmp_path):
    return load_settings({"MLPFORGE_DATA_DIR": str(tmp_path)})


@pytest.fixture
def jobs(settings):
    store = make_job_store(settings)
    yield store
    store.close()


def warnings_of(settings):
    with capture_logs() as lines:
        prepare_database(settings)
    return [line["event"] for line in lines]


@contextmanager
def running_reader(file, transaction=""):
    """Run another process that has a database open, also in a transaction if one is given."""
    code = (
        "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "connection.execute(sys.argv[2]); print(*connection.execute('SELECT 1 FROM jobs')); input()"
    )
    argv = [sys.executable, "-c", code, file, transaction]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def loads_sqlalchemy(settings, function):
    """Return whether another process loads SQLAlchemy to prepare the database with a function."""
    code = (
        "import os, sys; from contracts.settings import load_settings; "
        "from cli.supervisor import database; "
        f"database.{function}(load_settings(os.environ)); print('sqlalchemy' in sys.modules)"
    )
    environ = {**os.environ, "MLPFORGE_DATA_DIR": str(settings.data_dir), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    return done.stdout.strip() == "True"


def test_new_database_is_prepared_in_a_process_that_ends(settings):
    assert not loads_sqlalchemy(settings, "prepare_in_child")
    assert is_current(settings)


def is_current(settings):
    """Return whether the tables have the newest revision."""
    with closing(sqlite3.connect(settings.own_database)) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return revision == NEWEST_REVISION


def test_error_of_the_child_that_prepares_a_database_is_raised(tmp_path):
    (tmp_path / "jobs.sqlite3").mkdir()
    with pytest.raises(ForgeError, match="can't open the jobs database"):
        prepare_in_child(load_settings({"MLPFORGE_DATA_DIR": str(tmp_path)}))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has death signals")
def test_child_that_prepares_a_database_ends_with_its_parent():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(TIMEOUT_S)
        url = f"postgresql://127.0.0.1:{silent.getsockname()[1]}/jobs"
        parent = os.fork()
        if not parent:
            prepare_in_child(load_settings({"MLPFORGE_DATABASE_URL": url}))
            os._exit(0)
        with silent.accept()[0] as connection:
            child = int(Path(f"/proc/{parent}/task/{parent}/children").read_text())
            os.kill(child, signal.SIGSTOP)  # so that it does not end for another reason
            os.kill(parent, signal.SIGKILL)
            os.waitpid(parent, 0)
            connection.settimeout(TIMEOUT_S)
            while connection.recv(1024):
                pass


def test_database_with_too_long_a_path_is_refused(tmp_path):
    folder = tmp_path.joinpath(*["x" * 100] * 6)
    folder.mkdir(parents=True)
    with pytest.raises(DatabaseError, match="unable to open database file"):
        prepare_database(load_settings({"MLPFORGE_DATA_DIR": str(folder)}))


def test_database_without_a_lease_needs_no_sqlalchemy(settings, jobs):
    jobs.create(NewJob("a", JobSpec(), 10))
    assert not loads_sqlalchemy(settings, "prepare_database")


def test_lease_of_a_crashed_worker_is_ended(settings, jobs):
    jobs.create(NewJob("a", JobSpec(), 10))
    jobs.claim("worker")
    prepare_database(settings)
    assert jobs.get("a").state == "queued"


def test_database_of_a_later_build_is_refused(settings, jobs):
    jobs.create(NewJob("a", JobSpec(), 10))
    with closing(sqlite3.connect(settings.own_database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_of_tomorrow'")
    with pytest.raises(DatabaseNewerError):
        prepare_database(settings)


def test_wal_is_removed_when_a_killed_process_has_ended(settings, jobs, tmp_path):
    jobs.create(NewJob("a", JobSpec(), 10))
    with ThreadPoolExecutor(1) as pool, running_reader(settings.own_database) as reader:
        jobs.close()
        merged = pool.submit(checkpoint_wal, settings, removed_within_s=TIMEOUT_S)
        wait_until(lambda: (tmp_path / "jobs.sqlite3-wal").stat().st_size == 0)  # the first try
        reader.kill()
        merged.result()
    assert [file.name for file in tmp_path.glob("jobs.sqlite3*")] == ["jobs.sqlite3"]


def test_wal_that_another_program_reads_stays_with_a_warning(settings, jobs):
    jobs.create(NewJob("a", JobSpec(), 10))
    with running_reader(settings.own_database, "BEGIN"), capture_logs() as logs:
        start_s = time.monotonic()
        checkpoint_wal(settings, within_s=0)
        assert time.monotonic() - start_s < BUSY_TIMEOUT_S
    assert [each["event"] for each in logs] == ["database_log_not_merged"]


def test_empty_wal_that_is_open_elsewhere_is_not_waited_for(settings, jobs):
    jobs.create(NewJob("a", JobSpec(), 10))
    with running_reader(settings.own_database), capture_logs() as logs:
        jobs.close()
        checkpoint_wal(settings, within_s=TIMEOUT_S, removed_within_s=0)
    assert not logs


def test_wal_of_a_removed_data_folder_is_ignored(tmp_path):
    checkpoint_wal(load_settings({"MLPFORGE_DATA_DIR": str(tmp_path / "removed")}))
    assert not (tmp_path / "removed").exists()


def test_damaged_database_is_refused_with_advice(settings, jobs, tmp_path):
    jobs.create(NewJob("a", JobSpec(), 10))
    jobs.close()
    overwrite_root(tmp_path / "jobs.sqlite3", "jobs")
    with pytest.raises(DatabaseError, match=r"jobs\.sqlite3: it is damaged: .*restore a backup"):
        prepare_database(settings)


def test_new_database_beside_models_is_warned_of(settings):
    assert warnings_of(settings) == []
    open_model_store(settings, writes=True).publish(servable_result("job-1"))
    assert warnings_of(settings) == ["jobs_database_empty"]


def test_database_with_deleted_jobs_is_not_warned_of(settings, jobs):
    open_model_store(settings, writes=True).publish(servable_result("job-1"))
    jobs.create(NewJob("a", JobSpec(), 10))
    jobs.cancel("a")
    assert jobs.delete_ended(-1, 5) == 1
    assert warnings_of(settings) == []
