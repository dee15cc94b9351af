import pytest

from contracts.jobs.job import FirstDifference, JobFailure, Reproduction
from contracts.jobs.metrics import JobMetrics

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"


def reproduce(api, job_id, **headers):
    return api.client.post(f"/jobs/{job_id}/reproduce", headers=headers)


def test_a_succeeded_job_s_spec_is_queued_again(api):
    original = api.client.get(f"/jobs/{api.finish(seed=7, hidden_sizes=[5]).job_id}").json

    response = reproduce(api, original["id"])

    job = response.json
    assert (response.status_code, job["state"], job["queue_position"]) == (202, "queued", 1)
    assert response.headers["Location"] == f"/jobs/{job['id']}"
    assert job["id"] != original["id"]
    assert job["spec"] == original["spec"]
    assert job["progress"]["total_steps"] == original["spec"]["steps"]
    outcome = {"of": original["id"], "identical": None, "first_difference": None}
    assert job["reproduction"] == outcome
    assert api.enqueue.sent[-1] == job["id"]


def test_claim_names_the_reproduced_job(api):
    original = api.finish().job_id
    job_id = reproduce(api, original).json["id"]

    claim = api.jobs.claim("worker")

    assert (claim.job_id, claim.reproduces) == (job_id, original)


def test_reproduction_has_a_result_but_no_version(api):
    original = api.finish().job_id
    job_id = reproduce(api, original).json["id"]
    claim = api.jobs.claim("worker")
    outcome = Reproduction(
        of=original,
        identical=False,
        first_difference=FirstDifference(
            kind="step", step=3, field="loss", original=0.5, reproduced=0.25
        ),
    )
    api.jobs.end_unpublished(claim, JobMetrics(test_accuracy=0.8), "0" * 64, outcome)

    job = api.client.get(f"/jobs/{job_id}").json

    assert (job["state"], job["model"]) == ("succeeded", None)
    assert job["reproduction"]["identical"] is False
    assert job["reproduction"]["first_difference"]["step"] == 3


def test_ordinary_job_has_no_reproduction(api):
    assert api.client.get(f"/jobs/{api.submit().id}").json["reproduction"] is None


@pytest.mark.parametrize("job_id", [UNKNOWN, "1", UNKNOWN.upper()])
def test_unknown_or_malformed_id_is_404(api, job_id):
    assert reproduce(api, job_id).status_code == 404


def end_as(api, state):
    job = api.submit()
    if state == "cancelled":
        api.jobs.cancel(job.id)
    if state in {"running", "failed"}:
        claim = api.jobs.claim("worker")
    if state == "failed":
        api.jobs.fail(claim, JobFailure(type="diverged", message="too far"))
    return job.id


@pytest.mark.parametrize("state", ["queued", "running", "failed", "cancelled"])
def test_a_job_that_has_not_succeeded_is_409(api, state):
    job_id = end_as(api, state)

    response = reproduce(api, job_id)

    assert response.status_code == 409
    assert f"is {state}" in response.json["detail"]


def test_a_job_with_max_seconds_is_409(api):
    job_id = api.finish(max_seconds=60).job_id

    response = reproduce(api, job_id)

    assert response.status_code == 409
    assert "max_seconds" in response.json["detail"]


def test_full_queue_is_429(api):
    job_id = api.finish().job_id
    for _ in range(5):
        api.submit()

    assert reproduce(api, job_id).status_code == 429


def test_same_key_is_the_same_reproduction(api):
    job_id = api.finish().job_id

    first, again = (reproduce(api, job_id, **{"Idempotency-Key": "k"}) for _ in range(2))

    assert (first.status_code, again.status_code) == (202, 202)
    assert first.json == again.json


def test_same_key_works_after_the_original_is_deleted(api):
    original = api.finish().job_id
    first = reproduce(api, original, **{"Idempotency-Key": "k"}).json
    outcome = Reproduction(of=original, identical=True)
    api.jobs.end_unpublished(api.jobs.claim("worker"), JobMetrics(), "0" * 64, outcome)
    api.jobs.delete_ended(-1, 1)

    again = reproduce(api, original, **{"Idempotency-Key": "k"})
    new = reproduce(api, original, **{"Idempotency-Key": "other"})

    assert (again.status_code, again.json["id"]) == (202, first["id"])
    assert again.json["state"] == "succeeded"
    assert new.status_code == 404


def test_same_key_of_another_request_is_422(api):
    one, other = api.finish().job_id, api.finish().job_id
    key = {"Idempotency-Key": "k"}
    reproduce(api, one, **key)

    answers = [
        reproduce(api, other, **key),
        api.client.post("/jobs", json={"dataset": "synthetic"}, headers=key),
    ]

    assert [response.status_code for response in answers] == [422, 422]


@pytest.mark.parametrize(
    "body", [b'{"seed": 5}', b"{bad", b"[]", b" " * 1000 + b'{"seed": 5}', b"{}{}"]
)
@pytest.mark.parametrize("action", ["reproduce", "cancel"])
def test_unexpected_body_is_422(api, action, body):
    job_id = api.finish().job_id if action == "reproduce" else api.submit().id

    response = api.client.post(f"/jobs/{job_id}/{action}", data=body)

    assert response.status_code == 422
    assert "has no body" in response.json["detail"]


def test_a_long_body_is_413(api):
    response = api.client.post(f"/jobs/{api.submit().id}/cancel", data=b" " * 65_537)

    assert response.status_code == 413


@pytest.mark.parametrize("body", [b"", b"{}", b" {}\n"])
def test_empty_body_is_accepted(api, body):
    job_id = api.finish().job_id

    assert api.client.post(f"/jobs/{job_id}/reproduce", data=body).status_code == 202
