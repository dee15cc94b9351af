"""Answers have the fields of the documented models, and exact numbers."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.default_transform import default_transform
from contracts.inference.predictions import (
    BatchPredictAnswer,
    ImageFileAnswer,
    ImageFileAnswerWithPixels,
    PredictAnswer,
)
from services.images.file_reader import FileImage
from services.images.pixels import InputBatch
from services.inference.answers import encode_answer, encode_prediction
from services.inference.predictor import Inference
from services.networks.encoded_classes import EncodedClasses

TRANSFORM = default_transform(4, 3)
CLASSES = EncodedClasses(TRANSFORM)
PROBS = np.array([[0.1, 0.7, 0.2], [1e-10, 0, 1], [0.5, 0.5, 0]], np.float32)


def inference_of(probs, *, is_batch):
    images = InputBatch(np.zeros((len(probs), 4), np.float32), is_batch=is_batch)
    return Inference("mnist", 3, images, probs, None, CLASSES, TRANSFORM)


def fields_of(model):
    """Return the names of the fields in JSON."""
    return [field.alias or name for name, field in model.model_fields.items()]


def required_fields_of(model):
    """Return the fields that an answer always has."""
    return [name for name in fields_of(model) if name != "warnings"]


def test_one_image_has_the_fields_of_its_model_in_their_order():
    content = encode_prediction("mnist", 3, CLASSES, PROBS[0])
    assert content == (
        b'{"class":1,"class_name":"1","digit":1,"probabilities":[0.1,0.7,0.2],'
        b'"model":"mnist","version":3}'
    )
    assert list(json.loads(content)) == required_fields_of(PredictAnswer)
    assert encode_answer(inference_of(PROBS[:1], is_batch=False)) == content


def test_a_list_has_the_fields_of_its_model_in_their_order():
    answer = json.loads(encode_answer(inference_of(PROBS, is_batch=True)))
    assert list(answer) == required_fields_of(BatchPredictAnswer)
    assert [p["digit"] for p in answer["predictions"]] == [1, 2, 0]  # the first of equal ones
    assert np.float32([p["probabilities"] for p in answer["predictions"]]).tolist() == (
        PROBS.tolist()
    )


@pytest.mark.parametrize("with_pixels", [True, False])
def test_image_file_has_the_fields_of_its_model_in_their_order(with_pixels):
    values = np.array([[0, 1, 254, 255]], np.float32)
    image = FileImage(values, is_batch=False, warnings=("blank", "inverted"))
    inference = Inference("mnist", 3, image, PROBS[:1], None, CLASSES, TRANSFORM)
    answer = json.loads(encode_answer(inference, with_pixels=with_pixels))
    model = ImageFileAnswerWithPixels if with_pixels else ImageFileAnswer
    assert list(answer) == fields_of(model)
    assert answer["warnings"] == ["blank", "inverted"]
    assert answer.get("pixels", [0, 1, 254, 255]) == [0, 1, 254, 255]


@given(st.lists(st.floats(0, 1, width=32), min_size=3, max_size=3))
def test_single_and_batch_numbers_have_equal_text(probabilities):
    row = np.array([probabilities], np.float32)
    alone = json.loads(encode_prediction("mnist", 3, CLASSES, row[0]))["probabilities"]
    (first,) = json.loads(encode_answer(inference_of(row, is_batch=True)))["predictions"]
    assert np.float32(alone).tobytes() == row.tobytes()
    assert first["probabilities"] == alone
