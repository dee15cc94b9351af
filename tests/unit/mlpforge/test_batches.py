"""Batches: what the client sends, and how it reads the result."""

import json
from io import BytesIO

import httpx
import numpy as np
import pytest

from mlpforge import Client, MlpforgeError

INPUTS = {
    "images": [{"name": "pixels", "datatype": "FP32"}],
    "numbers": [{"name": name, "datatype": "FP32"} for name in ("features", "a", "b")],
    "mixed": [{"name": "a", "datatype": "FP32"}, {"name": "b", "datatype": "BYTES"}],
}
REQUEST = {"model": "wine", "version": 3}
JOB = {"id": "j", "kind": "batch_predict", "state": "succeeded", "request": REQUEST}
RESULT = {
    "class": np.array([1, 0]),
    "class_names": np.array(["red", "white"]),
    "probabilities": np.array([[0.25, 0.75], [1, 0]], np.float32),
}


class Service:
    """A service that accepts each batch, and has predicted it at once."""

    def __init__(self):
        self.posts = []
        self.inputs = "images"

    def __call__(self, request):
        if request.method == "POST":
            self.posts.append((request, request.read()))
            return httpx.Response(202, json=JOB)
        if request.url.path == "/jobs/j/result":
            return httpx.Response(200, content=self.write(request.url.params["format"]))
        if request.url.path == "/models/wine":
            return httpx.Response(200, json={"default": "champion"})
        assert request.url.path == "/v2/models/wine/versions/3", "other versions take other inputs"
        return httpx.Response(200, json={"inputs": INPUTS[self.inputs]})

    def write(self, file_format):
        if file_format == "csv":
            return b"index,class\n"
        file = BytesIO()
        np.savez(file, **RESULT)
        return file.getvalue()

    @property
    def sent(self):
        """The path, the query, the media type and the body of the last batch."""
        request, body = self.posts[-1]
        return request.url.path, dict(request.url.params), request.headers["Content-Type"], body


@pytest.fixture
def service():
    return Service()


@pytest.fixture
def client(service):
    with Client("http://service", transport=httpx.MockTransport(service)) as client:
        yield client


def test_batch_of_a_data_set_names_it(service, client):
    client.batch("wine", dataset="wines", split="train", version=3)
    path, _, _, body = service.sent
    assert path == "/models/wine/versions/3/batch"
    assert json.loads(body) == {"dataset": "wines", "split": "train"}


def test_batch_without_a_version_has_the_default_one(service, client):
    client.batch("wine", dataset="wines")
    assert service.sent[0] == "/models/wine/versions/champion/batch"


def test_batch_of_a_file_sends_it_with_its_options(service, client, tmp_path):
    (tmp_path / "a.csv").write_text("a,b")
    client.batch("wine", tmp_path / "a.csv", 3, ignore=["b", "c,d"])
    assert service.sent[1:] == ({"ignore": 'b,"c,d"'}, "text/csv", b"a,b")


@pytest.mark.parametrize(
    ("inputs", "x"),
    [("images", [[1, 2], [3, 4]]), ("numbers", {"b": [2, 4], "a": [1, 3]})],
)
@pytest.mark.parametrize("y", [None, ["red", "white"]])
def test_batch_of_numbers_sends_an_npz(service, client, inputs, x, y):
    service.inputs = inputs
    client.batch("wine", x, 3, **({} if y is None else {"y": y}))
    _, _, media_type, body = service.sent
    sent = {name: array.tolist() for name, array in np.load(BytesIO(body)).items()}
    assert media_type == "application/octet-stream"
    assert sent == {"x": [[1, 2], [3, 4]]} | ({} if y is None else {"y": y})


def test_batch_of_a_table_with_texts_sends_csv(service, client):
    service.inputs = "mixed"
    table = {"b": ["x", "label"], "a": [1.5, 2]}
    client.batch("wine", table, 3)
    assert service.sent[1:] == ({}, "text/csv", b"a,b\r\n1.5,x\r\n2.0,label\r\n")
    client.batch("wine", table, 3, y=[0, 1])
    expected = b"a,b,label\r\n1.5,x,0\r\n2.0,label,1\r\n"
    assert service.sent[1:] == ({"label": "label"}, "text/csv", expected)


def test_each_batch_has_an_idempotency_key(service, client):
    client.batch("wine", [[1]], 3)
    client.batch("wine", dataset="wines", version=3)
    client.batch("wine", dataset="wines", version=3, idempotency_key="nightly")
    first, second, third = (request.headers["Idempotency-Key"] for request, _ in service.posts)
    assert (first != second, third) == (True, '"nightly"')


@pytest.mark.parametrize(
    ("x", "options", "message"),
    [
        (None, {}, "a batch takes x or dataset"),
        ([[1]], {"dataset": "wines"}, "got dataset$"),
        ([[1]], {"label": "kind"}, "got label$"),
        (None, {"dataset": "wines", "y": [1]}, "got y$"),
        ("/dev/null", {}, "in one of .npz, .zip, .csv, got /dev/null"),
        ([[1]], {"y": [1, 2]}, "x has 1 examples, but y has 2 labels"),
    ],
)
def test_contradictory_batch_is_refused(service, client, x, options, message):
    with pytest.raises(MlpforgeError, match=message):
        client.batch("wine", x, 3, **options)
    assert service.posts == []


def test_result_has_arrays_in_the_order_of_the_examples(client):
    found = client.batch("wine", [[1], [2]], 3).result()
    assert (found.model, found.version, found.classes.tolist()) == ("wine", 3, [1, 0])
    assert found.class_names.tolist() == ["white", "red"]
    np.testing.assert_array_equal(found.probabilities, RESULT["probabilities"])


@pytest.mark.parametrize(
    ("name", "options", "head"),
    [("a.csv", {}, b"index"), ("a.npz", {}, b"PK"), ("a.txt", {"file_format": "csv"}, b"index")],
)
def test_result_is_saved_in_the_file_s_format(client, tmp_path, name, options, head):
    saved = client.batch("wine", [[1]], 3).download_result(tmp_path / name, **options)
    assert (tmp_path / name).read_bytes().startswith(head)
    assert saved.size_bytes == (tmp_path / name).stat().st_size


def test_unknown_format_of_a_result_is_refused(client, tmp_path):
    with pytest.raises(MlpforgeError, match=r"must end in one of \.csv, \.npz"):
        client.batch("wine", [[1]], 3).download_result(tmp_path / "a.xlsx")
