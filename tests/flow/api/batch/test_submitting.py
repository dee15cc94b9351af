"""A batch becomes a job that a worker predicts."""

import json
from hashlib import sha256

import pytest
from keys import TOKEN, add_key, bearer

from contracts.datasets import CSV, NPZ, ZIP
from stores.jobs.records import RequestKey

PATH = "/models/mnist/versions/latest/batch"
TABLE_PATH = "/models/table/versions/1/batch"
BODY = {"dataset": "synthetic"}
KEY = {"Idempotency-Key": "first"}


def send(api, path=PATH, body=BODY, **options):
    return api.client.post(path, json=body, **options)


def upload(api, path=PATH, content=b"content", content_type=NPZ, **options):
    return api.client.post(path, data=content, content_type=content_type, **options)


def test_batch_is_accepted_as_a_job(api):
    response = send(api)

    job = response.json
    assert (response.status_code, job["kind"], job["spec"]) == (202, "batch_predict", None)
    assert (job["state"], job["result"], job["published"]) == ("queued", None, False)
    assert job["progress"]["total_steps"] == 100
    assert api.client.get(response.headers["Location"]).json == job
    assert api.enqueue.sent == [job["id"]]


def test_references_are_stored_as_numbers(api):
    request = send(api, body=BODY | {"split": "train"}).json["request"]

    assert request == {
        "model": "mnist",
        "version": 1,
        "dataset": "synthetic",
        "dataset_version": 1,
        "split": "train",
        "examples": 500,
        "upload": None,
        "label": None,
    }


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        ({}, ["dataset"]),
        (BODY | {"split": "all"}, ["split"]),
        (BODY | {"labels": True}, ["labels"]),
        ({"dataset": "unknown"}, ["dataset"]),
        (BODY | {"dataset_version": 2}, ["dataset_version"]),
        ({"dataset": "table"}, ["dataset"]),
        ({"dataset": "untested"}, ["split"]),
    ],
)
def test_invalid_batch_is_refused(api, body, loc):
    response = send(api, body=body)

    assert (response.status_code, response.json["errors"][0]["loc"]) == (422, loc)


@pytest.mark.parametrize("path", ["unknown/versions/1", "mnist/versions/2", "mnist/versions/x"])
def test_unknown_version_is_not_found(api, imported, path):
    assert send(api, f"/models/{path}/batch").status_code == 404
    assert upload(api, f"/models/{path}/batch").status_code == 404
    assert imported.list_uploads() == []


def test_too_large_result_is_refused(make, api, datasets):
    small = make(models=api.models, datasets=datasets, max_dataset_bytes=str(100 * (3 * 4 + 2) - 1))
    response = send(small)

    assert (response.status_code, response.json["errors"][0]["loc"]) == (422, ["split"])


def test_long_json_is_refused(api):
    body = b'{"dataset": "synthetic"}' + b" " * 65_536
    assert upload(api, content=body, content_type="application/json").status_code == 413


@pytest.mark.parametrize(("path", "media_type"), [(PATH, NPZ), (PATH, ZIP), (TABLE_PATH, CSV)])
def test_upload_is_stored_for_the_worker(api, imported, path, media_type):
    job = upload(api, path, content_type=media_type).json

    sent = job["request"]["upload"]
    assert (sent["media_type"], sent["size_bytes"]) == (media_type, 7)
    assert job["progress"]["total_steps"] == 7
    assert imported.open_upload(job["id"]).read() == b"content"


@pytest.mark.parametrize(
    ("path", "media_type"), [(PATH, CSV), (TABLE_PATH, ZIP), (TABLE_PATH, NPZ)]
)
def test_file_that_the_version_cannot_take_is_refused(api, imported, path, media_type):
    assert upload(api, path, content_type=media_type).status_code == 422
    assert imported.list_uploads() == []


MESSAGES = {
    "shape": ({"dataset": "table"}, "takes 16 numbers"),
    "nothing": ({}, "dataset: Field required: a data set's name"),
    "number as text": (
        BODY | {"dataset_version": "1"},
        "dataset_version: must be an integer, or 'latest', got \"1\"",
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_refusal_of_a_batch_says_what_to_send(api, name):
    body, message = MESSAGES[name]
    assert message in send(api, body=body).json["detail"]


def test_files_in_another_charset_are_refused(api, imported):
    for path in (TABLE_PATH, "/datasets/mine/versions"):
        response = upload(api, path, content_type=f"{CSV}; charset=utf-16")
        assert (response.status_code, "charset must be utf-8" in response.json["detail"]) == (
            415,
            True,
        )
        assert upload(api, path, content_type=f"{CSV}; charset=UTF-8").status_code == 202
    assert len(imported.list_uploads()) == 2


def test_batches_are_listed_by_model(api):
    job_id = send(api).json["id"]

    assert [job["id"] for job in api.client.get("/jobs?model=mnist").json["items"]] == [job_id]
    assert api.client.get("/jobs?model=table").json["items"] == []


def test_other_media_types_are_refused(api):
    response = upload(api, content_type="image/png")

    assert response.status_code == 415
    assert "application/json or application/octet-stream" in response.json["detail"]


@pytest.mark.parametrize(
    ("query", "media_type"),
    [("delimiter=;", NPZ), ("pixel_max=1", CSV), ("pixel_max=0", NPZ), ("pixel_max=1", ZIP)],
)
def test_option_that_does_not_fit_is_refused(api, query, media_type):
    path = TABLE_PATH if media_type == CSV else PATH
    assert upload(api, f"{path}?{query}", content_type=media_type).status_code == 422


def test_options_belong_to_uploads(api):
    assert send(api, f"{PATH}?pixel_max=1").status_code == 422


def test_label_is_that_of_the_data_set_by_default(api):
    default = upload(api, TABLE_PATH, content_type=CSV).json["request"]
    named = upload(api, f"{TABLE_PATH}?label=class", content_type=CSV).json["request"]

    assert (default["label"], named["label"]) == ("kind", "class")


def test_key_without_the_data_set_of_a_version_names_the_label(open_api):
    api = open_api(token=TOKEN)
    sender = bearer(add_key(api.models.access, "predict", datasets=["other"])[1])
    unnamed, named = (
        upload(api, path, content_type=CSV, headers=sender).json["request"]
        for path in (TABLE_PATH, f"{TABLE_PATH}?label=kind")
    )

    assert (unnamed["label"], named["label"]) == (None, "kind")


@pytest.mark.parametrize("post", [send, upload])
def test_repeated_request_is_the_first_job(api, imported, post):
    first = post(api, headers=KEY).json["id"]

    assert post(api, headers=KEY).json["id"] == first
    assert imported.list_uploads() in ([], [first])
    assert post(api, PATH.replace("latest", "1"), headers=KEY).status_code == 422


def test_defaults_are_no_part_of_a_repeated_request(api):
    job_id = send(api, body=BODY | {"split": "test"}, headers=KEY).json["id"]

    document = json.dumps(["POST", PATH, BODY], sort_keys=True).encode()
    assert api.jobs.find_by_key(RequestKey("first", sha256(document).hexdigest())).id == job_id


@pytest.mark.parametrize("post", [send, upload])
def test_request_of_a_deleted_version_may_be_repeated(api, post):
    first = post(api, headers=KEY).json["id"]
    api.models.delete_version("mnist", 1)

    assert post(api, headers=KEY).json["id"] == first
    assert post(api).status_code == 404


def test_full_queue_refuses_an_upload(api, imported):
    accepted = [upload(api).json["id"] for _ in range(5)]

    assert upload(api).status_code == 429
    assert imported.list_uploads() == sorted(accepted)


def test_cancelled_upload_is_removed(api, imported):
    job_id = upload(api).json["id"]

    assert api.client.post(f"/jobs/{job_id}/cancel").json["state"] == "cancelled"
    assert imported.list_uploads() == []


def test_batches_are_listed_by_kind(api):
    api.submit()
    job_id = send(api).json["id"]

    items = api.client.get("/jobs?kind=batch_predict").json["items"]
    assert [job["id"] for job in items] == [job_id]


@pytest.mark.parametrize("path", ["plots/loss.svg", "reproduce"])
def test_batch_has_nothing_of_a_training(api, path):
    job_id = send(api).json["id"]
    method = "post" if path == "reproduce" else "get"

    assert getattr(api.client, method)(f"/jobs/{job_id}/{path}").status_code == 409
