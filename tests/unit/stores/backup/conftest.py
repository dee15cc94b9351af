"""A data folder with one of everything, backups of it, and restored folders."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from full_store import fill, write_orphan

from contracts.jobs.spec import JobSpec
from stores.access.document import KEYS
from stores.backup.backup import Backup
from stores.backup.restore import Restore
from stores.blobs.directory import DirectoryBlobs
from stores.jobs.limits import JobLimits
from stores.jobs.records import NewJob
from stores.jobs.revision import NEWEST_REVISION, VERSION_TABLE
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import metadata
from stores.jobs.store import JobStore

VERSION = "1.2.3"
LIMITS = JobLimits(max_queued=20, lease_s=30, max_attempts=3)
SPEC = JobSpec(dataset_version=1)
Watch = Callable[[str], None]


def make_jobs(file: Path) -> JobStore:
    """Return a store in a new file, with the tables of this build, without Alembic."""
    engine = make_engine(f"sqlite:///{file}")
    metadata.create_all(engine)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"CREATE TABLE {VERSION_TABLE} (version_num TEXT)")
        connection.execute(f"INSERT INTO {VERSION_TABLE} VALUES (?)", [NEWEST_REVISION])  # noqa: S608  a constant
    return JobStore(engine, LIMITS)


@pytest.fixture(scope="session")
def full_data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder to copy: job-7 is running, with artifacts; job-8 waits, with an upload."""
    folder = tmp_path_factory.mktemp("backup") / "data"
    (folder / "models").mkdir(parents=True)
    blobs = DirectoryBlobs(folder / "models")
    fill(blobs)
    write_orphan(blobs)
    for job_id in ("job-8", "of-an-open-request"):
        blobs.write(f"uploads/{job_id}", b"a,b\n1,2\n")
    blobs.write(KEYS, b"the keys")
    for job_id in ("job-7", "removed"):
        blobs.write(f"results/{job_id}/record", b"{}")
    jobs = make_jobs(folder / "jobs.sqlite3")
    for job_id in ("job-7", "job-8"):
        jobs.create(NewJob(job_id, SPEC, 1000))
    jobs.claim("worker-1")
    jobs.close()
    return folder


@pytest.fixture
def data_dir(full_data_dir: Path, tmp_path: Path) -> Path:
    return shutil.copytree(full_data_dir, tmp_path / "data")


def back_up(data_dir: Path, file: Path, watch: Watch = lambda _: None) -> Path:
    with file.open("wb") as stream:
        Backup(data_dir / "jobs.sqlite3", data_dir / "models", stream, watch).write(VERSION)
    return file


def restore(file: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "lock").touch()
    with file.open("rb") as stream:
        Restore(folder, "lock", lambda _: None).run(stream)
    return folder


@pytest.fixture(scope="session")
def backup(full_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the full data folder."""
    return back_up(full_data_dir, tmp_path_factory.mktemp("backup") / "backup.tar")
