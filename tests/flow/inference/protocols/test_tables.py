"""Table models in the Open Inference Protocol and MLflow's."""

import numpy as np
import pytest
from table_requests import COLUMNS, LISTS, ROWS, binary, bits, bits_of, infer, outputs_of, tensor

PAIRS = [[5.1, 0.1], [3, 2]]


def test_one_tensor_per_column_has_the_bits_of_predict(http, expected):
    found = outputs_of(infer(http, "iris", COLUMNS))
    predictions = expected("iris", ROWS)
    assert set(found) == {"probabilities", "class", "class_name"}
    assert bits(np.float32(found["probabilities"]).reshape(2, 3)) == bits_of(predictions)
    assert found["class"] == [one["class"] for one in predictions]
    assert found["class_name"] == [one["class_name"] for one in predictions]


def test_numbers_may_be_one_tensor(http, expected):
    raw = np.array(PAIRS, "<f4").tobytes()
    answers = [
        infer(http, "pairs", [tensor("features", PAIRS, width=2)]),
        infer(http, "pairs", [binary("features", raw, shape=(2, 2))], raw),
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
    "other count": (
        "iris",
        [*COLUMNS[:2], {**tensor("width", [1]), "shape": [1, 1]}],
        'same number of rows, got 2 of "length" and 1 of "width"',
    ),
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
    "float for an integer": (
        "iris",
        [*COLUMNS[:2], tensor("width", [1, 0.5], "INT8")],
        'input "width" must have integers in the range of INT8, got 0.5',
    ),
    "large integer": ("iris", [*COLUMNS[:2], tensor("width", [1, 128], "INT8")], "got 128"),
    "FP16": ("iris", [*COLUMNS[:2], tensor("width", [1, 2], "FP16")], "JSON has no FP16"),
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


BAD_BODIES = {
    "column twice": ("a,a\n1,2\n", "must be the names of the columns, each once"),
    "short line": ("color,width,length\nred,1\n", "row 0 must have 3 values"),
    "text": ("color,width,length\nred,1,x\n", 'row 0 column "length" must be a finite number'),
    "empty cell": ("color,width,length\nred,1,\n", 'row 0 column "length" must be a finite number'),
    "underscore": ("color,width,length\nred,1,1_0\n", 'row 0 column "length"'),
    "missing column": ("color,width\nred,1\n", 'column "length" is missing'),
    "no UTF-8": (b"color,width,length\nred\xff,1,2\n", "the body must be CSV in UTF-8"),
    "no lines": ("", "must have a line with the names"),
    "no header": ("1,red,2\n", 'the first line must name the columns: columns: column "length"'),
    "open quote": ('color,width,length\n"red,1,2\n', "the body must be CSV in UTF-8"),
}


@pytest.mark.parametrize("name", BAD_BODIES)
def test_bad_csv_of_a_table_is_refused(http, name):
    content, message = BAD_BODIES[name]
    response = http.post("/invocations?model=iris", data=content, content_type="text/csv")
    assert response.status_code == 400
    assert message in response.json["message"]


def test_csv_is_read_without_whitespace_as_by_an_import(http, expected):
    content = " color ,width,length\nred , 0.1, 5.1\n"
    response = http.post("/invocations?model=iris", data=content, content_type="text/csv")
    assert response.status_code == 200, response.text
    assert bits(response.json["predictions"]) == bits_of(expected("iris", [[5.1, "red", 0.1]]))


@pytest.mark.parametrize("rows", [ROWS, LISTS])
def test_invocations_takes_the_rows_of_predict(http, expected, rows):
    response = http.post("/invocations", json={"model": "iris", "rows": rows})
    assert bits(response.json["predictions"]) == bits_of(expected("iris", ROWS))


BAD_INVOCATIONS = {
    "pixel_max": (
        {"instances": LISTS, "params": {"model": "iris", "pixel_max": 1}},
        "pixel_max: must be left out",
    ),
    "short row": (
        {
            "dataframe_split": {"columns": ["color", "width", "length"], "data": [["red", 1]]},
            "params": {"model": "iris"},
        },
        "data.0: row 0 must have 3 cells, got 2",
    ),
    "rows of images": (
        {"rows": LISTS, "model": "colors"},
        "rows: must be left out, since this version takes images",
    ),
    "no list": ({"rows": 3, "model": "iris"}, "rows must be a list of rows"),
}


@pytest.mark.parametrize("name", BAD_INVOCATIONS)
def test_bad_invocation_of_a_table_is_refused(http, name):
    body, message = BAD_INVOCATIONS[name]
    response = http.post("/invocations", json=body)
    assert (response.status_code, message in response.json["message"]) == (400, True), response.text


def test_output_that_a_table_does_not_have_is_refused(http):
    response = infer(http, "iris", COLUMNS, outputs=[{"name": "digit"}])
    assert response.status_code == 400
    assert "must be one of probabilities, class, class_name" in response.json["error"]
