"""Table models in the Open Inference Protocol, MLflow's and TensorFlow Serving's."""

import json

import numpy as np
import pytest
from described_networks import COLORS, NUMBERS, TABLE, make_described
from published import publish_in

from contracts.settings import Settings
from services.inference.app import create_app
from stores.models.open import directory_store

LENGTH = "Inference-Header-Content-Length"
ROWS = [{"length": 5.1, "color": "red", "width": 0.1}, {"length": 3, "color": "=1", "width": 2}]
PAIRS = [[5.1, 0.1], [3, 2]]
CSV_ROWS = "color,width,length\r\nred,0.1,5.1\r\n=1,2,3\r\n"


@pytest.fixture
def http(tmp_path):
    root = tmp_path / "models"
    root.mkdir()
    store = directory_store(root)
    for name, transform in (("iris", TABLE), ("pairs", NUMBERS), ("colors", COLORS)):
        publish_in(store, make_described(transform), name, transform=transform)
    return create_app(Settings(data_dir=tmp_path), store).test_client()


@pytest.fixture
def expected(http):
    def predict(model, rows):
        answer = http.post("/predict", json={"model": model, "rows": rows}).json
        return answer["predictions"]

    return predict


def bits(rows):
    return [np.float32(row).tobytes() for row in rows]


def bits_of(predictions):
    return bits([one["probabilities"] for one in predictions])


def infer(http, model, inputs, raw=b"", **fields):
    content = json.dumps({"inputs": inputs, **fields}).encode()
    headers = {LENGTH: str(len(content))} if raw else {}
    return http.post(f"/v2/models/{model}/infer", data=content + raw, headers=headers)


def outputs_of(response):
    assert response.status_code == 200, response.text
    return {one["name"]: one["data"] for one in response.json["outputs"]}


def tensor(name, data, datatype="FP32", width=1):
    return {"name": name, "datatype": datatype, "shape": [2, width], "data": data}


COLUMNS = [
    tensor("color", ["red", "=1"], "BYTES"),
    tensor("length", [5.1, 3]),
    tensor("width", [[0.1], [2]], "FP64"),
]


def test_one_tensor_per_column_has_the_bits_of_predict(http, expected):
    found = outputs_of(infer(http, "iris", COLUMNS))
    predictions = expected("iris", ROWS)
    assert set(found) == {"probabilities", "class", "class_name"}
    assert bits(np.float32(found["probabilities"]).reshape(2, 3)) == bits_of(predictions)
    assert found["class"] == [one["class"] for one in predictions]
    assert found["class_name"] == [one["class_name"] for one in predictions]


def test_binary_columns_have_the_same_bits(http, expected):
    texts = b"".join(len(one).to_bytes(4, "little") + one for one in (b"red", b"=1"))
    numbers = [np.array(values, "<f4").tobytes() for values in ([5.1, 3], [0.1, 2])]
    raw = [texts, *numbers]
    names = [("color", "BYTES"), ("length", "FP32"), ("width", "FP32")]
    inputs = [
        {
            "name": name,
            "datatype": datatype,
            "shape": [2, 1],
            "parameters": {"binary_data_size": len(part)},
        }
        for (name, datatype), part in zip(names, raw, strict=True)
    ]
    found = outputs_of(infer(http, "iris", inputs, b"".join(raw)))
    assert bits(np.float32(found["probabilities"]).reshape(2, 3)) == bits_of(expected("iris", ROWS))


def test_numbers_may_be_one_tensor(http, expected):
    raw = np.array(PAIRS, "<f4").tobytes()
    binary = {
        "name": "features",
        "datatype": "FP32",
        "shape": [2, 2],
        "parameters": {"binary_data_size": len(raw)},
    }
    answers = [
        infer(http, "pairs", [tensor("features", PAIRS, width=2)]),
        infer(http, "pairs", [binary], raw),
        infer(http, "pairs", [tensor("width", [0.1, 2]), tensor("length", [5.1, 3])]),
    ]
    for answer in answers:
        probs = np.float32(outputs_of(answer)["probabilities"]).reshape(2, 2)
        assert bits(probs) == bits_of(expected("pairs", PAIRS))


REFUSED = {
    "missing": ("iris", COLUMNS[:2], 'inputs must be one tensor per column: "length", "color"'),
    "unknown": ("iris", [*COLUMNS[:2], tensor("x", [1, 2])], 'got "color", "length", "x"'),
    "twice": ("iris", [*COLUMNS, COLUMNS[0]], "inputs must be one tensor per column"),
    "texts as features": ("iris", [tensor("features", [0] * 10, width=5)], "one tensor per column"),
    "pixels": ("iris", [tensor("pixels", [0] * 10, width=5)], "one tensor per column"),
    "features of an image": (
        "colors",
        [tensor("features", [0] * 72, width=36)],
        "must be 'pixels'",
    ),
    "shape": ("iris", [*COLUMNS[:2], tensor("width", [1, 2], width=2)], 'shape of "width" must be'),
    "count": ("iris", [*COLUMNS[:2], tensor("width", [1])], "must have 2 values, got 1"),
    "datatype": ("iris", [*COLUMNS[1:], tensor("color", [1, 2])], 'input "color" must be BYTES'),
    "text for a number": (
        "iris",
        [*COLUMNS[:2], tensor("width", [1, "a"])],
        'row 1 column "width" must be a finite number',
    ),
    "unknown text": (
        "iris",
        [*COLUMNS[1:], tensor("color", ["red", "pink"], "BYTES")],
        'row 1 column "color" must be one of',
    ),
    "null": ("pairs", [tensor("features", [1, 2, None, 4], width=2)], 'row 1 column "length"'),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bad_tensor_of_a_table_is_refused(http, name):
    model, inputs, message = REFUSED[name]
    response = infer(http, model, inputs)
    assert response.status_code == 400
    assert message in response.json["error"]


@pytest.mark.parametrize(
    ("model", "names"),
    [("iris", ["length", "color", "width"]), ("pairs", ["features", "length", "width"])],
)
def test_metadata_names_the_inputs_of_a_table(http, model, names):
    metadata = http.get(f"/v2/models/{model}").json
    assert [one["name"] for one in metadata["inputs"]] == names
    assert [one["name"] for one in metadata["outputs"]] == ["probabilities", "class", "class_name"]


BODIES = {
    "split": {
        "dataframe_split": {
            "columns": ["color", "width", "length"],
            "data": [["red", 0.1, 5.1], ["=1", 2, 3]],
        }
    },
    "records": {"dataframe_records": ROWS},
    "instances": {"instances": ROWS},
    "inputs": {"inputs": [[5.1, "red", 0.1], [3, "=1", 2]]},
}


@pytest.mark.parametrize("name", [*BODIES, "csv"])
def test_invocations_by_column_name_have_the_bits_of_predict(http, expected, name):
    if name == "csv":
        body = {"data": CSV_ROWS, "content_type": "text/csv"}
    else:
        body = {"json": BODIES[name]}
    response = http.post("/invocations?model=iris", **body)
    assert response.status_code == 200, response.text
    assert bits(response.json["predictions"]) == bits_of(expected("iris", ROWS))


BAD_BODIES = {
    "column twice": ("a,a\n1,2\n", "must be the names of the columns, each once"),
    "short line": ("color,width,length\nred,1\n", "row 0 must have 3 values"),
    "text": ("color,width,length\nred,1,x\n", 'row 0 column "length" must be a finite number'),
    "empty cell": ("color,width,length\nred,1,\n", 'row 0 column "length" must be a finite number'),
    "underscore": ("color,width,length\nred,1,1_0\n", 'row 0 column "length"'),
    "missing column": ("color,width\nred,1\n", 'row 0 column "length" is missing'),
    "no lines": ("", "must have a line with the names"),
    "open quote": ('color,width,length\n"red,1,2\n', "the body must be CSV in UTF-8"),
}


@pytest.mark.parametrize("name", BAD_BODIES)
def test_bad_csv_of_a_table_is_refused(http, name):
    content, message = BAD_BODIES[name]
    response = http.post("/invocations?model=iris", data=content, content_type="text/csv")
    assert response.status_code == 400
    assert message in response.json["message"]


def test_signature_with_class_names_the_class(http):
    pixels = [[7] * 36]
    body = {"signature_name": "with_class", "instances": pixels}
    (found,) = http.post("/v1/models/colors:predict", json=body).json["predictions"]
    (native,) = http.post("/predict", json={"model": "colors", "pixels": pixels}).json[
        "predictions"
    ]
    del native["digit"]
    assert found == native


def test_tables_have_no_signatures(http):
    answer = http.get("/v1/models/iris/metadata").json
    assert answer["metadata"]["signature_def"]["signature_def"] == {}
    response = http.post("/v1/models/iris:predict", json={"instances": [[1, 2, 3]]})
    assert response.status_code == 400
    assert "this version takes rows of a table" in response.json["error"]
