"""Batches of bytes and binary tensors have the same answers on both paths."""

import json

import numpy as np
import pytest
from described_networks import COLORS, GRAY, NUMBERS, TABLE, make_described

from services.inference.protocols.oip.request import HEADER_LENGTH

INFER = "/v2/models/mnist/infer"
RNG = np.random.default_rng(5)


def draw(count, size=784, highest=255):
    return RNG.integers(0, highest + 1, (count, size), np.uint8)


def tensors(values, name="pixels", datatype="UINT8", **fields):
    """Return a body with one binary tensor, and the header with the size of its JSON."""
    tensor = {"name": name, "shape": list(values.shape), "datatype": datatype}
    tensor["parameters"] = {"binary_data_size": values.nbytes}
    text = json.dumps({"inputs": [tensor], **fields}).encode()
    return text + values.tobytes(), {HEADER_LENGTH: str(len(text))}


@pytest.mark.parametrize("count", [1, 2, 9, 1000])
@pytest.mark.parametrize("query", ["", "?version=1", "?model=double"])
def test_bytes_have_the_same_answer_on_both_paths(paths, count, query):
    assert paths.batches_agree(draw(count).tobytes(), f"/predict{query}")


def test_unscaled_bytes_have_the_same_warning_on_both_paths(paths):
    assert paths.batches_agree(bytes([0, 1] * 784))
    assert b"looks_unscaled" in paths.fast_batch(bytes([0, 1] * 784))[2]


@pytest.mark.parametrize("path", [INFER, "/v2/models/mnist/versions/1/infer"])
@pytest.mark.parametrize("is_binary", [False, True])
def test_tensors_have_the_same_answer_on_both_paths(paths, path, is_binary):
    body, headers = tensors(draw(1000), parameters={"binary_data_output": is_binary})
    assert paths.batches_agree(body, path, **headers)
    outputs = [{"name": "class_name"}, {"name": "probabilities"}]
    body, headers = tensors(draw(3), id="mine", outputs=outputs)
    assert paths.batches_agree(body, path, **headers)


@pytest.mark.parametrize(
    ("values", "datatype"),
    [
        (draw(9).astype("<f4") / 3, "FP32"),
        (draw(9).astype("<f2"), "FP16"),
        (draw(9).astype("<i8"), "INT64"),
    ],
)
def test_other_datatypes_have_the_same_answer_on_both_paths(paths, values, datatype):
    body, headers = tensors(values, datatype=datatype)
    assert paths.batches_agree(body, INFER, **headers)
    body, headers = tensors(values / 255, datatype=datatype, parameters={"pixel_max": 1})
    assert paths.batches_agree(body, INFER, **headers) == (datatype != "INT64")


@pytest.mark.parametrize(("transform", "highest"), [(COLORS, 255), (GRAY, 16)])
def test_other_images_have_the_same_answer_on_both_paths(paths, publish, transform, highest):
    publish(make_described(transform), "described")
    images = draw(100, transform.input_size, highest)
    assert paths.batches_agree(images.tobytes(), "/predict?model=described")
    body, headers = tensors(images.astype("<f4"), datatype="FP32")
    assert paths.batches_agree(body, "/v2/models/described/infer", **headers)


def test_rows_of_a_table_have_the_same_answer_on_both_paths(paths, publish):
    publish(make_described(NUMBERS), "numbers")
    rows = RNG.normal(size=(100, 2)).astype("<f4")
    body, headers = tensors(rows, "features", "FP32")
    assert paths.batches_agree(body, "/v2/models/numbers/infer", **headers)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (bytes(2 * 784 - 1), "/predict"),
        (b"", "/predict"),
        (bytes(2 * 784), "/predict?version=9"),
        (bytes(2 * 784), "/predict?return_pixels=true"),
        (bytes(2 * 784), "/predict?model=missing"),
        (bytes(100 * 784), "/predict?model=wide"),  # it would take too long
        (bytes(1338 * 784), "/predict"),  # more than 1 MiB
        (bytes(40_000), "/predict?model=four"),  # many probabilities
        (bytes(2 * 784), "/explain"),
    ],
)
def test_other_bodies_are_left_to_the_ordinary_path(paths, body, path):
    assert not paths.batches_agree(body, path)


@pytest.mark.parametrize(
    "changed",
    [
        {"Content-Type": "application/json"},
        {"Accept-Encoding": "gzip"},
        {HEADER_LENGTH: "7"},
        {HEADER_LENGTH: "-1"},
    ],
    ids=str,
)
def test_other_tensors_are_left_to_the_ordinary_path(paths, changed):
    body, headers = tensors(draw(2))
    assert not paths.batches_agree(body, INFER, **(headers | changed))
    assert not paths.batches_agree(body, "/predict", **headers)


def test_classifications_are_left_to_the_ordinary_path(paths):
    output = {"name": "probabilities", "parameters": {"classification": 2}}
    body, headers = tensors(draw(2), outputs=[output])
    assert not paths.batches_agree(body, INFER, **headers)


def test_tables_with_texts_are_left_to_the_ordinary_path(paths, publish):
    publish(make_described(TABLE), "table")  # a text of a few bytes may be many inputs
    body, headers = tensors(RNG.normal(size=(2, 3)).astype("<f4"), "features", "FP32")
    assert not paths.batches_agree(body, "/v2/models/table/infer", **headers)
