"""Table models in TensorFlow Serving's protocol."""

import pytest
from described_networks import TABLE
from table_requests import BY_COLUMN, LISTS, ROWS, bits, bits_of

SERVING_BODIES = {
    "objects": {"instances": ROWS},
    "lists": {"instances": LISTS},
    "columns": {"inputs": BY_COLUMN},
    "rows of inputs": {"inputs": ROWS},
}


@pytest.mark.parametrize("name", SERVING_BODIES)
@pytest.mark.parametrize("signature", ["serving_default", "with_class"])
def test_serving_takes_rows_and_columns(http, expected, name, signature):
    body = {"signature_name": signature, **SERVING_BODIES[name]}
    response = http.post("/v1/models/iris:predict", json=body)
    assert response.status_code == 200, response.text
    predictions = expected("iris", ROWS)
    (found,) = response.json.values()
    if signature == "serving_default":
        assert bits(found) == bits_of(predictions)
    elif "instances" in body:
        assert found == predictions
    else:
        assert bits(found["probabilities"]) == bits_of(predictions)
        assert found["class_name"] == [one["class_name"] for one in predictions]


@pytest.mark.parametrize("rows", [ROWS, LISTS])
def test_serving_classifies_rows(http, expected, rows):
    response = http.post("/v1/models/iris:classify", json={"examples": rows})
    pairs = [list(zip(*row, strict=True)) for row in response.json["result"]]
    assert bits([probs for _, probs in pairs]) == bits_of(expected("iris", ROWS))
    assert pairs[0][0] == TABLE.class_names


def test_serving_metadata_has_an_input_per_column(http):
    signatures = http.get("/v1/models/iris/metadata").json["metadata"]["signature_def"]
    signatures = signatures["signature_def"]
    assert list(signatures) == ["serving_default", "with_class"]
    inputs = signatures["with_class"]["inputs"]
    assert {name: one["dtype"] for name, one in inputs.items()} == {
        "length": "DT_FLOAT",
        "color": "DT_STRING",
        "width": "DT_FLOAT",
    }
    assert inputs["color"]["tensor_shape"]["dim"] == [{"size": "-1", "name": ""}]
    assert list(signatures["with_class"]["outputs"]) == ["probabilities", "class", "class_name"]


BAD_SERVING = {
    "digit": ({"signature_name": "with_digit", "instances": ROWS}, "serving_default, with_class"),
    "unit pixels": ({"signature_name": "unit_pixels", "inputs": ROWS}, "not found in signature"),
    "missing column": ({"inputs": {"length": [1]}}, 'column "color" is missing'),
    "unknown column": ({"inputs": {**BY_COLUMN, "x": [1, 2]}}, 'column "x" is unknown; known'),
    "lengths": ({"inputs": {**BY_COLUMN, "width": [1]}}, "lists of equal length"),
    "no list": ({"inputs": {**BY_COLUMN, "width": 1}}, "lists of equal length"),
    "no rows": ({"inputs": {name: [] for name in BY_COLUMN}}, "must hold 1 to 10000 rows, got 0"),
    "text": ({"inputs": {**BY_COLUMN, "width": [1, "a"]}}, 'row 1 column "width" must be a finite'),
    "no object": ({"instances": {"length": [1]}}, "must be a list of rows"),
    "pixels": ({"instances": [{"pixels": [1]}]}, 'column "length" is missing'),
}


@pytest.mark.parametrize("name", BAD_SERVING)
def test_bad_serving_body_of_a_table_is_refused(http, name):
    body, message = BAD_SERVING[name]
    response = http.post("/v1/models/iris:predict", json=body)
    assert response.status_code == 400
    assert message in response.json["error"]


def test_signature_with_class_names_the_class(http):
    pixels = [[7] * 36]
    body = {"signature_name": "with_class", "instances": pixels}
    (found,) = http.post("/v1/models/colors:predict", json=body).json["predictions"]
    (native,) = http.post("/predict", json={"model": "colors", "pixels": pixels}).json[
        "predictions"
    ]
    del native["digit"]
    assert found == native
