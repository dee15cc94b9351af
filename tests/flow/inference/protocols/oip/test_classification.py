"""The classification extension."""

import numpy as np
import pytest
from oip_bodies import body_of, read_outputs

from services.inference.protocols.oip.answer import name_classes


def classify(oip, pixels, count, *, is_binary):
    parameters = {"classification": count, "binary_data": is_binary}
    wanted = [{"name": "probabilities", "parameters": parameters}]
    return oip.infer(body_of(pixels, outputs=wanted))


@pytest.mark.parametrize("is_binary", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 10**18])
def test_the_most_probable_classes_come_first(oip, pixels, expected, is_binary, count):
    named = min(count, 3)
    response = classify(oip, pixels, count, is_binary=is_binary)
    texts = read_outputs(response)["probabilities"]
    assert texts.shape == (5, named)
    for row, probs in zip(texts, expected, strict=True):
        values, indices = zip(*(text.split(":") for text in row), strict=True)
        order = [int(index) for index in indices]
        assert order == np.argsort(-probs)[:named].tolist()
        assert np.array_equal(np.float32(values), probs[order])


def test_json_has_flat_strings_of_type_bytes(oip, pixels):
    (output,) = classify(oip, pixels, 2, is_binary=False).json["outputs"]
    assert (output["datatype"], output["shape"]) == ("BYTES", [5, 2])
    assert len(output["data"]) == 10
    assert all(isinstance(text, str) for text in output["data"])


def test_digit_may_accompany_the_classes(oip, pixels, expected):
    wanted = [{"name": "digit"}, {"name": "probabilities", "parameters": {"classification": 1}}]
    outputs = read_outputs(oip.infer(body_of(pixels, outputs=wanted)))
    firsts = [int(text.partition(":")[2]) for text in outputs["probabilities"].ravel()]
    assert firsts == outputs["digit"].tolist() == expected.argmax(axis=1).tolist()


def test_equal_classes_are_ordered_by_index():
    probs = np.float32([[0.25, 0.5, 0.25], [0.5, 0, 0.5], [1e-30, 1, 0]])
    assert name_classes(probs, 2) == ["0.5:1", "0.25:0", "0.5:0", "0.5:2", "1.0:1", "1e-30:0"]
    assert [text.partition(":")[2] for text in name_classes(np.full((1, 100), 0.01, "f4"), 5)] == [
        *"01234"
    ]
