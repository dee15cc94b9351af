"""A version that was trained elsewhere: its manifest, its limits, and who may send it."""

import io
import math
import socket
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from weights_files import SIZES, arrays_of, make_file, make_network, savez

from contracts.errors import DatasetNotFoundError
from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from contracts.models.evaluations import Evaluation
from contracts.settings import load_settings
from mlp_core import load_weights
from services.api.app import create_app
from services.http import body_limits
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing
OCTETS = "application/octet-stream"
PATH = "/models/mnist/versions?dataset=synthetic"


def send(api, body, path=PATH, content_type=OCTETS, **options):
    return api.client.post(path, data=body, content_type=content_type, **options)


def test_import_becomes_a_version_without_job_and_spec(api):
    content = make_file()

    response = send(api, content)

    assert response.status_code == 201
    assert response.headers["Location"] == "/models/mnist/versions/1"
    manifest = response.json
    assert (manifest["name"], manifest["version"]) == ("mnist", 1)
    assert (manifest["job_id"], manifest["spec"], manifest["aliases"]) == (None, None, [])
    assert manifest["layer_sizes"] == list(SIZES)
    assert manifest["parameters"] == 16 * 5 + 5 + 5 * 3 + 3
    assert manifest["environment"]["numpy"] == np.__version__
    assert api.client.get(response.headers["Location"]).json == manifest


def test_import_is_evaluated_on_a_fitting_data_set(api):
    manifest = send(api, make_file()).json

    evaluation = Evaluation.model_validate(
        api.client.get("/models/mnist/versions/1/evaluation").json
    )

    dataset = synthetic_dataset()
    assert manifest["dataset"] == {"name": "synthetic", "sha256": dataset.info.sha256}
    probs = make_network().predict_probs(dataset.test.values)
    assert evaluation.accuracy == np.mean(probs.argmax(axis=1) == dataset.test.labels)
    metrics = manifest["metrics"]
    assert metrics.pop("test_accuracy") == evaluation.accuracy
    assert set(metrics.values()) == {None}
    assert api.models.read_golden("mnist", 1) is not None


@pytest.mark.parametrize("sizes", [(15, 5, 3), (16, 5, 4), (16, 3, 16)])
def test_import_without_a_fitting_data_set_has_no_evaluation(api, sizes):
    manifest = send(api, make_file(sizes)).json
    refused = api.client.get("/models/mnist/versions/1/evaluation")

    assert (manifest["dataset"], manifest["evaluation"]) == (None, None)
    assert set(manifest["metrics"].values()) == {None}
    assert refused.status_code == 404
    assert "fits no data set" in refused.json["detail"]
    assert api.models.read_golden("mnist", 1) is not None


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("sizes", [(16, 3), SIZES, (16, 8, 7, 6, 5, 3)])
def test_import_accepts_files_written_by_numpy(api, sizes, dtype):
    network = make_network(sizes, dtype=dtype)
    arrays = arrays_of(network)
    by_columns = {name: array.copy(order="F") for name, array in arrays.items()}

    assert send(api, savez(by_columns)).status_code == 201

    # Written again: what else may hide in a foreign zip is not kept.
    stored = api.client.get("/models/mnist/versions/1/weights").data
    assert stored == make_file(sizes, dtype=dtype)
    assert load_weights(io.BytesIO(stored)).layer_sizes == sizes


def test_imports_and_jobs_share_version_numbers(api):
    api.finish(model="mnist")
    first = send(api, make_file()).json["version"]
    api.client.delete(f"/models/mnist/versions/{first}")

    assert (first, send(api, make_file()).json["version"]) == (2, 3)


def test_ten_imports_and_ten_jobs_at_once_leave_no_gap(api, result):
    def publish(number):
        if number % 2:
            return send(api, make_file(seed=number)).json["version"]
        return api.models.publish(result(make_job_id(), JobSpec())).version

    with ThreadPoolExecutor(20) as pool:
        versions = list(pool.map(publish, range(20)))

    assert sorted(versions) == list(range(1, 21))


@pytest.mark.parametrize("name", ["nope", "", "a" * 64, "../mnist"])
def test_unknown_data_set_is_422_and_publishes_nothing(api, name):
    response = send(api, make_file(), f"/models/mnist/versions?dataset={name}")

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == ["dataset"]
    assert api.stored() == []


def test_without_a_query_the_data_set_is_mnist(api):
    response = send(api, make_file(), "/models/mnist/versions")

    assert response.json["errors"][0]["input"] == "mnist"  # which these tests do not have


@pytest.mark.parametrize("name", ["Mnist", "..", "%2e%2e%2fx", "a" * 64])
def test_impossible_model_name_is_404(api, name):
    assert send(api, make_file(), f"/models/{name}/versions").status_code == 404
    assert api.stored() == []


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/zip", "multipart/form-data", ""]
)
def test_other_media_type_is_415_with_the_accepted_one(api, content_type):
    response = send(api, make_file(), content_type=content_type)

    assert response.status_code == 415
    assert OCTETS in response.json["detail"]


def test_encoded_body_is_415(api):
    headers = {"Content-Encoding": "gzip"}

    assert send(api, make_file(), headers=headers).status_code == 415


def chunked(body):
    environ = {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}
    headers = {"Transfer-Encoding": "chunked"}
    return {"input_stream": io.BytesIO(body), "headers": headers, "environ_overrides": environ}


def test_import_has_its_own_limit(make):
    content = make_file((16, 50, 3))
    api = make(max_import_bytes=str(len(content)), max_body_bytes="1024")

    assert send(api, content).status_code == 201
    assert send(api, None, **chunked(content)).status_code == 201


def test_import_that_takes_too_long_is_408(api, monkeypatch):
    monkeypatch.setattr(body_limits, "UPLOAD_S", -1)
    monkeypatch.setattr(body_limits, "UPLOAD_RATE", math.inf)
    response = api.client.post(PATH, data=make_file(), content_type=OCTETS)

    assert (response.status_code, api.stored()) == (408, [])


def test_too_long_body_is_413(make):
    content = make_file((16, 50, 3)) + b"\0"
    api = make(max_import_bytes=str(len(content) - 1))

    for refused in (send(api, content), send(api, None, **chunked(content))):
        assert refused.status_code == 413
        assert f"at most {len(content) - 1} bytes" in refused.json["detail"]
    assert api.stored() == []


def test_a_body_that_ends_early_is_400(api):
    content = make_file()
    environ = {"wsgi.input_terminated": True, "CONTENT_LENGTH": str(len(content) + 1)}

    response = send(api, None, input_stream=io.BytesIO(content), environ_overrides=environ)

    assert response.status_code == 400
    assert api.stored() == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer wrong-token"}, 401),
        ({"Authorization": f"Bearer {TOKEN}", "Origin": "https://evil.example"}, 403),
        ({"Authorization": f"Bearer {TOKEN}", "Host": "evil.example"}, 403),
    ],
)
def test_import_without_permission_is_refused(make, headers, status):
    api = make(token=TOKEN)

    assert send(api, make_file(), headers=headers).status_code == status
    assert api.stored() == []


def test_import_of_a_disconnected_client_is_not_published(api):
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        response = send(api, make_file(), environ_overrides={"gunicorn.socket": ours})

    assert response.status_code == 503
    assert api.stored() == []


class WithoutFiles(MemoryDatasets):
    """Knows a data set whose files are not there."""

    def get_info(self, name, *_ref):
        return synthetic_dataset(name).info

    def load(self, name, *_version):
        raise DatasetNotFoundError(name)


def test_import_with_missing_data_set_files_is_503(api):
    app = create_app(load_settings({}), api.jobs, api.models, WithoutFiles([]), api.enqueue)

    response = app.test_client().post(PATH, data=make_file(), content_type=OCTETS)

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"
    assert api.stored() == []
