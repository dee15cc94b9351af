"""Predictions in JSON have exact probabilities."""

import json
from dataclasses import replace

import numpy as np
import pytest

from services.images.file_reader import FileImage
from services.images.pixels import PixelBatch
from services.networks.predictions import encode_images, encode_one, encode_picture

ANSWERER = {"model": "mnist", "version": 3}
PROBS = np.array([[0.1, 0.7, 0.2], [0.4, 0.2, 0.4]], np.float32)
FIRST = {"digit": 1, "probabilities": [0.1, 0.7, 0.2], **ANSWERER}


def images(count, *, is_batch):
    return PixelBatch(np.zeros((count, 4), np.float32), is_batch=is_batch)


def test_one_image_has_its_prediction_and_version():
    assert json.loads(encode_one(ANSWERER, PROBS[0])) == FIRST
    assert json.loads(encode_images(ANSWERER, images(1, is_batch=False), PROBS[:1])) == FIRST


@pytest.mark.parametrize("count", [1, 2])
def test_batch_has_a_prediction_per_image(count):
    answer = json.loads(encode_images(ANSWERER, images(count, is_batch=True), PROBS[:count]))
    second = {"digit": 0, "probabilities": [0.4, 0.2, 0.4]}  # the first of the largest
    predictions = [{"digit": 1, "probabilities": [0.1, 0.7, 0.2]}, second][:count]
    assert answer == {**ANSWERER, "predictions": predictions}


@pytest.mark.parametrize("is_batch", [True, False])
def test_unscaled_pixels_have_one_warning(is_batch):
    unscaled = replace(images(1, is_batch=is_batch), looks_unscaled=True)
    answer = json.loads(encode_images(ANSWERER, unscaled, PROBS[:1]))
    assert answer.pop("warnings") == ["looks_unscaled"]
    plain = encode_images(ANSWERER, images(1, is_batch=is_batch), PROBS[:1])
    assert answer == json.loads(plain)


@pytest.mark.parametrize("with_pixels", [True, False])
def test_image_file_has_warnings_and_optional_pixels(with_pixels):
    values = np.array([[0, 1, 254, 255]], np.float32)
    image = FileImage(values, is_batch=False, warnings=("blank",))
    answer = json.loads(encode_picture(ANSWERER, image, PROBS[:1], with_pixels=with_pixels))
    pixels = {"pixels": [0, 1, 254, 255]} if with_pixels else {}
    assert answer == {**FIRST, "warnings": ["blank"], **pixels}
