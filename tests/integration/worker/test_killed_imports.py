"""A worker that is killed while it imports a data set leaves nothing, and the job ends."""

import os
import signal
import sys
from pathlib import Path

import pytest

from stores.datasets.catalog import open_datasets

from .uploading import upload

ROWS = 210_000  # some seconds of parsing

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """Return the folder of the workers' temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def imported(site):
    return open_datasets(site.settings).imported


def find_importer(worker):
    """Return the id of the process that a worker's jobs run in."""
    return int(Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()[0])


def left_files(site):
    stored = Path(site.settings.models)
    return [*stored.glob("uploads/*"), *stored.glob("datasets/*/files/*")]


@pytest.mark.parametrize("killed", ["process", "worker"])
def test_killed_import_is_done_again(site, imported, temporary, killed):
    job_id = upload(site, imported, ROWS)
    worker = site.start_worker()
    site.wait_until(lambda: any(temporary.glob("mlpforge-import-*/*")))
    if killed == "process":
        os.kill(find_importer(worker), signal.SIGKILL)
    else:
        os.killpg(worker.pid, signal.SIGKILL)
        site.start_worker()
    job = site.reaches(job_id, "succeeded")

    assert (job.attempt, job.dataset.version) == (2, 1)
    assert imported.get_info("numbers").train_examples == ROWS * 4 // 5
    site.wait_until(lambda: [one.name for one in left_files(site)] == [f"{job_id}-2"])
    site.wait_until(lambda: not any(temporary.glob("mlpforge-import-*")))


def test_cancelled_import_of_a_killed_worker_leaves_nothing(site, imported, temporary):
    job_id = upload(site, imported, ROWS)
    worker = site.start_worker()
    site.wait_until(lambda: any(temporary.glob("mlpforge-import-*/*")))
    os.killpg(worker.pid, signal.SIGKILL)
    site.jobs.cancel(job_id)
    site.start_worker()

    site.reaches(job_id, "cancelled")
    site.wait_until(lambda: not left_files(site))
    site.wait_until(lambda: not any(temporary.glob("mlpforge-import-*")))
