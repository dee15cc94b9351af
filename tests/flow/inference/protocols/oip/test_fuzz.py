"""Any bytes get an answer in the protocol's format, never a 500."""

import gzip
import json

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oip_bodies import LENGTH, binary_body, body_of

RAW = bytes(range(18))
WHOLE = [
    body_of(np.arange(18, dtype=np.uint8).reshape(2, 9), id="1"),
    binary_body(RAW, (2, 9), "UINT8", parameters={"binary_data_output": True}),
    binary_body(RAW, (1, 9), "FP16", outputs=[{"name": "digit"}]),
    body_of(
        np.arange(9).reshape(1, 9),
        "FP64",
        parameters={"pixel_max": 9},
        outputs=[{"name": "probabilities", "parameters": {"classification": 2}}],
    ),
]
NAMES = ["inputs", "outputs", "name", "shape", "datatype", "data", "parameters", "id", "pixels"]
NAMES += ["binary_data_size", "binary_data", "classification", "pixel_max", "probabilities"]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from([*NAMES, "UINT8", "FP16", "FP32", 9, 18, 2])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=18)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=5)
    ),
    max_leaves=30,
)
PLAIN = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # the client keeps nothing
)


def places(value, path=()):
    """Return the path of every value in a document."""
    found = [path]
    if isinstance(value, dict | list):
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            found += places(value[key], (*path, key))
    return found


def replaced(value, path, other):
    """Return a document with a changed value."""
    if not path:
        return other
    copy = value.copy()
    copy[path[0]] = replaced(value[path[0]], path[1:], other)
    return copy


def check(response):
    assert response.status_code in {200, 400, 413}
    if response.status_code == 200:
        assert response.headers["X-Model-Version"] == "2"


@PLAIN
@given(
    content=st.binary(max_size=200), length=st.none() | st.integers(-3, 250) | st.text(max_size=5)
)
def test_any_bytes_with_any_header(oip, content, length):
    text = "" if length is None else str(length).encode("utf-8", "replace").decode("latin-1")
    text = "".join(char for char in text if char.isprintable())
    check(oip.post("/v2/models/mnist/infer", content, **({} if length is None else {LENGTH: text})))


@PLAIN
@given(value=VALUES, raw=st.binary(max_size=40))
def test_any_json_before_any_bytes(oip, value, raw):
    content = json.dumps(value).encode()
    headers = {LENGTH: str(len(content))}
    check(oip.post("/v2/models/mnist/infer", content + raw, **headers))


@PLAIN
@given(data=st.data(), body=st.sampled_from(WHOLE), other=VALUES)
def test_request_with_one_changed_value(oip, data, body, other):
    path = data.draw(st.sampled_from(places(body)))
    check(oip.infer(replaced(body, path, other), raw=data.draw(st.sampled_from([b"", RAW]))))


@PLAIN
@given(data=st.data(), encoding=st.sampled_from(["gzip", "deflate", "identity"]))
def test_request_with_changed_bytes(oip, data, encoding):
    text = json.dumps(WHOLE[1]).encode()
    content = text + RAW
    content = gzip.compress(content, mtime=0) if encoding == "gzip" else content
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    other = content[:start] + data.draw(st.binary(max_size=10)) + content[end:]
    headers = {LENGTH: str(len(text)), "Content-Encoding": encoding}
    check(oip.post("/v2/models/mnist/infer", other, **headers))
