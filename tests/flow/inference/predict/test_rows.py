"""Predictions for rows of a table."""

import json

import numpy as np
import pytest
from described_networks import TABLE, make_described

ROWS = [
    {"length": 5.1, "color": "red", "width": 0.1},
    {"color": "blue", "length": -3, "width": 1e-30},
]
LISTS = [[5.1, "red", 0.1], [-3, "blue", 1e-30]]
ENCODED = np.array([[5.1, 0, 1, 0, 0.1], [-3, 1, 0, 0, 1e-30]], np.float32)


@pytest.fixture(autouse=True)
def network(publish):
    network = make_described(TABLE)
    publish(network, "iris")
    publish()
    return network


def bits(answer):
    predictions = answer.json["predictions"]
    return np.float32([one["probabilities"] for one in predictions]).tobytes()


@pytest.mark.parametrize("rows", [ROWS, LISTS, [ROWS[0], LISTS[1]]])
def test_rows_have_the_bits_of_their_encoded_values(client, network, rows):
    answer = client.predict(model="iris", rows=rows)
    assert bits(answer) == network.predict_probs(ENCODED).tobytes()


def test_rows_are_answered_as_a_batch_with_class_names(client, network):
    answer = client.predict(model="iris", rows=ROWS[:1]).json
    assert set(answer) == {"model", "version", "predictions"}
    (prediction,) = answer["predictions"]
    assert set(prediction) == {"class", "class_name", "probabilities"}
    assert prediction["class"] == network.predict_probs(ENCODED[:1]).argmax()
    assert prediction["class_name"] == TABLE.class_names[prediction["class"]]


def test_ten_thousand_rows_of_objects_are_answered(client):
    answer = client.predict(model="iris", rows=ROWS[:1] * 10_000)
    assert len(answer.json["predictions"]) == 10_000


def changed(**values):
    return [ROWS[0], {**ROWS[0], **values}]


REFUSED = {
    "unknown column": (changed(size=1), ["rows", 1, "size"], 'row 1 column "size" is unknown; kn'),
    "missing column": ([{"length": 1, "color": "red"}], ["rows", 0, "width"], "is missing"),
    "null": (changed(length=None), ["rows", 1, "length"], "must be a finite number that float32"),
    "null text": (changed(color=None), ["rows", 1, "color"], "got null"),
    "text for a number": (changed(width="1"), ["rows", 1, "width"], 'got "1"'),
    "boolean": (changed(width=True), ["rows", 1, "width"], "got true"),
    "number for a text": (changed(color=1), ["rows", 1, "color"], "got 1"),
    "too large for float32": (changed(width=1e39), ["rows", 1, "width"], "got 1e+39"),
    "too far from the mean": (changed(width=1e30), ["rows", 1, "width"], "within 1e+06 standard"),
    "too large for float64": (changed(width=10**400), ["rows", 1, "width"], "got 1000"),
    "infinite": (changed(width=float("inf")), ["rows", 1, "width"], "got Infinity"),
    "not a number": (changed(width=float("nan")), ["rows", 1, "width"], "got NaN"),
    "unknown text": (
        changed(color="green"),
        ["rows", 1, "color"],
        'row 1 column "color" must be one of "blue", "red", "=1", got "green"',
    ),
    "short list": ([[1, "red"]], ["rows", 0], "row 0 must have 3 values, in the order"),
    "no row": ([5], ["rows", 0], "row 0 must be an object with the columns"),
    "empty": ([], ["rows"], "must hold 1 to 10000 rows, got 0"),
    "too many": ([LISTS[0]] * 10_001, ["rows"], "must hold 1 to 10000 rows, got 10001"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bad_row_is_refused_with_its_row_and_column(client, name):
    rows, loc, message = REFUSED[name]
    response = client.send(json.dumps({"model": "iris", "rows": rows}))
    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == loc
    assert message in error["msg"]


@pytest.mark.parametrize(
    "body",
    [
        {"json": {"pixels": [1, 2, 3, 4, 5], "model": "iris"}},
        {"json": {"pixels": [[1, 2, 3, 4, 5]], "model": "iris"}},
        {
            "data": bytes(5),
            "content_type": "application/octet-stream",
            "query_string": "model=iris",
        },
        {"data": b"x", "content_type": "image/png", "query_string": "model=iris"},
    ],
    ids=["pixels", "batch", "bytes", "file"],
)
def test_pixels_for_a_table_model_are_refused(client, body):
    response = client.post("/predict", **body)
    assert response.status_code == 422
    assert 'send rows, with the columns "length", "color", "width"' in response.json["detail"]


def test_rows_for_an_image_model_are_refused(client):
    response = client.predict(rows=[[0] * 784])
    assert response.status_code == 422
    assert "this version takes images of 28 x 28: send pixels" in response.json["detail"]


@pytest.mark.parametrize(("name", "value"), [("pixels", [0]), ("pixel_max", 1)])
def test_fields_of_images_beside_rows_are_refused(client, name, value):
    response = client.predict(model="iris", rows=ROWS, **{name: value})
    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == [name]


def test_answers_have_at_most_a_million_probabilities(client, publish, make_network):
    publish(make_network(layer_sizes=(1, 101)), "many")
    response = client.predict(model="many", pixels=[[0]] * 10_000)
    assert response.status_code == 422
    assert "send at most 9900 at once" in response.json["detail"]
