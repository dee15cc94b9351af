import json
import re

import pytest
import structlog
from recording_enqueue import RecordingEnqueue

from contracts.ids import JOB_ID_PATTERN
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from services.api.app import create_app
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine, memory_job_store
from stores.jobs.store import JobStore
from stores.models.open import memory_store


def test_empty_object_trains_the_notebooks_network():
    jobs = memory_job_store(JobLimits(10, 30, 5))
    app = create_app(
        load_settings({}), jobs, memory_store(), PackagedDatasets(), RecordingEnqueue()
    )

    response = app.test_client().post("/jobs", json={})

    assert response.status_code == 202
    spec = response.json["spec"]
    assert spec == json.loads(JobSpec(dataset_version=1).model_dump_json())
    assert (spec["dataset"], spec["hidden_sizes"], spec["steps"]) == ("mnist", [50], 50_000)
    assert response.json["progress"]["total_steps"] == 50_000


def test_accepted_job_is_queued_under_its_location(api):
    response = api.client.post("/jobs", json={"dataset": "synthetic"})

    job = response.json
    assert (job["state"], job["attempt"], job["queue_position"]) == ("queued", 0, 1)
    assert re.fullmatch(JOB_ID_PATTERN, job["id"])
    assert response.headers["Location"] == f"/jobs/{job['id']}"
    assert api.client.get(response.headers["Location"]).json == job


def test_epochs_make_steps_null_and_count_whole_batches(api):
    job = api.submit(epochs=2, batch_size=70)

    assert (job.spec.steps, job.spec.epochs) == (None, 2)
    assert job.progress.total_steps == 2 * 8  # 500 examples are 8 batches of 70


def test_epoch_excludes_held_out_examples(api):
    job = api.submit(epochs=2, batch_size=70, validation_fraction=0.3)

    assert job.progress.total_steps == 2 * 5  # 500 examples without 150 are 5 batches of 70


class LookingEnqueue(RecordingEnqueue):
    """Does at once what a fast worker does: it looks for the announced job."""

    def __init__(self, jobs):
        super().__init__()
        self.jobs, self.seen = jobs, []

    def __call__(self, job_id):
        self.seen.append(self.jobs.get(job_id))


def test_job_is_committed_before_the_wake_up(api):
    enqueue = LookingEnqueue(api.jobs)
    datasets = MemoryDatasets([synthetic_dataset()])
    app = create_app(load_settings({}), api.jobs, api.models, datasets, enqueue)

    response = app.test_client().post("/jobs", json={"dataset": "synthetic"})

    assert [(job.id, job.state) for job in enqueue.seen] == [(response.json["id"], "queued")]


def test_sent_wake_up_is_recorded(api):
    job = api.submit()

    assert api.enqueue.sent == [job.id]
    assert api.jobs.take_unsent(10) == []


def test_unavailable_broker_leaves_the_wake_up_to_the_sweeper(api):
    api.enqueue.is_unavailable = True

    job = api.submit()

    assert api.enqueue.sent == []
    assert api.jobs.take_unsent(10) == [job.id]


def test_full_broker_gets_no_wake_up(api):
    api.enqueue.max_messages = 1
    first, second = api.submit(), api.submit()

    assert api.enqueue.sent == [first.id]
    assert api.jobs.take_unsent(10) == [second.id]


class BrokenEnqueue(RecordingEnqueue):
    def __call__(self, job_id):
        raise RuntimeError(f"a bug that {job_id} meets")


class BrokenJobStore(JobStore):
    def mark_sent(self, job_id):
        raise RuntimeError(f"a bug that {job_id} meets")


@pytest.mark.parametrize(
    ("jobs", "enqueue"),
    [(JobStore, BrokenEnqueue), (BrokenJobStore, RecordingEnqueue)],
)
def test_failure_after_the_commit_still_accepts_the_job(jobs, enqueue):
    jobs, datasets = (
        jobs(make_memory_engine(), JobLimits(10, 30, 5)),
        MemoryDatasets([synthetic_dataset()]),
    )
    app = create_app(load_settings({}), jobs, memory_store(), datasets, enqueue())

    with structlog.testing.capture_logs() as lines:
        response = app.test_client().post("/jobs", json={"dataset": "synthetic"})

    assert response.status_code == 202
    assert jobs.take_unsent(10) == [response.json["id"]]
    assert [line["event"] for line in lines] == ["wake_up_crashed"]


def test_full_queue_is_429_with_retry_after(api):
    for _ in range(5):
        api.submit()

    response = api.client.post("/jobs", json={"dataset": "synthetic"})

    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) >= 1
    assert len(api.enqueue.sent) == 5


def test_unknown_dataset_is_422_at_its_field(api):
    response = api.client.post("/jobs", json={"dataset": "nope"})

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert (error["loc"], error["input"]) == (["dataset"], "nope")
    assert "GET /datasets" in error["msg"]


def test_job_past_the_memory_limit_is_422_with_the_estimate(make):
    api = make(max_job_bytes="1000000")

    spec = {"dataset": "synthetic", "hidden_sizes": [4096, 4096], "epochs": 1}
    response = api.client.post("/jobs", json=spec)

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["hidden_sizes"]
    # 4 copies of 16,863,235 floats, 4096 by 4096 being read, 16 by 4096 without empty pixels, 256
    # examples of 32,812 floats, 23,000 bytes of 600 examples, 6,000 of an epoch
    assert "need about 370811256" in error["msg"]
    assert "1000000" in error["msg"]
    assert api.client.get("/jobs").json["items"] == []
