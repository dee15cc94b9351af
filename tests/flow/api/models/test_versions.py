"""A version's evaluation, and its end."""

import pytest
from weights_files import make_file

from contracts.jobs.spec import JobSpec
from stores.models.open import directory_store

PATH = "/models/mnist/versions"
OCTETS = "application/octet-stream"
TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing


def send(api, seed=0):
    body = make_file(seed=seed)
    response = api.client.post(f"{PATH}?dataset=synthetic", data=body, content_type=OCTETS)
    assert response.status_code == 201
    return response.json


@pytest.mark.parametrize("ref", ["1", "latest", "best"])
def test_evaluation_belongs_to_the_resolved_version(api, ref):
    manifest = send(api)
    api.models.move_alias("mnist", "best", 1)

    response = api.client.get(f"{PATH}/{ref}/evaluation")

    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "1"
    assert response.headers["ETag"] == f'"{manifest["evaluation"]["sha256"]}"'
    evaluation = response.json
    assert evaluation["dataset"] == "synthetic"
    assert sum(map(sum, evaluation["confusion_matrix"])) == evaluation["examples"] == 100
    assert [c["label"] for c in evaluation["classes"]] == [0, 1, 2]
    assert len(evaluation["calibration"]["bins"]) > 1


@pytest.mark.parametrize("form", ['"{}"', 'W/"{}"', "*"])
def test_cached_evaluation_is_304(api, form):
    etag = send(api)["evaluation"]["sha256"]

    response = api.client.get(f"{PATH}/1/evaluation", headers={"If-None-Match": form.format(etag)})

    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["ETag"] == f'"{etag}"'
    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "1"


@pytest.mark.parametrize("ref", ["2", "best", "0", "LATEST"])
def test_evaluation_of_a_missing_version_is_404(api, ref):
    send(api)

    assert api.client.get(f"{PATH}/{ref}/evaluation").status_code == 404


def test_version_without_evaluation_is_404_with_the_reason(api):
    api.finish()

    response = api.client.get(f"{PATH}/1/evaluation")

    assert response.status_code == 404
    assert "has no evaluation" in response.json["detail"]


def test_damaged_evaluation_is_503(make, tmp_path):
    api = make(directory_store(tmp_path))
    send(api)
    (file,) = tmp_path.rglob("evaluation.json")
    file.write_bytes(file.read_bytes().replace(b"0.", b"1.", 1))

    response = api.client.get(f"{PATH}/1/evaluation")

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"


def test_deleted_version_s_number_is_not_reused(api):
    send(api)
    send(api)

    deleted = api.client.delete(f"{PATH}/2")

    assert (deleted.status_code, deleted.data) == (204, b"")
    for path in ("", "/weights", "/evaluation"):
        assert api.client.get(f"{PATH}/2{path}").status_code == 404
    assert api.client.delete(f"{PATH}/2").status_code == 404
    assert api.client.get(f"{PATH}/latest").json["version"] == 1
    assert send(api)["version"] == 3


def test_model_without_versions_is_404(api):
    send(api)
    api.client.delete(f"{PATH}/1")

    assert api.client.get("/models/mnist").status_code == 404
    assert api.client.get("/models").json["items"] == []
    assert send(api)["version"] == 2


def test_version_with_an_alias_is_not_deleted(api):
    send(api)
    send(api)
    for alias in ("best", "canary"):
        api.models.move_alias("mnist", alias, 1)

    refused = api.client.delete(f"{PATH}/1")

    assert refused.status_code == 409
    assert "best, canary" in refused.json["detail"]
    assert api.client.get(f"{PATH}/1").status_code == 200
    api.client.delete("/models/mnist/aliases/best")
    api.client.put("/models/mnist/aliases/canary", json={"version": 2})
    assert api.client.delete(f"{PATH}/1").status_code == 204


def test_refusal_names_a_few_of_many_aliases(api):
    send(api)
    for number in range(10, 19):
        api.models.move_alias("mnist", f"a{number}", 1)

    detail = api.client.delete(f"{PATH}/1").json["detail"]

    assert "point at version 1 of model 'mnist': a10, a11, a12, a13, a14 and 4 more;" in detail


@pytest.mark.parametrize("ref", ["best", "latest", "3", "0", "01", "-1", "1.0", "9" * 19, "%2e%2e"])
def test_only_a_number_is_deleted(api, ref):
    send(api)
    send(api)
    api.models.move_alias("mnist", "best", 1)

    response = api.client.delete(f"{PATH}/{ref}")

    assert response.status_code == 404
    assert len(api.client.get(PATH).json["items"]) == 2


def test_delete_by_alias_is_refused_with_advice(api):
    send(api)

    assert "not an alias" in api.client.delete(f"{PATH}/latest").json["detail"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "GET"])
def test_missing_number_is_called_a_version(api, method):
    send(api)
    alias = {"path": "/models/mnist/aliases/best", "json": {"version": 99}}
    options = alias if method == "PUT" else {"path": f"{PATH}/99"}

    response = api.client.open(method=method, **options)

    expected = "model 'mnist' has no version 99; GET /models/mnist/versions lists them"
    assert (response.status_code, response.json["detail"]) == (404, expected)


def test_missing_alias_is_called_an_alias(api):
    send(api)

    detail = api.client.get(f"{PATH}/best").json["detail"]

    assert detail == "model 'mnist' has no alias 'best'; GET /models/mnist lists them"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("Mnist/versions", "name must be a model's name: a-z or 0-9, then up to 62 of a-z, 0-9"),
        ("mnist/versions/LATEST", "ref must be a version's number, an alias (a-z, then up to 62"),
        ("mnist/aliases/Best", "alias must be a-z, then up to 62 of a-z, 0-9, _ and -, such as"),
    ],
)
def test_invalid_name_is_404_with_the_allowed_characters(api, path, sentence):
    detail = api.client.get(f"/models/{path}").json["detail"]

    assert detail.startswith(sentence)
    assert detail.endswith(f"; got {path.rpartition('/')[2]!r}") or "got 'Mnist'" in detail


def test_a_version_of_no_model_is_404(api):
    assert api.client.delete("/models/nope/versions/1").status_code == 404


def test_delete_refuses_a_body(api):
    send(api)

    assert api.client.delete(f"{PATH}/1", data=b"please").status_code == 422
    assert api.client.get(f"{PATH}/1").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 401), ({"Authorization": f"Bearer {TOKEN}", "Origin": "https://evil.example"}, 403)],
)
def test_delete_without_permission_is_refused(make, result, headers, status):
    api = make(token=TOKEN)
    api.models.publish(result("job", JobSpec()))

    assert api.client.delete(f"{PATH}/1", headers=headers).status_code == status
    assert api.models.get_manifest("mnist", "1").version == 1
