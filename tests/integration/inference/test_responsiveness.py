"""The worst accepted and rejected bodies of each route do not delay others."""

import gzip
import json

import pytest
from published import publish_network
from raw_http import chunked, post
from responsiveness import MAX_BYTES, OCTETS, BeatingServer, long_text, rows

pytestmark = pytest.mark.xdist_group("worst bodies")
SMALL_BYTES = 2**20  # longer bodies are relayed
IMAGES = 10_000
CSV = "text/csv"
OIP, TFS, SCORING = "/v2/models/mnist/infer", "/v1/models/mnist:", "/invocations"
LENGTH = "Inference-Header-Content-Length"


def long_rows(images=IMAGES):
    """Return images as lists, by default the largest number, in 63 MB."""
    return rows(images, b"0.12345")


def keys(max_bytes):
    """Return an object with as many keys as fit, in blocks of 65,536 different names."""
    block = b",".join(b'"%05x":1' % number for number in range(2**16))
    count = max(1, (max_bytes - 1) // (len(block) + 1))
    return b"{%b}" % b",".join([block[: max_bytes - 2].rpartition(b",")[0] or block] * count)


def tensors(images, data, **fields):
    head = {"name": "pixels", "datatype": "FP32", "shape": [images, 784], **fields}
    text = json.dumps(head).encode()[:-1] + (b',"data":%b' % data if data else b"") + b"}"
    return b'{"inputs":[%b]}' % text


def binary(images):
    """Return a request with raw tensors after the JSON."""
    raw = bytes(images * 784 * 4)
    head = tensors(images, b"", parameters={"binary_data_size": len(raw)})
    return post(OIP, head + raw, f"{LENGTH}: {len(head)}", media_type=OCTETS)


def long_head():
    head = tensors(IMAGES, long_rows())
    return post(OIP, head, f"{LENGTH}: {len(head)}", media_type=OCTETS)


def zipped(body):
    return post(OIP, gzip.compress(body, 1), "Content-Encoding: gzip")


def table(columns, row):
    return b'{"dataframe_split":{"columns":%b,"data":[%b]}}' % (json.dumps(columns).encode(), row)


ROW = b"[%b]" % b",".join([b"1"] * 784)
# The body, and its possible statuses: 413 may precede other checks.
WORST = {
    "predict, images": (
        lambda: post("/predict", b'{"pixel_max":1,"pixels":%b}' % long_rows()),
        200,
    ),
    "predict, bytes": (lambda: post("/predict", bytes(784 * IMAGES), media_type=OCTETS), 200),
    "predict, in chunks": (
        lambda: chunked(
            "/predict", *[b'{"pixels":%b}' % rows(IMAGES, b"0"), *[b" " * 64] * 500_000]
        ),
        200,
    ),
    "predict, just small enough": (
        lambda: post("/predict", b'{"pixels":%b}' % rows(660, b"1")),
        200,
    ),
    "predict, a wrong image": (
        lambda: post("/predict", b'{"pixel_max":1,"pixels":%b,[1]]}' % long_rows(IMAGES - 1)[:-1]),
        422,
    ),
    "predict, more numbers": (
        lambda: post("/predict", b'{"pixels":[%b1]}' % (b"1," * (MAX_BYTES // 2 - 99))),
        422,
    ),
    "predict, brackets": (lambda: post("/predict", b"[" * MAX_BYTES), 422),
    "predict, a text": (lambda: post("/predict", b'{"pixels":%b}' % long_text()), 422),
    "predict, an unknown field": (
        lambda: post("/predict", b'{"x":%b,"pixels":1}' % long_text()),
        422,
    ),
    "predict, keys": (lambda: post("/predict", b'{"pixels":%b}' % keys(MAX_BYTES - 99)), 422),
    "predict, few keys": (lambda: post("/predict", keys(SMALL_BYTES)), 422),
    "predict, small chunks": (lambda: chunked("/predict", *[b" "] * 2500), 400),
    "predict, no image": (lambda: post("/predict", bytes(10**7), media_type="image/png"), 422),
    "explain, long numbers": (
        lambda: post("/explain", b'{"pixels":%b}' % rows(1, b"0." + b"1" * 80_000)[1:-1]),
        200,
    ),
    "explain, keys": (lambda: post("/explain", keys(MAX_BYTES - 99)), 422),
    "OIP, numbers": (lambda: post(OIP, tensors(IMAGES, long_rows())), 200),
    "OIP, binary": (lambda: binary(IMAGES), 200),
    "OIP, inflated": (lambda: zipped(tensors(IMAGES, long_rows())), 200),
    "OIP, a long head": (long_head, 200),
    "OIP, keys": (lambda: post(OIP, keys(MAX_BYTES - 99)), 400),
    "OIP, inflated keys": (lambda: zipped(keys(SMALL_BYTES)), 400),
    "OIP, spaces that are too long": (lambda: zipped(b" " * (MAX_BYTES - 2) + b"{}  "), 413),
    "OIP, the index": (lambda: post("/v2/repository/index", keys(65_000)), 200),
    "OIP, a load": (lambda: post("/v2/repository/models/mnist/load", keys(MAX_BYTES - 99)), 413),
    "TFS, predict": (lambda: post(TFS + "predict", b'{"instances":%b}' % rows(IMAGES, b"0")), 200),
    "TFS, classify": (
        lambda: post(
            TFS + "classify", b'{"examples":[%b]}' % b",".join([b'{"pixels":%b}' % ROW] * IMAGES)
        ),
        200,
    ),
    "TFS, keys": (lambda: post(TFS + "predict", keys(MAX_BYTES - 99)), 400),
    "TFS, few keys": (lambda: post(TFS + "predict", b'{"instances":[%b]}' % keys(10**6)), 400),
    "scoring, inputs": (lambda: post(SCORING, b'{"inputs":%b}' % rows(IMAGES, b"0")), 200),
    "scoring, CSV": (
        lambda: post(SCORING, (ROW[1:-1] + b"\n") * IMAGES, media_type=CSV),
        200,
    ),
    "scoring, a table": (
        lambda: post(SCORING, table(list(range(784)), b",".join([ROW] * IMAGES))),
        200,
    ),
    "scoring, records": (
        lambda: post(
            SCORING,
            b'{"dataframe_records":[%b]}'
            % b",".join([json.dumps(dict.fromkeys(map(str, range(784)), 1)).encode()] * 1270),
        ),
        200,
    ),
    "scoring, a long name": (
        lambda: post(SCORING, table(["1" * (MAX_BYTES - 10_000), *range(783)], ROW)),
        400,
    ),
    "scoring, keys": (lambda: post(SCORING, keys(MAX_BYTES - 99)), 400),
    "scoring, few keys": (lambda: post(SCORING, b'{"inputs":%b}' % keys(10**6)), 400),
    "scoring, commas": (lambda: post(SCORING, b"," * MAX_BYTES, media_type=CSV), 400),
    "no address": (lambda: post("/nowhere", keys(MAX_BYTES - 99)), 404),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    publish_network(folder)
    server = BeatingServer("inference", folder, {}, "--workers=1", "--threads=4", "--preload")
    yield server
    server.stop()


@pytest.mark.parametrize("name", WORST)
def test_worst_bodies_do_not_delay_others(server, name):
    make, status = WORST[name]
    assert server.answer_while_beating(make()) == status
