"""Versions of data sets are deleted, but never under an accepted job."""

import random

import pytest
from interleaving import Interleaving
from keys import requesting
from published import publish_in
from sqlalchemy import text
from stepped_stores import SteppedBlobs, SteppedJobs
from weights_files import make_network

from contracts.errors import DatasetDeletedError, NotFoundError
from contracts.jobs.spec import JobSpec
from contracts.models.versions import DatasetDigest
from services.api.datasets.deletion import DatasetDeletionRoutes
from services.api.jobs.submission import Submitter
from services.http.errors import RefusedError
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import NewJob, RequestKey
from stores.models.open import memory_store

from .published import COLORS, WINE, publish_to


@pytest.fixture
def api(published):
    return published


def get(api, path):
    return api.client.get(f"/datasets/{path}")


def delete(api, path):
    return api.client.delete(f"/datasets/{path}")


def test_deleted_version_is_gone(api, publish):
    publish(WINE, "job-2")

    assert delete(api, "wine/versions/1").status_code == 204
    assert get(api, "wine/versions/1").status_code == 404
    assert get(api, "wine").json["version"] == 2


def test_data_set_without_versions_is_gone(api):
    delete(api, "wine/versions/1")

    assert get(api, "wine").status_code == 404
    assert "wine" not in [info["name"] for info in api.client.get("/datasets").json["items"]]


@pytest.mark.parametrize(
    ("path", "status"),
    [("mnist/versions/1", 409), ("wine/versions/2", 404), ("none/versions/1", 404)],
)
def test_version_that_cannot_be_deleted_is_refused(api, path, status):
    assert delete(api, path).status_code == status


def test_version_of_an_unended_job_is_not_deleted(api):
    job = api.submit(dataset="colors", steps=3)
    response = delete(api, "colors/versions/1")

    assert response.status_code == 409
    assert job.id in response.json["detail"]


def test_version_of_a_running_job_is_not_deleted(api):
    api.start(dataset="colors", steps=3)

    assert delete(api, "colors/versions/1").status_code == 409


def test_version_of_an_extra_data_set_is_not_deleted(api, publish):
    publish(COLORS.model_copy(update={"name": "more"}), "job-2")
    api.submit(dataset="colors", extra_datasets=["more"], steps=3)

    assert delete(api, "more/versions/1").status_code == 409


def send_batch(api, **body):
    """Submit a batch of a model that takes the images of `colors`; return its response."""
    digest = DatasetDigest(name="colors", sha256=COLORS.sha256)
    publish_in(api.models, make_network((12, 2)), dataset=digest)
    return api.client.post("/models/mnist/versions/1/batch", **body)


def test_version_of_a_batch_is_not_deleted(api):
    job_id = send_batch(api, json={"dataset": "colors"}).json["id"]

    assert job_id in delete(api, "colors/versions/1").json["detail"]
    api.client.post(f"/jobs/{job_id}/cancel")
    assert delete(api, "colors/versions/1").status_code == 204


def test_jobs_with_uploads_block_no_deletion(api):
    upload = {"data": b"content", "content_type": "application/octet-stream"}
    responses = [send_batch(api, **upload), api.client.post("/datasets/colors/versions", **upload)]

    assert [response.status_code for response in responses] == [202, 202]
    assert delete(api, "colors/versions/1").status_code == 204


def test_version_of_an_ended_job_is_deleted(api):
    job = api.submit(dataset="colors", steps=3)
    api.jobs.cancel(job.id)

    assert delete(api, "colors/versions/1").status_code == 204


def test_other_version_than_the_job_s_is_deleted(api, publish):
    api.submit(dataset="colors", steps=3)
    publish(COLORS, "job-2")

    assert delete(api, "colors/versions/2").status_code == 204


def test_deleted_version_is_deleted_once(api):
    delete(api, "wine/versions/1")

    assert delete(api, "wine/versions/1").status_code == 404


@pytest.mark.parametrize("path", ["file", "examples", "train/0"])
def test_deleted_data_is_reported_as_deleted(api, publish, path):
    publish(WINE, "job-2")
    delete(api, "wine/versions/1")
    response = get(api, f"wine/versions/1/{path}")

    assert (response.status_code, response.json["type"]) == (
        409,
        "urn:mlpforge:problem:dataset_deleted",
    )


def test_job_of_a_deleted_version_is_refused(api):
    delete(api, "colors/versions/1")
    response = api.client.post("/jobs", json={"dataset": "colors", "dataset_version": 1})

    assert response.json["type"] == "urn:mlpforge:problem:dataset_deleted"


def test_reproduction_of_a_job_with_deleted_data_is_refused(api):
    job_id = api.finish(dataset="colors", steps=3, model="m").job_id
    delete(api, "colors/versions/1")
    response = api.client.post(f"/jobs/{job_id}/reproduce")

    assert response.json["type"] == "urn:mlpforge:problem:dataset_deleted"


PREDICTIONS = {
    "compare": {"versions": [1, 1]},
    "versions/1/batch": {"dataset": "colors", "dataset_version": 1, "split": "test"},
    "versions/1/answers": None,
}


@pytest.mark.parametrize(("path", "body"), PREDICTIONS.items())
def test_predictions_on_deleted_data_are_refused(api, imported, path, body):
    digest = DatasetDigest(name="colors", sha256=imported.get_info("colors").sha256)
    publish_in(api.models, make_network((12, 5, 2)), name="m", dataset=digest)
    delete(api, "colors/versions/1")
    response = api.client.open(f"/models/m/{path}", method="POST" if body else "GET", json=body)

    assert (response.status_code, response.json["type"]) == (
        409,
        "urn:mlpforge:problem:dataset_deleted",
    )


def test_interrupted_deletion_blocks_neither_jobs_nor_deletions(api, imported):
    class KilledError(Exception):
        pass

    def die():
        raise KilledError

    for name in ("colors", "wine"):
        with pytest.raises(KilledError):
            imported.delete_version(name, 1, die)

    api.submit(dataset="colors", steps=3)
    assert delete(api, "colors/versions/1").status_code == 409
    assert delete(api, "wine/versions/1").status_code == 204


def test_no_accepted_job_loses_its_data(tmp_path):
    rng = random.Random(0)  # noqa: S311  of a test
    published = MemoryBlobs()
    publish_to(ImportedDatasets(published), tmp_path, COLORS)
    engine = make_memory_engine()
    for _ in range(60):
        with engine.begin() as connection:
            connection.execute(text("DELETE FROM jobs"))
        _race(rng, published, SteppedJobs(engine, JobLimits(9, 30, 5)))


def _race(rng, published, jobs):
    """Let requests that submit a job and delete its version interleave at random."""
    blobs = SteppedBlobs()
    blobs._blobs.update(published._blobs)
    imported, threads = ImportedDatasets(blobs), Interleaving(rng)
    blobs.step = jobs.step = threads.step
    submitter = Submitter(jobs, imported, memory_store(), lambda _job_id: False)

    def submit(job_id, key=None):
        version = imported.get_info("colors").version
        spec = JobSpec(dataset="colors", dataset_version=version, steps=1)
        with requesting():
            return submitter.submit(NewJob(job_id, spec, 1, key))

    def delete():
        return DatasetDeletionRoutes(jobs, imported).delete_dataset_version("colors", "1")

    key = RequestKey("k", "0" * 64)
    calls = [
        lambda: submit("a"),
        lambda: submit("b", key),
        lambda: submit("c", key),
        delete,
        delete,
    ]
    *submitted, one, two = threads.run(calls[rng.randrange(3) :])

    accepted = {job.id for job in submitted if not isinstance(job, Exception)}
    unended = {job.id for job in jobs.list_unended()}
    if accepted:
        assert all(isinstance(refused, RefusedError) for refused in (one, two)), (one, two)
        assert imported.list_numbers("colors") == [1]
        assert len(submitted) == len([job for job in submitted if not isinstance(job, Exception)])
    else:
        assert all(isinstance(error, NotFoundError) for error in submitted), submitted
        assert any(not isinstance(done, Exception) for done in (one, two)), (one, two)
        with pytest.raises(DatasetDeletedError):
            imported.get_info("colors", "1")
    assert unended == accepted
