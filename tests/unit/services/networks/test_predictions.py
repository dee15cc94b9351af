"""Predictions in JSON have exact probabilities."""

import json
from dataclasses import replace

import numpy as np
import pytest

from contracts.default_transform import default_transform
from contracts.errors import DamagedError
from mlp_core import Affine, Network
from services.http.float_json import dump
from services.images.pixels import InputBatch
from services.networks.encoded_classes import EncodedClasses
from services.networks.predictions import compute_probs, encode_images

ANSWERER = {"model": "mnist", "version": 3}
CLASSES = EncodedClasses(default_transform(4, 3))
PROBS = np.array([[0.1, 0.7, 0.2], [0.4, 0.2, 0.4]], np.float32)


def images(count, *, is_batch):
    return InputBatch(np.zeros((count, 4), np.float32), is_batch=is_batch)


@pytest.mark.parametrize("is_batch", [True, False])
def test_unscaled_pixels_have_one_warning(is_batch):
    unscaled = replace(images(1, is_batch=is_batch), looks_unscaled=True)
    answer = json.loads(encode_images(ANSWERER, CLASSES, unscaled, PROBS[:1]))
    assert answer.pop("warnings") == ["looks_unscaled"]
    plain = encode_images(ANSWERER, CLASSES, images(1, is_batch=is_batch), PROBS[:1])
    assert answer == json.loads(plain)


def make_network(weight, dtype=np.float32):
    return Network([Affine(np.full((4, 3), weight, dtype), np.arange(3, dtype=dtype))], "sigmoid")


TWO_IMAGES = InputBatch(np.arange(8, dtype=np.float32).reshape(2, 4), is_batch=True)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_probabilities_are_float32(dtype):
    network = make_network(0.01, dtype)
    probs = compute_probs(network, TWO_IMAGES, "it")
    assert probs.dtype == np.float32
    assert np.array_equal(probs, network.predict_probs(TWO_IMAGES.values).astype(np.float32))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_infinite_probabilities_name_their_version():
    with pytest.raises(DamagedError, match="version 3 of mnist is damaged: its prob"):
        compute_probs(make_network(3e38), TWO_IMAGES, "version 3 of mnist")


@pytest.mark.parametrize("classes", [1, 2, 10, 101])
def test_batch_has_one_prediction_per_image(classes):
    probs = np.random.default_rng(classes).random((9, classes), np.float32)
    probs[4] = np.float32(7.038531e-26)  # its text has one more digit
    digits = probs.argmax(axis=1).tolist()
    predictions = [
        {"class": d, "class_name": str(d), "digit": d, "probabilities": p}
        for d, p in zip(digits, probs, strict=True)
    ]
    names = EncodedClasses(default_transform(4, classes))
    encoded = encode_images(ANSWERER, names, images(9, is_batch=True), probs)
    assert encoded == dump({**ANSWERER, "predictions": predictions})
