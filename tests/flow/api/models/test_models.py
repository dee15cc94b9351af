import hashlib
from dataclasses import replace

import pytest
from recording_enqueue import RecordingEnqueue

from contracts.datasets import InputTransform
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from services.api.app import create_app
from stores.datasets.memory import MemoryDatasets
from stores.models.open import directory_store


def test_new_service_has_no_models(api):
    assert api.client.get("/models").json == {"items": [], "next_cursor": None}


def test_models_have_their_newest_versions(api):
    api.finish(model="a")
    api.finish(model="a")
    api.finish(model="b")

    items = api.client.get("/models").json["items"]

    assert {model["name"]: model["latest"] for model in items} == {"a": 2, "b": 1}
    for model in items:
        newest = api.client.get(f"/models/{model['name']}/versions/{model['latest']}").json
        assert model["created_at"] == newest["created_at"]
        assert model["test_accuracy"] == newest["metrics"]["test_accuracy"]
    assert api.client.get("/models/a").json["latest"] == 2


def test_list_has_what_each_model_takes(api, result):
    api.finish(model="undescribed")  # pixels, as its 16 inputs can be a square
    described = result("job", JobSpec(model="described"))
    table = InputTransform(kind="table", input_shape=(3,), class_names=("no", "yes"))
    api.models.publish(
        replace(described, draft=described.draft.model_copy(update={"input_transform": table}))
    )

    listed = api.client.get("/models").json["items"]

    takes = {model["name"]: (model["kind"], model["input_shape"]) for model in listed}
    assert takes == {"undescribed": ("images", [4, 4]), "described": ("table", [3])}


def test_list_has_models_with_a_damaged_manifest(make, result, tmp_path):
    api = make(directory_store(tmp_path))
    for version in (1, 2):
        api.models.publish(result(f"job-{version}", JobSpec()))
    api.models.delete_version("mnist", 2)  # its record is no longer in the head
    (record,) = tmp_path.rglob("1.json")
    record.write_bytes(b"{}")

    (listed,) = api.client.get("/models").json["items"]

    assert (listed["latest"], listed["kind"], listed["input_shape"]) == (1, None, None)


def test_models_are_paged(api):
    for name in ("a", "b", "c"):
        api.finish(model=name)

    first = api.client.get("/models?limit=2").json
    second = api.client.get(f"/models?limit=2&cursor={first['next_cursor']}").json

    assert {m["name"] for m in first["items"] + second["items"]} == {"a", "b", "c"}
    assert second["next_cursor"] is None


def test_versions_are_newest_first_in_pages(api):
    for _ in range(3):
        api.finish()

    first = api.client.get("/models/mnist/versions?limit=2").json
    second = api.client.get(f"/models/mnist/versions?limit=2&cursor={first['next_cursor']}").json

    assert [m["version"] for m in first["items"]] == [3, 2]
    assert [m["version"] for m in second["items"]] == [1]


@pytest.mark.parametrize(("ref", "version"), [("1", 1), ("2", 2), ("latest", 2)])
def test_ref_is_a_number_or_latest(api, ref, version):
    api.finish()
    api.finish()

    manifest = api.client.get(f"/models/mnist/versions/{ref}").json

    assert manifest["version"] == version
    assert manifest["dataset"]["name"] == "synthetic"
    assert manifest["weights"]["size_bytes"] > 0


@pytest.mark.parametrize("ref", ["0", "2", "best", "-1", "1.0", "LATEST", "..", "%2e%2e", "9" * 30])
@pytest.mark.parametrize("path", ["", "/weights"])
def test_unknown_version_is_404(api, ref, path):
    api.finish()

    assert api.client.get(f"/models/mnist/versions/{ref}{path}").status_code == 404


@pytest.mark.parametrize("name", ["nope", "..", "../x", "..%2Fx", "Mnist", "a" * 64, "mnist%00"])
@pytest.mark.parametrize("path", ["", "/versions", "/versions/1", "/versions/1/weights"])
def test_unknown_or_impossible_name_is_404(api, name, path):
    assert api.client.get(f"/models/{name}{path}").status_code == 404


@pytest.mark.parametrize("path", ["/models", "/models/mnist/versions"])
@pytest.mark.parametrize("query", ["limit=0", "limit=501", "cursor=x", "state=queued"])
def test_invalid_list_query_is_422(api, path, query):
    api.finish()

    assert api.client.get(f"{path}?{query}").status_code == 422


def test_weights_are_the_stored_bytes_with_their_etag(api):
    manifest = api.finish()

    response = api.client.get("/models/mnist/versions/latest/weights")

    assert response.mimetype == "application/octet-stream"
    assert hashlib.sha256(response.data).hexdigest() == manifest.weights.sha256
    assert response.headers["ETag"] == f'"{manifest.weights.sha256}"'
    assert 'filename="mnist-1.npz"' in response.headers["Content-Disposition"]
    assert response.headers["X-Model-Version"] == "1"


@pytest.mark.parametrize("form", ['"{}"', 'W/"{}"', '"other", "{}"', "*"])
def test_cached_weights_are_304(api, form):
    sha256 = api.finish().weights.sha256

    response = api.client.get(
        "/models/mnist/versions/1/weights", headers={"If-None-Match": form.format(sha256)}
    )

    assert (response.status_code, response.data) == (304, b"")


def test_weights_with_another_etag_are_sent(api):
    old = api.finish().weights.sha256
    api.finish()

    response = api.client.get(
        "/models/mnist/versions/latest/weights", headers={"If-None-Match": f'"{old}"'}
    )

    assert response.status_code == 200


def test_damaged_weights_are_503_with_the_reason(api, result, tmp_path):
    job, _ = api.start()
    store = directory_store(tmp_path)
    store.publish(result(job.id, job.spec))
    (weights,) = tmp_path.rglob("weights.npz")
    weights.write_bytes(b"something else")
    app = create_app(load_settings({}), api.jobs, store, MemoryDatasets([]), RecordingEnqueue())

    response = app.test_client().get("/models/mnist/versions/1/weights")

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"
    detail = "the file weights.npz of mnist/1 is damaged: it must have 47 bytes, got 14"
    assert response.json["detail"] == detail
