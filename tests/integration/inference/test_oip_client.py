"""NVIDIA's own client against the running service."""

import json

import numpy as np
import pytest
from described_networks import TABLE, make_described
from digit_networks import IMAGE, make_digit_network
from published import publish_in
from tritonclient.http import InferenceServerClient, InferInput, InferRequestedOutput
from tritonclient.utils import InferenceServerException
from waiting import wait_until

from stores.models.open import directory_store

from serving import Connection, accepting

pytestmark = pytest.mark.xdist_group("client of the protocol")
IMAGES = np.random.default_rng(3).integers(0, 256, (20, 784), np.uint8)
DTYPES = {
    **{f"UINT{8 * size}": f"u{size}" for size in (1, 2, 4, 8)},
    **{f"INT{8 * size}": f"i{size}" for size in (2, 4, 8)},
    **{f"FP{8 * size}": f"f{size}" for size in (2, 4, 8)},
}


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("oip")
    (folder / "models").mkdir()
    store = directory_store(folder / "models")
    for digit in (3, 7):
        store.publish(make_digit_network(digit).result)
    store.move_alias("mnist", "best", 1)
    publish_in(store, make_described(TABLE), "flowers", transform=TABLE)
    (folder / "metrics").mkdir()
    counting = {"PROMETHEUS_MULTIPROC_DIR": str(folder / "metrics")}
    flags = ["--workers=2", "--threads=4", "--config=python:services.server.gunicorn_hooks"]
    with accepting("inference", folder, counting, *flags) as server:
        yield server.port


@pytest.fixture
def client(port):
    with InferenceServerClient(f"127.0.0.1:{port}") as client:
        yield client


@pytest.fixture(scope="module")
def expected(port):
    """The probabilities that `POST /predict` answers for IMAGES."""
    connection = Connection(port)
    status, answer = connection.predict(IMAGES.tolist(), "latest")
    connection.close()
    assert status == 200
    return np.float32([prediction["probabilities"] for prediction in answer["predictions"]])


def tensor(images, *, binary=True, datatype="UINT8"):
    given = InferInput("pixels", list(images.shape), datatype)
    return [given.set_data_from_numpy(images, binary_data=binary)]


def both(*, binary):
    return [InferRequestedOutput(name, binary) for name in ("probabilities", "digit")]


def check(result, expected):
    assert np.array_equal(result.as_numpy("probabilities"), expected)
    assert result.as_numpy("probabilities").dtype == np.float32
    assert np.array_equal(result.as_numpy("digit"), expected.argmax(axis=1))
    assert result.as_numpy("digit").dtype == np.int64


def test_client_default_is_binary(client, expected):
    result = client.infer("mnist", tensor(IMAGES), request_id="42")
    check(result, expected)
    response = result.get_response()
    assert response["model_name"] == "mnist"
    assert response["model_version"] == "2"
    assert response["id"] == "42"
    assert [output["parameters"]["binary_data_size"] for output in response["outputs"]] == [
        20 * 10 * 4,
        20 * 8,
        20 * 8,
        20 * 5,
    ]


@pytest.mark.parametrize("binary_out", [True, False])
@pytest.mark.parametrize("binary_in", [True, False])
@pytest.mark.parametrize("datatype", DTYPES)
def test_every_datatype_has_the_same_bits_in_every_form(
    client, expected, datatype, binary_in, binary_out
):
    images = IMAGES.astype(DTYPES[datatype])
    if datatype == "FP16" and not binary_in:
        with pytest.raises(InferenceServerException, match="JSON has no FP16"):
            client.infer("mnist", tensor(images, binary=False, datatype=datatype))
        return
    given = tensor(images, binary=binary_in, datatype=datatype)
    check(client.infer("mnist", given, outputs=both(binary=binary_out)), expected)


@pytest.mark.parametrize("binary", [True, False])
@pytest.mark.parametrize("answered", ["gzip", "deflate", None])
@pytest.mark.parametrize("sent", ["gzip", "deflate", None])
def test_compression_both_ways(client, expected, sent, answered, binary):
    result = client.infer(
        "mnist",
        tensor(IMAGES, binary=binary),
        outputs=both(binary=binary),
        request_compression_algorithm=sent,
        response_compression_algorithm=answered,
    )
    check(result, expected)


def test_a_client_that_has_pixels_in_0_to_1_says_so(client, port):
    unit = np.random.default_rng(5).random((3, 784), np.float32)
    connection = Connection(port)
    body = f'{{"pixels": {unit.tolist()}, "pixel_max": 1}}'
    answer = connection.ask("POST", "/predict", body)[1]
    connection.close()
    expected = np.float32([prediction["probabilities"] for prediction in answer["predictions"]])
    for binary in (True, False):
        given = tensor(unit, binary=binary, datatype="FP32")
        check(client.infer("mnist", given, parameters={"pixel_max": 1}), expected)
    with pytest.raises(InferenceServerException, match=r"must be a number in 0\.\.0\.5"):
        client.infer("mnist", given, parameters={"pixel_max": 0.5})


@pytest.mark.parametrize("binary", [True, False])
def test_classification_names_the_most_probable_classes(client, expected, binary):
    wanted = InferRequestedOutput("probabilities", binary, class_count=3)
    classes = client.infer("mnist", tensor(IMAGES), outputs=[wanted]).as_numpy("probabilities")
    assert classes.shape == (20, 3)
    for row, probs in zip(classes, expected, strict=True):
        texts = [text.decode() if binary else text for text in row]
        indices = [int(text.partition(":")[2]) for text in texts]
        assert indices == np.argsort(-probs, kind="stable")[:3].tolist()
        assert np.array_equal(
            np.float32([text.partition(":")[0] for text in texts]), probs[indices]
        )


@pytest.mark.parametrize("binary", [True, False])
def test_columns_of_a_table_have_the_bits_of_predict(client, port, binary):
    rows = [{"length": 5.1, "color": "red", "width": 0.1}, {"length": 3, "color": "=1", "width": 2}]
    connection = Connection(port)
    answer = connection.ask("POST", "/predict", json.dumps({"model": "flowers", "rows": rows}))[1]
    connection.close()
    inputs = []
    for column in client.get_model_metadata("flowers")["inputs"]:
        dtype = object if column["datatype"] == "BYTES" else np.float32
        cells = np.array([[row[column["name"]]] for row in rows], dtype)
        one = InferInput(column["name"], [2, 1], column["datatype"])
        inputs.append(one.set_data_from_numpy(cells, binary_data=binary))
    result = client.infer("flowers", inputs)
    predictions = answer["predictions"]
    probs = np.float32([one["probabilities"] for one in predictions])
    assert np.array_equal(result.as_numpy("probabilities"), probs)
    names = [name.decode() for name in result.as_numpy("class_name")]
    assert names == [one["class_name"] for one in predictions]
    assert result.as_numpy("digit") is None


def test_versions_are_named_by_number_alias_and_latest(client):
    image = tensor(IMAGE[None])
    for ref, number, digit in [("1", "1", 3), ("best", "1", 3), ("2", "2", 7), ("latest", "2", 7)]:
        result = client.infer("mnist", image, model_version=ref)
        assert result.get_response()["model_version"] == number
        assert result.as_numpy("digit").tolist() == [digit]


def test_the_server_and_its_models_describe_themselves(client):
    assert client.is_server_live()
    assert client.is_server_ready()
    assert client.is_model_ready("mnist")
    assert client.is_model_ready("mnist", "best")
    assert not client.is_model_ready("mnist", "9")
    assert not client.is_model_ready("nobody")
    assert "binary_tensor_data" in client.get_server_metadata()["extensions"]
    metadata = client.get_model_metadata("mnist", "1")
    assert metadata["versions"] == ["1", "2"]
    images = {"height": 28, "width": 28, "channels": 1, "pixel_max": 255}
    pixels = {"name": "pixels", "datatype": "FP32", "shape": [-1, 784], "parameters": images}
    assert metadata["inputs"] == [pixels]
    client.load_model("mnist")
    index = client.get_model_repository_index()
    assert [(entry["name"], entry["version"], entry["state"]) for entry in index] == [
        ("flowers", "1", "READY"),
        ("mnist", "1", "READY"),
        ("mnist", "2", "READY"),
    ]
    with pytest.raises(InferenceServerException, match="evicted when memory is short"):
        client.unload_model("mnist")


def test_statistics_count_what_every_process_answered(port):
    before = read_statistics(port)
    for _ in range(10):  # a new connection each time, so that both processes respond
        with InferenceServerClient(f"127.0.0.1:{port}") as client:
            client.infer("mnist", tensor(IMAGES), model_version="1")
            with pytest.raises(InferenceServerException):
                client.infer("mnist", tensor(IMAGES[:, :9]), model_version="1")
    wait_until(lambda: read_statistics(port) == (before[0] + 200, before[1] + 10, before[2] + 10))


def read_statistics(port):
    """Return the images, successes and failures of version 1."""
    with InferenceServerClient(f"127.0.0.1:{port}") as client:
        (counted,) = client.get_inference_statistics("mnist", "1")["model_stats"]
    phases = counted["inference_stats"]
    return counted["inference_count"], phases["success"]["count"], phases["fail"]["count"]


@pytest.mark.parametrize(
    ("ref", "images", "status", "words"),
    [
        (("nobody", ""), IMAGES, "404", "no model is named 'nobody'"),
        (("mnist", "9"), IMAGES, "404", "has no version 9"),
        (("mnist", ""), IMAGES[:, :100], "400", r"shape of pixels must be \[images, 784\]"),
        (("mnist", ""), IMAGES.reshape(20, 28, 28), "400", "shape of pixels must be"),
    ],
)
def test_errors_become_the_clients_exception(client, ref, images, status, words):
    with pytest.raises(InferenceServerException, match=words) as refused:
        client.infer(ref[0], tensor(images), model_version=ref[1])
    assert refused.value.status() == status


def test_a_pixel_out_of_range_is_named(client):
    images = IMAGES.astype(np.float32)
    images[4, 17] = 256
    with pytest.raises(InferenceServerException, match=r"image 4 pixel 17 .* got 256") as refused:
        client.infer("mnist", tensor(images, datatype="FP32"))
    assert refused.value.status() == "400"


def test_large_batches_are_accepted(client, expected):
    images = np.tile(IMAGES, (200, 1))
    for compression in (None, "gzip"):
        result = client.infer("mnist", tensor(images), request_compression_algorithm=compression)
        check(result, np.tile(expected, (200, 1)))
