"""DELETE /models/{name}, dry runs of retention, and DELETE /jobs/{job_id}."""

import pytest
from alias_calls import PATH

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from stores.jobs.records import NewJob

MODEL = "/models/mnist"


def patch(api, body, query=""):
    return api.client.patch(f"{MODEL}{query}", json=body)


def test_limits_are_set_shown_and_removed(two):
    shown = two.client.get(MODEL).json
    assert (shown["keep_last"], shown["keep_days"]) == (None, None)
    assert patch(two, {"keep_last": 3, "keep_days": 30}).status_code == 200
    changed = patch(two, {"keep_days": None}).json
    assert (changed["keep_last"], changed["keep_days"]) == (3, None)


def test_dry_run_lists_what_would_go_and_changes_nothing(two):
    two.finish()
    two.client.delete(PATH)
    before = two.client.get(MODEL).json
    preview = patch(two, {"keep_last": 1}, "?dry_run=true")
    assert (preview.status_code, preview.json["would_delete"]) == (200, [1, 2])
    assert preview.json == before | {"keep_last": 1, "would_delete": [1, 2]}
    assert two.client.get(MODEL).json == before
    assert patch(two, {"default": 9}, "?dry_run=true").status_code == 404
    assert patch(two, {}, "?dry_run=1").status_code == 422


def test_model_is_deleted_and_its_numbers_go_on(two):
    assert two.client.delete(MODEL).status_code == 409  # it has an alias
    two.client.delete(PATH)
    assert two.client.delete(MODEL).status_code == 204
    for path in (MODEL, f"{MODEL}/versions", f"{MODEL}/versions/1"):
        assert two.client.get(path).status_code == 404
    assert two.client.get("/models").json["items"] == []
    assert two.client.delete(MODEL).status_code == 404
    assert two.finish().version == 3


@pytest.mark.parametrize("needs", ["publishes", "starts"])
def test_model_that_an_unended_job_needs_is_not_deleted(two, needs):
    two.client.delete(PATH)
    if needs == "publishes":
        job_id = two.submit().id
    else:
        start = {"model": "mnist", "version": 1}
        spec = JobSpec(model="other", dataset="synthetic", steps=1, start_from=start)
        job_id = two.jobs.create(NewJob(make_job_id(), spec, 1)).id
    refused = two.client.delete(MODEL)
    assert (refused.status_code, job_id in refused.json["detail"]) == (409, True)
    two.client.post(f"/jobs/{job_id}/cancel")
    assert two.client.delete(MODEL).status_code == 204


def test_ended_job_is_deleted_with_its_files_but_not_its_version(api):
    manifest = api.finish()
    job_id = manifest.job_id
    api.models.artifacts.save_checkpoint(job_id, 1, b"left by a crash")
    assert api.client.delete(f"/jobs/{job_id}").status_code == 204
    assert api.client.get(f"/jobs/{job_id}").status_code == 404
    assert api.client.delete(f"/jobs/{job_id}").status_code == 404
    assert api.models.artifacts.list_job_ids() == []
    assert api.client.get(f"{MODEL}/versions/1").status_code == 200


def test_unended_job_is_not_deleted(api):
    queued = api.submit().id
    running, _ = api.start()
    for job_id in (queued, running.id):
        refused = api.client.delete(f"/jobs/{job_id}")
        assert (refused.status_code, api.client.get(f"/jobs/{job_id}").status_code) == (409, 200)
        assert "it has not ended: cancel it, or wait" in refused.json["detail"]


def test_job_is_not_deleted_by_a_part_of_its_id(api):
    job_id = api.finish().job_id
    assert api.client.get(f"/jobs/{job_id[-10:]}").status_code == 200
    assert api.client.delete(f"/jobs/{job_id[-10:]}").status_code == 404


def test_original_of_an_unended_reproduction_is_not_deleted(api):
    job_id = api.finish().job_id
    again = api.client.post(f"/jobs/{job_id}/reproduce").json["id"]
    refused = api.client.delete(f"/jobs/{job_id}")
    assert (refused.status_code, "reproduces it" in refused.json["detail"]) == (409, True)
    api.client.post(f"/jobs/{again}/cancel")
    assert api.client.delete(f"/jobs/{job_id}").status_code == 204
