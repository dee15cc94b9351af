"""Any request of a protocol gets an answer or an error in its format, never a 500."""

import base64
import json
from urllib.parse import quote

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weights_files import make_file

from contracts.settings import Settings
from services.inference.app import create_app
from stores.models.files.weights_file import open_weights_file

SIDE = 3
PREDICT, CLASSIFY = "/v1/models/mnist:predict", "/v1/models/mnist:classify"
FUZZ = settings(max_examples=30, derandomize=True, database=None)
SHAPES = {"/v1": {"error"}, "/invocations": {"error_code", "message"}}
MEDIA_TYPES = [
    *("application/json", "text/csv", "application/octet-stream", "image/png", "image/jpeg"),
    *("application/x-image", "application/x-image; charset=utf-8", "text/csv;charset", ";;", ""),
]

numbers = st.one_of(
    st.integers(0, 255), st.floats(0, 255), st.integers(-1, 10**30), st.floats(), st.just(256)
)
images = st.lists(numbers, min_size=SIDE * SIDE - 1, max_size=SIDE * SIDE + 1) | st.lists(
    st.lists(numbers, min_size=SIDE, max_size=SIDE), min_size=SIDE, max_size=SIDE
)
b64 = st.builds(
    lambda head, rest: {"b64": base64.b64encode(head + rest).decode()},
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8"]),
    st.binary(max_size=40),
)
scalars = st.none() | st.booleans() | numbers | st.text(max_size=5)
junk = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner)
)
named = st.one_of(images, b64, st.fixed_dictionaries({"pixels": images | b64}), junk)
lists = st.lists(named, max_size=3) | named
names = st.lists(
    st.integers(-1, 10) | st.sampled_from([f"p{n}" for n in range(11)]), min_size=8, max_size=10
)
tables = st.fixed_dictionaries(
    {"data": lists}, optional={"columns": names | junk, "index": st.lists(scalars, max_size=3)}
)
records = st.lists(
    st.dictionaries(st.sampled_from([f"p{n}" for n in range(10)]), numbers), max_size=3
)
params = st.fixed_dictionaries(
    {}, optional={"pixel_max": numbers, "model": scalars, "version": scalars, "x": scalars}
)
bodies = st.fixed_dictionaries(
    {},
    optional={
        "signature_name": st.sampled_from(["serving_default", "with_digit", "unit_pixels"]) | junk,
        "instances": lists,
        "inputs": lists,
        "examples": lists,
        "pixels": images | lists,
        "dataframe_split": tables | junk,
        "dataframe_records": records | junk,
        "params": params | junk,
        "pixel_max": numbers,
    },
)


def little_of(body):
    """Truncate a body so that it is often valid."""
    kept = [key for key in body if key not in {"signature_name", "params", "pixel_max"}][:1]
    return {key: value for key, value in body.items() if key in {*kept, "signature_name", "params"}}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "mnist.npz").write_bytes(make_file((SIDE * SIDE, 3)))
    store = open_weights_file(folder / "mnist.npz")
    return create_app(Settings(data_dir=folder, max_body_bytes=1_000_000), store).test_client()


def check(answer, path):
    """Check that an answer is in its protocol's format."""
    if answer.status_code == 415:
        assert answer.content_type == "text/plain; charset=utf-8"
        return
    assert answer.status_code in {200, 400, 404, 413}, answer.text
    content = answer.get_json() if answer.content_type == "application/json" else None
    if answer.status_code >= 400:
        assert set(content) == next(
            keys for prefix, keys in SHAPES.items() if path.startswith(prefix)
        )
    elif content is not None:
        (rows,) = content.values()
        assert np.isfinite(flat(rows)).all()


def flat(answer):
    """Return the numbers of an answer, whatever its form."""
    if isinstance(answer, dict):
        return [number for value in answer.values() for number in flat(value)]
    if isinstance(answer, list):
        return [number for value in answer for number in flat(value)]
    return [] if isinstance(answer, str) else [answer]


@pytest.mark.parametrize("path", [PREDICT, CLASSIFY, "/invocations"])
@FUZZ
@given(body=bodies | bodies.map(little_of) | junk)
def test_any_json(client, path, body):
    text = json.dumps(body)
    check(client.post(path, data=text, content_type="application/json"), path)


@pytest.mark.parametrize("path", [PREDICT, CLASSIFY, "/invocations"])
@FUZZ
@given(body=bodies.map(little_of), at=st.floats(0, 1), change=st.binary(max_size=3))
def test_any_json_with_other_bytes_in_it(client, path, body, at, change):
    text = json.dumps(body).encode()
    place = int(at * len(text))
    text = text[:place] + change + text[place + 1 :]
    check(client.post(path, data=text, content_type="application/json"), path)


@FUZZ
@given(
    body=st.binary(max_size=60) | st.text('0123456789.,eE+- \t\n\rpx"[]', max_size=80),
    media_type=st.sampled_from(MEDIA_TYPES),
    accept=st.sampled_from(["", "text/csv", "*/*", "text/csv;q=x", "application/json"]),
)
def test_any_body_of_any_media_type(client, body, media_type, accept):
    headers = {"Accept": accept}
    answer = client.post("/invocations", data=body, content_type=media_type, headers=headers)
    check(answer, "/invocations")


lines = st.lists(st.lists(numbers.map(str), min_size=8, max_size=10).map(",".join), max_size=4)
heads = st.sampled_from(["", "p0,p1,p2,p3,p4,p5,p6,p7,p8\n", "0,1,2,3,4,5,6,7,8\n", "a,b\n"])


@FUZZ
@given(head=heads, body=lines, newline=st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_csv(client, head, body, newline):
    text = (head + "\n".join(body)).replace("\n", newline)
    check(client.post("/invocations", data=text, content_type="text/csv"), "/invocations")


segments = st.sampled_from(
    [*("models", "mnist", "versions", "labels", "metadata", "latest", "1", "01", "7", ":predict")]
) | st.text(max_size=4)


@FUZZ
@given(
    parts=st.lists(segments, max_size=6),
    verb=st.sampled_from(["", ":predict", ":classify", ":regress", ":x"]),
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE", "OPTIONS"]),
)
def test_any_address(client, parts, verb, method):
    path = "/".join(["/v1", *(quote(part, safe=":") for part in parts)]) + (verb if parts else "")
    check(client.open(path, method=method, data="{}"), "/v1")


@FUZZ
@given(
    query=st.dictionaries(st.sampled_from(["model", "version", "x"]), st.text(max_size=5)),
    target=st.none() | st.text("mnist/latest.01", max_size=12),
)
def test_any_choice(client, query, target):
    headers = {} if target is None else {"X-Amzn-SageMaker-Target-Model": target}
    answer = client.post(
        "/invocations", json={"inputs": [[0] * 9]}, query_string=query, headers=headers
    )
    check(answer, "/invocations")
