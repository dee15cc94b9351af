"""A worker with its models in a bucket, which its main process uses before it forks."""

import os
import signal
import sys
from pathlib import Path

import pytest
from s3 import BUCKET, put_s3_at

from stores.datasets.catalog import open_datasets

from .uploading import upload

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def site(make_site, strict_s3_server, monkeypatch, request):
    put_s3_at(strict_s3_server.url, monkeypatch)  # the tests wait until a list is empty
    models = f"s3://{BUCKET}/{request.node.name}"
    return make_site(MLPFORGE_MODELS=models, MLPFORGE_LEASE_S="4")  # moto may take seconds


def test_data_set_is_imported_into_the_bucket(site):
    imported = open_datasets(site.settings).imported
    job_id = upload(site, imported, rows=100)
    site.start_worker()

    assert site.reaches(job_id, "succeeded").dataset.version == 1
    loaded = imported.load("numbers")
    assert (loaded.train.values.shape, loaded.test.values.shape) == ((79, 2), (21, 2))
    site.wait_until(lambda: not imported.list_uploads())


def child_of(worker):
    children = Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()
    return int(children[0])


def test_job_of_a_killed_child_resumes_in_another(site):
    worker = site.start_worker()
    job_id = site.submit(steps=6000, checkpoint_seconds=0.1)
    site.wait_until(lambda: site.models.artifacts.load_checkpoint(job_id))
    os.kill(child_of(worker), signal.SIGKILL)
    assert site.reaches(job_id, "succeeded").attempt == 2
    (resumed_at,) = site.resumed_steps()
    assert resumed_at > 0
    manifest = site.models.get_manifest("mnist", "latest")
    assert (manifest.version, manifest.job_id) == (1, job_id)
    assert len(site.models.read_weights("mnist", 1)) == manifest.weights.size_bytes
    site.wait_until(lambda: not site.models.artifacts.list_job_ids())  # after the end of the job
