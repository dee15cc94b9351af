import pytest

from contracts.jobs.job import JobFailure
from contracts.jobs.snapshots import SnapshotInfo
from contracts.jobs.spec import JobSpec
from stores.jobs.records import NewJob
from stores.models.job_artifacts import Snapshot

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"
MALFORMED = [
    "1",
    UNKNOWN.upper(),
    "8b0f6a52-1f0c-4c44-9a39-55ab1d9f2f10",
    UNKNOWN + "0",
    "..",
    "%2e%2e",
    UNKNOWN + "%0a",
]
AT_STEP_7 = SnapshotInfo(
    attempt=1,
    step=7,
    epoch=1,
    train_accuracy=0.9,
    test_accuracy=0.8,
    class_accuracy=(0.8,) * 3,
    layer_sizes=(16, 50, 3),
    activation="sigmoid",
)
PATHS = ["/jobs/{}", "/jobs/{}/metrics", "/jobs/{}/plots/loss.svg"]


@pytest.mark.parametrize("job_id", [UNKNOWN, *MALFORMED])
@pytest.mark.parametrize("path", PATHS)
def test_unknown_or_malformed_id_is_404(api, path, job_id):
    assert api.client.get(path.format(job_id)).status_code == 404


@pytest.mark.parametrize("job_id", [UNKNOWN, *MALFORMED])
def test_cancelling_an_unknown_or_malformed_id_is_404(api, job_id):
    assert api.client.post(f"/jobs/{job_id}/cancel").status_code == 404


def test_pages_are_newest_first_and_stable(api):
    ids = [api.submit().id for _ in range(4)]

    first = api.client.get("/jobs?limit=2").json
    api.submit()
    second = api.client.get(f"/jobs?limit=2&cursor={first['next_cursor']}").json

    assert [job["id"] for job in first["items"] + second["items"]] == ids[::-1]
    assert second["next_cursor"] is None


def test_list_is_filtered_by_state_and_model(api):
    api.start(model="a")
    queued = api.submit(model="b")

    by_state = api.client.get("/jobs?state=queued").json["items"]
    by_both = api.client.get("/jobs?state=running&model=b").json["items"]

    assert [job["id"] for job in by_state] == [queued.id]
    assert by_both == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("limit=x", "limit"),
        ("limit=1.0", "limit"),
        ("limit=1_0", "limit"),
        ("limit=%201", "limit"),
        ("limit=%2B1", "limit"),
        ("limit=-1", "limit"),
        ("limit=%D9%A3", "limit"),
        ("limit=", "limit"),
        ("limit=1&limit=2", "limit"),
        ("state=done", "state"),
        ("model=..%2Fx", "model"),
        ("offset=1", "offset"),
        ("cursor=%s" % ("a" * 501), "cursor"),
    ],
)
def test_invalid_query_is_422_at_its_parameter(api, query, name):
    response = api.client.get(f"/jobs?{query}")

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [[name]]


def test_unknown_parameter_is_refused_with_the_known_ones(api):
    (error,) = api.client.get("/jobs?offset=1").json["errors"]

    assert error["msg"].endswith("limit, cursor, state, model, kind")


@pytest.mark.parametrize("cursor", ["x", "-", "%00", "%F0%9F%98%80"])
def test_foreign_cursor_is_422(api, cursor):
    response = api.client.get(f"/jobs?cursor={cursor}")

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["cursor"]]


def test_queued_job_is_cancelled_at_once_and_never_runs(api):
    job = api.submit()

    response = api.client.post(f"/jobs/{job.id}/cancel")

    assert (response.status_code, response.json["state"]) == (202, "cancelled")
    assert api.jobs.claim("worker") is None


def requeue_with_files(api):
    """Return a job that waits again, with all that its first attempt can have kept."""
    job, claim = api.start()
    api.jobs.give_back(claim)
    api.models.artifacts.save_checkpoint(job.id, 1, b"at step 7")
    api.models.artifacts.save_snapshot(job.id, 1, Snapshot(AT_STEP_7, b"weights"))
    api.stage(job)
    return job


def test_cancel_deletes_a_queued_job_s_artifacts(api):
    job = requeue_with_files(api)

    response = api.client.post(f"/jobs/{job.id}/cancel")

    assert response.json["state"] == "cancelled"
    assert api.models.artifacts.list_job_ids() == []


def test_cancel_requests_a_running_job_to_stop(api):
    job, claim = api.start()

    response = api.client.post(f"/jobs/{job.id}/cancel")

    assert (response.status_code, response.json["state"]) == (202, "running")
    assert api.jobs.heartbeat(claim, None)


def test_cancelling_an_ended_job_is_409(api):
    job = api.submit()
    api.client.post(f"/jobs/{job.id}/cancel")

    response = api.client.post(f"/jobs/{job.id}/cancel")

    assert response.status_code == 409
    assert "cancelled" in response.json["detail"]


def test_cancelling_a_publishing_job_is_409(api):
    job, claim = api.start()
    api.jobs.begin_publishing(claim)

    assert api.client.post(f"/jobs/{job.id}/cancel").status_code == 409


def test_failed_job_has_its_error(api):
    job, claim = api.start()
    api.jobs.fail(claim, JobFailure(type="diverged", message="the loss is not finite"))

    shown = api.client.get(f"/jobs/{job.id}").json

    assert shown["state"] == "failed"
    assert shown["error"] == {"type": "diverged", "message": "the loss is not finite"}


def test_succeeded_job_names_its_version(api):
    manifest = api.finish()

    shown = api.client.get(f"/jobs/{manifest.job_id}").json

    assert shown["state"] == "succeeded"
    assert shown["model"] == {"name": "mnist", "version": 1}
    assert shown["metrics"]["test_accuracy"] == 0.8


def test_metrics_of_a_running_job_are_partial(api, record):
    job, claim = api.start()

    before = api.client.get(f"/jobs/{job.id}/metrics").json
    record(api.jobs, claim)
    after = api.client.get(f"/jobs/{job.id}/metrics").json

    assert before == {"steps": [], "epochs": []}
    assert len(after["steps"]) == 10
    assert after["epochs"][0]["test_accuracy"] == 0.4


def test_job_is_found_by_either_end_of_its_id(api):
    job_id = api.submit().id

    for part in (job_id[:8], job_id[:-1], job_id[-8:], job_id[1:]):
        assert api.client.get(f"/jobs/{part}").json["id"] == job_id
    for part in (job_id[:7], job_id[-7:], job_id[3:12], f"{job_id}0"):
        assert api.client.get(f"/jobs/{part}").status_code == 404
    assert api.client.post(f"/jobs/{job_id[-8:]}/cancel").status_code == 404


def test_part_of_several_ids_is_409_with_the_candidates(api):
    job_ids = [UNKNOWN, f"{UNKNOWN[:-1]}d"]
    for job_id in job_ids:
        api.jobs.create(NewJob(job_id, JobSpec(), 1))

    response = api.client.get(f"/jobs/{job_ids[0][:8]}")

    assert response.status_code == 409
    assert all(job_id in response.json["detail"] for job_id in job_ids)
