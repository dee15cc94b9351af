"""A batch gives the probabilities of POST /predict, bit for bit."""

import numpy as np
import pytest
from described_networks import COLORS, GRAY, TABLE
from upload_files import make_image, make_npz, make_zip

from contracts.datasets import CSV, NPZ, ZIP
from contracts.settings import Settings
from services.inference.app import create_app

from .batches import publish, read_probs, run, submit_upload

RNG = np.random.default_rng(0)
PIXELS = RNG.integers(0, 17, (11, 10), np.uint8)
THIRDS = 3 * RNG.random((11, 10))
ROWS = [[4.1, "red", 0.3], [-1e5 / 3, "=1", 7], [1e6 / 7, "blue", 1e-40]]
LINES = "length,color,width\n" + "".join(f"{a!r},{b},{c!r}\n" for a, b, c in ROWS)


@pytest.fixture
def client(bench, tmp_path):
    """Return a client of the inference service on the worker's models."""
    return create_app(Settings(data_dir=tmp_path), bench.models).test_client()


def predict(client, **body):
    response = client.post("/predict", **body)
    assert response.status_code == 200, response.data
    found = response.json.get("predictions", [response.json])
    return np.array([one["probabilities"] for one in found]).astype(np.float32)


def check(bench, content, media_type, probs, **options):
    job_id = submit_upload(bench, content, media_type, **options)
    assert run(bench, job_id).state == "succeeded"
    assert read_probs(bench, job_id).tobytes() == probs.tobytes()


def test_pixels_have_the_bits_of_predict(bench, client):
    publish(bench, GRAY)
    probs = predict(client, json={"pixels": PIXELS.tolist()})
    check(bench, make_npz(x=PIXELS), NPZ, probs)


def test_scaled_pixels_have_the_bits_of_predict(bench, client):
    publish(bench, GRAY)
    probs = predict(client, json={"pixels": THIRDS.tolist(), "pixel_max": 3})
    check(bench, make_npz(x=THIRDS), NPZ, probs, pixel_max=3.0)


def test_rows_have_the_bits_of_predict(bench, client):
    publish(bench, TABLE)
    check(bench, LINES.encode(), CSV, predict(client, json={"rows": ROWS}))


@pytest.mark.parametrize("transform", [GRAY, COLORS], ids=["gray", "colors"])
def test_image_file_has_the_bits_of_predict(bench, client, transform):
    publish(bench, transform)
    image = make_image(9, 7, (200, 100, 50), mode="RGB")
    probs = predict(client, data=image, content_type="image/png")
    check(bench, make_zip([("1.png", image)]), ZIP, probs)
