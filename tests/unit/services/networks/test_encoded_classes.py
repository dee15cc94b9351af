"""Answers name their class."""

import json

import numpy as np

from contracts.columns import Column
from contracts.datasets import InputTransform
from services.networks.encoded_classes import EncodedClasses

PROBS = np.array([[0.1, 0.9], [0.5, 0.5]], np.float32)
NAMES = ('7.038531e-26 "],[null %b', "ü")
IMAGES = InputTransform(kind="images", input_shape=(2, 2), pixel_max=255, class_names=NAMES)
TABLE = InputTransform(
    kind="table",
    input_shape=(1,),
    columns=(Column(name="x", kind="number", mean=0, std=1),),
    class_names=NAMES,
)


def decode(text):
    return json.loads(b"[%b]" % text)


def test_class_is_the_first_of_the_largest_with_its_name():
    answers = decode(EncodedClasses(IMAGES).encode(PROBS))
    assert [(one["class"], one["class_name"]) for one in answers] == [(1, NAMES[1]), (0, NAMES[0])]


def test_networks_that_take_pixels_also_answer_a_digit():
    answers = decode(EncodedClasses(IMAGES).encode(PROBS))
    assert [one["digit"] for one in answers] == [1, 0]


def test_tables_have_no_digit():
    assert "digit" not in decode(EncodedClasses(TABLE).encode(PROBS))[0]


def test_one_prediction_has_the_text_of_the_batch():
    classes = EncodedClasses(IMAGES)
    assert b",".join(classes.encode_one(row) + b"}" for row in PROBS) == classes.encode(PROBS)
