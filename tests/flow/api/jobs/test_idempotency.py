import threading

import pytest

from contracts.jobs.spec import JobSpec
from stores.jobs.records import NewJob, RequestKey

UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"
SPEC = {"dataset": "synthetic", "steps": 7}


def post(api, key, spec=None, path="/jobs"):
    headers = {"Idempotency-Key": key}
    return api.client.post(path, json=SPEC if spec is None else spec, headers=headers)


def test_same_key_and_body_return_the_first_job(api):
    first, again = post(api, "k"), post(api, "k")

    assert (first.status_code, again.status_code) == (202, 202)
    assert again.json == first.json
    assert again.headers["Location"] == f"/jobs/{first.json['id']}"
    assert len(api.client.get("/jobs").json["items"]) == 1
    assert api.enqueue.sent == [first.json["id"]]


def test_repeated_request_returns_the_current_state(api):
    first = post(api, "k").json
    api.jobs.claim("worker")

    again = post(api, "k").json

    assert (first["state"], again["state"]) == ("queued", "running")
    assert again["id"] == first["id"]


@pytest.mark.parametrize(("one", "other"), [('"k"', "k"), ("a b", '"a b"'), ("~!", '"~!"')])
def test_quotes_do_not_change_a_key(api, one, other):
    assert post(api, one).json["id"] == post(api, other).json["id"]


def test_another_or_no_key_is_another_job(api):
    posted = [post(api, "k"), post(api, "K"), api.client.post("/jobs", json=SPEC)]

    assert len({response.json["id"] for response in posted}) == 3


def test_bodies_are_compared_with_their_defaults(api):
    spelled_out = JobSpec(**SPEC).model_dump(mode="json")

    assert post(api, "k", spelled_out).json["id"] == post(api, "k").json["id"]


def test_bodies_are_compared_as_they_were_sent(api):
    first = post(api, "k").json
    assert first["spec"]["dataset_version"] == 1
    assert post(api, "k", {**SPEC, "dataset_version": "latest"}).json["id"] == first["id"]
    for version in (1, 2):
        assert post(api, "k", {**SPEC, "dataset_version": version}).status_code == 422


def test_same_key_with_another_body_names_the_first_job(api):
    first = post(api, "k").json

    response = post(api, "k", {**SPEC, "steps": 8})

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == ["Idempotency-Key"]
    assert first["id"] in error["msg"]
    assert len(api.client.get("/jobs").json["items"]) == 1


def test_known_key_returns_its_job_despite_a_full_queue(api):
    first = post(api, "k").json
    for _ in range(4):
        api.submit()

    assert api.client.post("/jobs", json=SPEC).status_code == 429
    assert post(api, "k").json["id"] == first["id"]


def test_known_key_returns_its_job_despite_a_new_limit(make):
    api = make(max_job_bytes="1024")  # lowered since the first request
    spec = JobSpec(**SPEC)
    first = api.jobs.create(NewJob(UNKNOWN, spec, spec.steps, RequestKey("k", "", spec)))

    again, new = post(api, "k"), post(api, "other")

    assert (again.status_code, again.json["id"]) == (202, first.id)
    assert again.headers["Location"] == f"/jobs/{first.id}"
    assert new.status_code == 422
    assert api.enqueue.sent == []


@pytest.mark.parametrize("key", ["x" * 255, f'"{"x" * 255}"', "a b", "019b\\", '"a, b"', "a-b+c"])
def test_key_of_255_printable_characters_is_accepted(api, key):
    assert post(api, key).status_code == 202


@pytest.mark.parametrize(
    "key",
    [
        *("", '""', '"', '"open', 'it"s', '"a"b"', 'W/"a"', "a,b"),
        *("x" * 256, f'"{"x" * 256}"', "é", "a\tb", "\x7f"),
    ],
)
@pytest.mark.parametrize("path", ["/jobs", "/jobs/019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c/reproduce"])
def test_any_other_key_is_422(api, key, path):
    response = post(api, key, path=path)

    assert response.status_code == 422
    assert [error["loc"] for error in response.json["errors"]] == [["Idempotency-Key"]]


def test_two_keys_in_one_request_are_refused(api):
    headers = [("Idempotency-Key", "k"), ("Idempotency-Key", "k")]

    assert api.client.post("/jobs", json=SPEC, headers=headers).status_code == 422


def test_key_of_a_refused_request_is_free(api):
    assert post(api, "k", {**SPEC, "dataset": "nope"}).status_code == 422

    assert post(api, "k").status_code == 202


def test_a_hundred_parallel_posts_make_one_job_and_one_wake_up(api):
    together, answers = threading.Barrier(100), []

    def submit():
        together.wait()
        client = api.app.test_client()
        answers.append(client.post("/jobs", json=SPEC, headers={"Idempotency-Key": "k"}))

    threads = [threading.Thread(target=submit) for _ in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {response.status_code for response in answers} == {202}
    (job_id,) = {response.json["id"] for response in answers}
    assert api.enqueue.sent == [job_id]
