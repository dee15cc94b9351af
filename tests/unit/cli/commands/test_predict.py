import io
import json

import httpx
import numpy as np
import pytest

from cli.commands.predict import (
    describe_prediction,
    draw,
    parse_numbers,
    parse_row,
    predict_example,
    read_test_example,
)
from contracts.errors import ForgeError
from mlpforge import Client


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"1 2 3 4", b"1,2,3,4", b"[1, 2, 3, 4]\n", b"1\n2\n3\n4\n", b"[[1, 2], [3, 4]]"]
    + [npy(np.array([[1, 2], [3, 4]], dtype)) for dtype in ("u1", "f8")],
)
def test_numbers_are_read_in_each_format(content):
    assert parse_numbers(content) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"label,pixel0", "'label'"),
        (b"nan", "'nan'"),
        (b"1 1e999", "'1e999'"),
        (b"7" * 41 + b"x", "a file of another format"),
        (b"GIF89a\0\1", "a file of another format"),
        (b"\xff\xfe", "a file of another format"),
        (npy(np.array(["a"]))[:90], "a file of another format"),
        (npy(np.array([np.nan])), "'nan'"),
    ],
)
def test_other_content_is_refused_and_binary_not_shown(content, got):
    with pytest.raises(ForgeError, match=f"--file must be a PNG or JPEG image.*, got {got}$"):
        parse_numbers(content)


def test_drawing_omits_empty_rows_and_keeps_the_width():
    assert draw([0, 0, 0, 255, 128, 0, 0, 0, 0], 3) == "@= "
    assert draw([0, 0, 0, 1.0, 0.5, 0, 0, 0, 0], 3) == "@= "
    assert draw([0] * 9, 3) == ""


def test_row_is_read_from_arguments():
    assert parse_row(["alcohol=.5", "region=a b", 'code="1"']) == {
        "alcohol": 0.5,
        "region": "a b",
        "code": "1",
    }
    assert parse_row(["=w=2", "x=a=b"]) == {"=w": 2, "x": "a=b"}


@pytest.mark.parametrize("arguments", [["a=1", "7"], ["a=1", "a=2"], ["=2"]])
def test_row_with_a_column_twice_or_without_a_value_is_refused(arguments):
    with pytest.raises(ForgeError, match="each column is given once as COLUMN=VALUE"):
        parse_row(arguments)


def test_example_of_a_table_is_predicted_as_a_row():
    requests = []

    def respond(request):
        requests.append((request.url.path, request.content and json.loads(request.content)))
        answer = {"version": 2, "predictions": [{"class": 1}]}
        return httpx.Response(200, json={"row": {"x": 1}} if request.method == "GET" else answer)

    manifest = {"dataset": {"name": "wine"}, "dataset_version": 3}
    with Client("http://service", transport=httpx.MockTransport(respond)) as client:
        example = read_test_example(client, manifest, 4)
        assert predict_example(client, example, model="m") == {"version": 2, "class": 1}
    assert requests[0] == ("/datasets/wine/versions/3/test/4", b"")
    assert requests[1] == ("/predict", {"rows": [{"x": 1}], "model": "m"})


def test_prediction_names_the_classes():
    prediction = {"model": "wine", "version": 2, "class": 1, "class_name": "white"}
    prediction |= {"probabilities": [0.25, 0.75], "warnings": ["looks_unscaled"]}
    line = "answer white  probability 75.00 %  (wine version 2)  truth red"
    assert describe_prediction([], prediction, "red") == f"{line}\nwarnings: looks_unscaled"
