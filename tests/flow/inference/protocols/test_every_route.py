"""One row, or one image, has the same bits on every route of every protocol."""

import numpy as np
import pytest
from described_networks import make_described
from published import publish_in
from table_requests import (
    BY_COLUMN,
    COLUMNS,
    LISTS,
    ROWS,
    binary,
    bits,
    bits_of,
    infer,
    outputs_of,
    pack_texts,
    tensor,
)

from contracts.datasets import Column, InputTransform

NUMBERS = [np.array(BY_COLUMN[name], "<f4").tobytes() for name in ("length", "width")]
TEXTS = pack_texts("red", "=1")
OCTETS = "application/octet-stream"


def probs_of_tensors(response, classes):
    return np.float32(outputs_of(response)["probabilities"]).reshape(-1, classes)


def explain(http, **fields):
    return [http.post("/explain", json=fields).json["probabilities"]]


def serve(http, model, **body):
    (found,) = http.post(f"/v1/models/{model}:predict", json=body).json.values()
    return found


def invoke(http, model, **options):
    return http.post(f"/invocations?model={model}", **options).json["predictions"]


def predict(http, **body):
    answer = http.post("/predict", json=body).json
    return [one["probabilities"] for one in answer.get("predictions", [answer])]


ROW_ROUTES = {
    "lists": lambda http: predict(http, model="iris", rows=LISTS),
    "one by one": lambda http: [predict(http, model="iris", rows=[row])[0] for row in ROWS],
    "explain": lambda http: [explain(http, model="iris", rows=[row])[0] for row in LISTS],
    "oip": lambda http: probs_of_tensors(infer(http, "iris", COLUMNS), 3),
    "oip binary": lambda http: probs_of_tensors(
        infer(
            http,
            "iris",
            [binary("color", TEXTS, "BYTES"), *map(binary, ("length", "width"), NUMBERS)],
            b"".join([TEXTS, *NUMBERS]),
        ),
        3,
    ),
    "serving instances": lambda http: serve(http, "iris", instances=ROWS),
    "serving lists": lambda http: serve(http, "iris", instances=LISTS),
    "serving inputs": lambda http: serve(http, "iris", inputs=BY_COLUMN),
    "serving rows": lambda http: serve(http, "iris", inputs=ROWS),
    "split": lambda http: invoke(
        http,
        "iris",
        json={
            "dataframe_split": {
                "columns": ["color", "width", "length"],
                "data": [["red", 0.1, 5.1], ["=1", 2, 3]],
            }
        },
    ),
    "split without names": lambda http: invoke(
        http, "iris", json={"dataframe_split": {"data": LISTS}}
    ),
    "records": lambda http: invoke(http, "iris", json={"dataframe_records": ROWS}),
    "instances": lambda http: invoke(http, "iris", json={"instances": ROWS}),
    "inputs": lambda http: invoke(http, "iris", json={"inputs": LISTS}),
    "inputs by column": lambda http: invoke(http, "iris", json={"inputs": BY_COLUMN}),
    "csv": lambda http: invoke(
        http,
        "iris",
        data="color,width,length\r\nred,0.1,5.1\r\n=1,2,3\r\n",
        content_type="text/csv",
    ),
}


@pytest.mark.parametrize("name", ROW_ROUTES)
def test_rows_have_the_bits_of_predict(http, expected, name):
    assert bits(ROW_ROUTES[name](http)) == bits_of(expected("iris", ROWS))


IMAGE = np.random.default_rng(0).integers(2, 256, 36)
NESTED = IMAGE.reshape(4, 3, 3).tolist()
IMAGE_ROUTES = {
    "nested": lambda http: predict(http, model="colors", pixels=NESTED),
    "scaled": lambda http: predict(
        http, model="colors", pixels=(IMAGE / 255).tolist(), pixel_max=1
    ),
    "bytes": lambda http: [
        http.post("/predict?model=colors", data=bytes(IMAGE.tolist()), content_type=OCTETS).json[
            "probabilities"
        ]
    ],
    "explain": lambda http: explain(http, model="colors", pixels=NESTED),
    "oip": lambda http: probs_of_tensors(
        infer(
            http,
            "colors",
            [{"name": "pixels", "shape": [1, 36], "datatype": "FP32", "data": IMAGE.tolist()}],
        ),
        2,
    ),
    "oip binary": lambda http: probs_of_tensors(
        infer(
            http,
            "colors",
            [binary("pixels", bytes(IMAGE.tolist()), "UINT8", (1, 36))],
            bytes(IMAGE.tolist()),
        ),
        2,
    ),
    "serving": lambda http: serve(http, "colors", instances=[NESTED]),
    "serving scaled": lambda http: serve(
        http, "colors", inputs=[(IMAGE / 255).tolist()], signature_name="unit_pixels"
    ),
    "split": lambda http: invoke(
        http,
        "colors",
        json={"dataframe_split": {"columns": ["pixels"], "data": [[NESTED]]}},
    ),
    "instances": lambda http: invoke(http, "colors", json={"instances": [IMAGE.tolist()]}),
    "csv": lambda http: invoke(
        http, "colors", data=",".join(map(str, IMAGE)), content_type="text/csv"
    ),
}


@pytest.mark.parametrize("name", IMAGE_ROUTES)
def test_color_image_has_the_bits_of_predict(http, name):
    expected = predict(http, model="colors", pixels=IMAGE.tolist())
    assert bits(IMAGE_ROUTES[name](http)) == bits(expected)


@pytest.fixture
def wide(served):
    """A model with as many columns as a table may have, and the values of two rows."""
    columns = tuple(Column(name=f"{n:04} {'x' * 40}", kind="number") for n in range(4096))
    transform = InputTransform(
        kind="table", input_shape=(4096,), columns=columns, class_names=("a", "b")
    )
    publish_in(served[0], make_described(transform), "wide", transform=transform)
    return {column.name: [n / 4096, -n] for n, column in enumerate(columns)}


def test_widest_table_is_answered_in_every_form(http, expected, wide):
    rows = [dict(zip(wide, row, strict=True)) for row in zip(*wide.values(), strict=True)]
    answer = bits_of(expected("wide", rows))
    raw = [np.array(values, "<f4").tobytes() for values in wide.values()]
    tensors = list(map(binary, wide, raw))
    for response in (
        infer(http, "wide", [tensor(*item) for item in wide.items()]),
        infer(http, "wide", tensors, b"".join(raw)),
    ):
        assert bits(probs_of_tensors(response, 2)) == answer
    for body in ({"inputs": wide}, {"instances": rows}):
        (found,) = http.post("/v1/models/wide:predict", json=body).json.values()
        assert bits(found) == answer
    split = {"columns": [*wide][::-1], "data": [[*row.values()][::-1] for row in rows]}
    for body in ({"dataframe_split": split}, {"dataframe_records": rows * 2}, {"inputs": wide}):
        found = http.post("/invocations?model=wide", json=body).json["predictions"]
        assert bits(found[:2]) == answer
