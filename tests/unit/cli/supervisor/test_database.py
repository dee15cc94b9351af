"""The check of the jobs database before an embedded service starts."""

import pytest
from damaged_database import overwrite_root
from full_store import servable_result
from structlog.testing import capture_logs

from cli.errors import DatabaseError
from cli.supervisor.database import checkpoint_wal, prepare_database
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from stores.jobs.open import make_job_store
from stores.jobs.records import NewJob
from stores.models.open import open_model_store


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
