"""The same pixels have the same bits as in `POST /predict`, in every form."""

import gzip
import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oip_bodies import LENGTH, binary_body, body_of, read_outputs
from oip_client import OipClient, publish

from contracts.settings import Settings
from services.inference.app import create_app
from stores.models.open import directory_store

SIZE = 784
FORMS = ["flat", "nested", "binary", "gzip"]
DTYPES = {
    **{f"UINT{8 * size}": f"<u{size}" for size in (1, 2, 4, 8)},
    **{f"INT{8 * size}": f"<i{size}" for size in (1, 2, 4, 8)},
    **{f"FP{8 * size}": f"<f{size}" for size in (2, 4, 8)},
}


@pytest.fixture(scope="module")
def mnist(tmp_path_factory):
    """A network of MNIST's size."""
    folder = tmp_path_factory.mktemp("mnist")
    (folder / "models").mkdir()
    store = directory_store(folder / "models")
    publish(store, 1, sizes=(SIZE, 50, 10))
    return OipClient(create_app(Settings(data_dir=folder), store))


def draw_pixels(seed, count, datatype, pixel_max):
    """Return random numbers of a datatype in 0..pixel_max, often at the ends."""
    rng = np.random.default_rng(seed)
    dtype = np.dtype(DTYPES[datatype])
    highest = pixel_max if dtype.kind == "f" else min(int(pixel_max), np.iinfo(dtype).max)
    values = rng.random((count, SIZE)) * highest
    ends = rng.choice([0, highest], (count, SIZE))
    mixed = np.where(rng.random((count, SIZE)) < 0.3, ends, values)
    return np.minimum(mixed, highest).astype(dtype)


def ask(mnist, pixels, datatype, form, pixel_max):
    """Return the probabilities for an array sent in one of the forms."""
    fields = {"parameters": {"pixel_max": pixel_max, "binary_data_output": form != "nested"}}
    if form == "binary":
        raw = pixels.tobytes()
        response = mnist.infer(binary_body(raw, pixels.shape, datatype, **fields), raw=raw)
    elif form == "gzip":
        text = json.dumps(binary_body(pixels.tobytes(), pixels.shape, datatype, **fields)).encode()
        response = mnist.post(
            "/v2/models/mnist/infer",
            gzip.compress(text + pixels.tobytes()),
            **{"Content-Encoding": "gzip", LENGTH: str(len(text))},
        )
    else:
        body = body_of(pixels, datatype, **fields)
        if form == "nested":
            body["inputs"][0]["data"] = pixels.tolist()
        response = mnist.infer(body)
    return read_outputs(response)["probabilities"]


# Each network computes 8 rows at a time: 9 and 17 images have a part of a tile at their end.
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # the client keeps nothing
)
@given(
    seed=st.integers(0, 2**32),
    count=st.sampled_from([1, 2, 7, 8, 9, 17]),
    sent=st.tuples(st.sampled_from(sorted(DTYPES)), st.sampled_from(FORMS)),
    pixel_max=st.sampled_from([255, 1, 100, 65_504]) | st.floats(0.001, 65_504),
)
def test_every_datatype_and_form_and_scale(mnist, seed, count, sent, pixel_max):
    datatype, form = sent
    if datatype == "FP16":
        pixel_max = float(np.float16(pixel_max))
        form = {"flat": "binary", "nested": "gzip"}.get(form, form)
    pixels = draw_pixels(seed, count, datatype, pixel_max)
    if datatype == "FP32":  # its rounding may exceed a float64 that is not a float32
        pixels = np.where(pixels > np.float64(pixel_max), np.float32(0), pixels)
    expected = mnist.predict(pixels.tolist(), pixel_max)
    probs = ask(mnist, pixels, datatype, form, pixel_max)
    assert probs.dtype == np.float32
    assert probs.tobytes() == expected.tobytes()


def test_single_tensor_has_the_same_bits(mnist):
    pixels = np.random.default_rng(2).integers(0, 256, (1, SIZE), np.uint8)
    expected = mnist.predict(pixels.tolist())
    for dtype in ("u1", "<f4"):
        response = mnist.post(
            "/v2/models/mnist/infer", pixels.astype(dtype).tobytes(), **{LENGTH: "0"}
        )
        assert read_outputs(response)["probabilities"].tobytes() == expected.tobytes()


def test_raw_tensors_may_be_unaligned(mnist):
    pixels = draw_pixels(3, 3, "FP64", 255)
    expected = mnist.predict(pixels.tolist())
    for padding in range(8):
        body = binary_body(pixels.tobytes(), pixels.shape, "FP64", id="a" * padding)
        probs = read_outputs(mnist.infer(body, raw=pixels.tobytes()))["probabilities"]
        assert probs.tobytes() == expected.tobytes()


def test_a_batch_longer_than_a_block_has_the_bits_of_its_parts(mnist):
    pixels = draw_pixels(4, 600, "FP32", 1)
    probs = ask(mnist, pixels, "FP32", "binary", 1)
    for start in (0, 250, 256, 300, 512, 592):
        part = pixels[start : start + 8]
        assert (mnist.predict(part.tolist(), 1) == probs[start : start + 8]).all()


@pytest.mark.parametrize("count", [1, 8, 9, 1000])
def test_each_route_has_the_bits_of_one_image_alone(mnist, count):
    pixels = np.random.default_rng(count).integers(0, 256, (count, SIZE), np.uint8)
    octets = mnist.post(
        "/predict", pixels.tobytes(), **{"Content-Type": "application/octet-stream"}
    )
    predictions = octets.json.get("predictions", [octets.json])
    from_bytes = np.array([one["probabilities"] for one in predictions], np.float32)
    assert mnist.predict(pixels.tolist()).tobytes() == from_bytes.tobytes()
    assert ask(mnist, pixels, "UINT8", "binary", 255).tobytes() == from_bytes.tobytes()
    alone = [mnist.predict(pixels[at : at + 1].tolist()) for at in (0, count // 2, count - 1)]
    assert np.concatenate(alone).tobytes() == from_bytes[[0, count // 2, count - 1]].tobytes()
