"""PATCH /jobs/{job_id}: the name and the note that people give a job."""

import pytest


def patch(api, job_id, body):
    return api.client.patch(f"/jobs/{job_id}", json=body)


def labels_of(job):
    return job["name"], job["note"]


def test_name_and_note_change_apart_and_are_shown(api):
    job = api.submit()
    assert labels_of(api.client.get(f"/jobs/{job.id}").json) == ("", "")

    named = patch(api, job.id, {"name": "wider, ü"})
    noted = patch(api, job.id, {"note": "first line\nsecond"})

    assert (named.status_code, labels_of(named.json)) == (200, ("wider, ü", ""))
    assert labels_of(noted.json) == ("wider, ü", "first line\nsecond")
    assert labels_of(api.client.get("/jobs").json["items"][0]) == labels_of(noted.json)
    assert labels_of(patch(api, job.id, {"name": ""}).json) == ("", "first line\nsecond")
    assert patch(api, job.id, {}).json["note"] == "first line\nsecond"


def test_labels_change_in_every_state_and_nothing_else_does(api):
    job, _ = api.start()
    running = patch(api, job.id, {"name": "runs"}).json
    api.client.post(f"/jobs/{job.id}/cancel")
    before = api.client.get(f"/jobs/{job.id}").json
    after = patch(api, job.id, {"name": "was cancelled"}).json
    assert running["state"] == "running"
    assert after == before | {"name": "was cancelled"}


@pytest.mark.parametrize(
    "body",
    [
        *({"name": wrong} for wrong in (None, 1, "x" * 81, "two\nlines", "tab\t", "\x7f")),
        *({"note": wrong} for wrong in (None, [], "x" * 1001, "nul\x00")),
        {"title": "x"},
    ],
)
def test_invalid_labels_are_422_and_change_nothing(api, body):
    job = api.submit()
    refused = patch(api, job.id, body)
    assert refused.status_code == 422
    assert refused.json["errors"][0]["loc"] == list(body)
    assert labels_of(api.client.get(f"/jobs/{job.id}").json) == ("", "")


def test_labels_of_an_unknown_job_are_404(api):
    assert patch(api, "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c", {"name": "x"}).status_code == 404
