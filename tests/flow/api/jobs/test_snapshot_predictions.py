"""A running job answers as far as it has learned; the answers are those of a published version."""

from io import BytesIO

import numpy as np
import pytest
from described_networks import TABLE, make_described
from image_files import scaled, to_file
from PIL import Image
from published import publish_in
from snapshots import save_network

from contracts.settings import Settings
from mlp_core import Affine, Initializer, Network, Scale
from services.inference.app import create_app
from stores.datasets.packaged import PackagedDatasets
from stores.models.open import directory_store

SIZES = (784, 50, 10)
OCTETS = "application/octet-stream"
IMAGES = np.random.default_rng(7).integers(0, 256, (100, 784)).astype(np.uint8)
UNKNOWN = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"
# Finite, and no product with it is.
LARGEST = [Affine(np.full((16, 3), np.finfo(np.float32).max, np.float32), np.zeros(3, np.float32))]


def make_network(sizes=SIZES, seed=0, dtype="float32"):
    drawn = Network.create(sizes, "tanh", Initializer("he"), np.random.default_rng(seed), dtype)
    return Network(drawn.affines, "tanh", Scale(1 / 255))


@pytest.fixture
def running(api):
    return api.start()[0]


@pytest.fixture
def learning(api, running):
    """A job with a snapshot after its second epoch."""
    save_network(api.models, running.id, make_network(), epoch=2)
    return running


def path_of(job):
    return f"/jobs/{job.id}/predict"


def probs_of(predictions):
    return np.float32([prediction["probabilities"] for prediction in predictions])


def test_prediction_has_the_job_s_step_and_epoch(api, learning):
    response = api.client.post(path_of(learning), json={"pixels": IMAGES[0].tolist()})

    probs = make_network().predict_probs(IMAGES[:1])
    assert response.status_code == 200
    prediction = {"class", "class_name", "digit", "probabilities"}
    assert set(response.json) == {"job_id", "step", "epoch", *prediction}
    assert (response.json["job_id"], response.json["step"]) == (learning.id, 1200)
    assert response.json["epoch"] == 2
    assert response.json["digit"] == probs[0].argmax()
    assert probs_of([response.json]).tobytes() == probs.tobytes()


@pytest.mark.parametrize("form", ["flat", "rows", "bytes"])
def test_predictions_have_the_order_of_the_images(api, learning, form):
    if form == "bytes":
        body = {"data": IMAGES.tobytes(), "content_type": OCTETS}
    else:
        images = IMAGES if form == "flat" else IMAGES.reshape(-1, 28, 28)
        body = {"json": {"pixels": images.tolist()}}

    response = api.client.post(path_of(learning), **body)

    assert set(response.json) == {"job_id", "step", "epoch", "predictions"}
    probs = make_network().predict_probs(IMAGES)
    assert probs_of(response.json["predictions"]).tobytes() == probs.tobytes()


def test_single_image_may_be_bytes_rows_or_in_0_to_1(api, learning):
    bodies = [
        {"data": IMAGES[0].tobytes(), "content_type": OCTETS},
        {"json": {"pixels": IMAGES[0].reshape(28, 28).tolist()}},
        {"json": {"pixels": (IMAGES[0] / 255).tolist(), "pixel_max": 1}},
    ]
    answers = [api.client.post(path_of(learning), **body).json for body in bodies]

    assert answers[0]["digit"] == answers[2]["digit"]
    assert answers[0] == answers[1]
    unscaled = api.client.post(path_of(learning), json={"pixels": (IMAGES[0] / 255).tolist()})
    assert unscaled.json["warnings"] == ["looks_unscaled"]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_bits_equal_those_of_predict(api, running, tmp_path, dtype):
    network = make_network(dtype=dtype)
    save_network(api.models, running.id, network)
    store = directory_store(tmp_path)
    publish_in(store, network)
    inference = create_app(Settings(data_dir=tmp_path), store).test_client()
    body = {"pixels": IMAGES.tolist()}

    learning = api.client.post(path_of(running), json=body)
    published = inference.post("/predict", json=body)

    assert learning.json["predictions"] == published.json["predictions"]


def test_rows_have_the_bits_of_their_encoded_values(api, running):
    network = make_described(TABLE)
    save_network(api.models, running.id, network)
    row = {"length": 5.1, "color": "red", "width": 0.1}

    answer = api.client.post(path_of(running), json={"rows": [row, [-3, "blue", 1e-30]]})

    encoded = np.float32([[5.1, 0, 1, 0, 0.1], [-3, 1, 0, 0, 1e-30]])
    assert set(answer.json) == {"job_id", "step", "epoch", "predictions"}
    assert set(answer.json["predictions"][0]) == {"class", "class_name", "probabilities"}
    probs = network.predict_probs(encoded)
    assert probs_of(answer.json["predictions"]).tobytes() == probs.tobytes()
    refused = api.client.post(path_of(running), json={"rows": [row] * 101})
    assert refused.status_code == 422
    assert "must hold 1 to 100 rows, got 101" in refused.json["detail"]


def test_prediction_uses_the_newest_epoch(api, running):
    body = {"pixels": IMAGES[0].tolist()}
    answers = []
    for epoch in (1, 2):
        save_network(api.models, running.id, make_network(seed=epoch), epoch)
        answers.append(api.client.post(path_of(running), json=body).json)

    assert [answer["epoch"] for answer in answers] == [1, 2]
    for epoch, answer in enumerate(answers, start=1):
        probs = make_network(seed=epoch).predict_probs(IMAGES[:1])
        assert probs_of([answer]).tobytes() == probs.tobytes()


@pytest.fixture
def digit():
    return PackagedDatasets().load("mnist").test.values[0].reshape(28, 28)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_image_file_is_predicted_like_its_pixels(api, learning, digit, kind):
    file = to_file(255 - scaled(digit, 280), kind)
    content_type = f"image/{kind.lower()}"

    response = api.client.post(
        f"{path_of(learning)}?return_pixels=true", data=file, content_type=content_type
    )
    without = api.client.post(path_of(learning), data=file, content_type=content_type)

    assert response.status_code == 200
    assert response.json["warnings"] == ["inverted"]
    pixels = np.array(response.json["pixels"], np.uint8)
    probs = make_network().predict_probs(pixels[np.newaxis])
    assert probs_of([response.json]).tobytes() == probs.tobytes()
    assert "pixels" not in without.json
    assert without.json["warnings"] == ["inverted"]


def test_blank_image_file_has_a_warning(api, learning):
    file = BytesIO()
    Image.new("L", (50, 50), "white").save(file, "PNG")

    response = api.client.post(path_of(learning), data=file.getvalue(), content_type="image/png")

    assert response.json["warnings"] == ["blank"]


def test_a_job_without_a_snapshot_is_404_with_the_reason(api):
    job = api.submit()
    body = {"pixels": IMAGES[0].tolist()}
    queued = api.client.post(path_of(job), json=body)
    claim = api.jobs.claim("worker")
    begun = api.client.post(path_of(job), json=body)
    save_network(api.models, job.id, make_network())
    api.jobs.cancel(job.id)
    api.jobs.end_cancelled(claim)
    ended = api.client.post(path_of(job), json=body)

    assert [r.status_code for r in (queued, begun, ended)] == [404, 404, 404]
    assert "has not started" in queued.json["detail"]
    assert "no snapshot yet" in begun.json["detail"]
    assert "is cancelled" in ended.json["detail"]


@pytest.mark.parametrize("job_id", [UNKNOWN, "1"])
def test_an_unknown_job_is_404(api, job_id):
    response = api.client.post(f"/jobs/{job_id}/predict", json={"pixels": IMAGES[0].tolist()})
    assert response.status_code == 404


@pytest.mark.parametrize("kind", ["json", "bytes"])
def test_more_than_a_hundred_images_are_422(api, learning, kind):
    images = np.zeros((101, 784), np.uint8)
    bodies = {
        "json": {"json": {"pixels": images.tolist()}},
        "bytes": {"data": images.tobytes(), "content_type": OCTETS},
    }

    response = api.client.post(path_of(learning), **bodies[kind])

    assert response.status_code == 422
    assert "100 images" in response.json["detail"]


@pytest.mark.parametrize("text", [b"[%s0]" % (b"0," * 1_000_001), b"[]," * 100_001])
def test_too_many_numbers_or_lists_are_422_before_parsing(api, learning, text):
    body = b'{"pixels": ' + text  # no JSON at all, which nobody finds out

    response = api.client.post(path_of(learning), data=body, content_type="application/json")

    assert response.status_code == 422
    assert "at most 1000000 numbers in 100000 lists" in response.json["detail"]


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        ({"pixels": [0] * 783}, ["pixels"]),
        ({"pixels": [0] * 783 + [256]}, ["pixels", 783]),
        ({"pixels": [[0] * 784, [0] * 783]}, ["pixels", 1]),
        ({"pixels": []}, ["pixels"]),
        ({}, ["pixels"]),
        ({"pixels": [0] * 784, "pixel_max": 0}, ["pixel_max"]),
        ({"pixels": [0] * 784, "model": "mnist"}, ["model"]),
        ({"pixels": [0] * 784, "version": 1}, ["version"]),
    ],
)
def test_invalid_field_is_422_at_its_path(api, learning, body, loc):
    response = api.client.post(path_of(learning), json=body)

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == loc


@pytest.mark.parametrize(
    ("data", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"", OCTETS, 422),
        (bytes(783), OCTETS, 422),
        (b"no image", "image/png", 422),
        (bytes(10_000_001), "image/png", 413),
        (b"", "text/plain", 415),
    ],
)
def test_other_bodies_are_refused_like_by_predict(api, learning, data, content_type, status):
    response = api.client.post(path_of(learning), data=data, content_type=content_type)
    assert response.status_code == status


def test_return_pixels_needs_an_image_file(api, learning):
    path = f"{path_of(learning)}?return_pixels=true"
    bodies = [
        {"json": {"pixels": IMAGES[0].tolist()}},
        {"data": IMAGES[0].tobytes(), "content_type": OCTETS},
    ]
    for body in bodies:
        response = api.client.post(path, **body)
        assert response.status_code == 422
        assert response.json["errors"][0]["loc"] == ["return_pixels"]


def test_return_pixels_is_refused_before_computing(api, running):
    path = f"{path_of(running)}?return_pixels=true"
    save_network(api.models, running.id, Network(LARGEST, "relu"))  # 503 as soon as it computes
    for body in ({"json": {"pixels": [255] * 16}}, {"data": bytes([255] * 16)}):
        response = api.client.post(path, content_type=None if "json" in body else OCTETS, **body)
        assert response.status_code == 422
        assert response.json["errors"][0]["loc"] == ["return_pixels"]


def test_image_file_needs_a_network_for_mnist(api, running):
    save_network(api.models, running.id, make_network((16, 5, 3)))
    file = to_file(np.eye(28, dtype=np.uint8) * 255)

    response = api.client.post(path_of(running), data=file, content_type="image/png")
    numbers = api.client.post(path_of(running), json={"pixels": [0] * 16})

    assert response.status_code == 422
    assert numbers.status_code == 200


def test_probabilities_that_are_not_finite_are_503(api, running):
    save_network(api.models, running.id, Network(LARGEST, "relu"))

    response = api.client.post(path_of(running), json={"pixels": [255] * 16})

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"
    assert running.id in response.json["detail"]
