"""Replayed errors and the end of connections, on a real gunicorn."""

import json
import os
import signal

import numpy as np
import pytest
from published import publish_network
from raw_http import GET_HEALTH, chunked, post
from scraped_metrics import ScrapedMetrics
from waiting import wait_until

from serving import accepting

pytestmark = pytest.mark.xdist_group("lane ends")
IMAGE = np.random.default_rng(1).integers(0, 256, 784).tolist()
ORDINARY = "X-Ordinary: a header that the fast path does not know"
OIP = "/v2/models/mnist/infer"
GET_METRICS = b"GET /metrics/inference HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    publish_network(folder)
    environ = {"MLPFORGE_ACCESS_LOG": "true"}
    with accepting("inference", folder, environ, "--workers=1", "--threads=2") as server:
        yield server


@pytest.fixture
def full_row(connect):
    """Requests that keep the threads and the queue full for a while."""
    batch = post("/predict", {"pixels": [IMAGE] * 500})
    row = [connect() for _ in range(60)]
    for connection in row:
        connection.send(batch)
    yield
    for connection in row:
        connection.read()


def scrape(connection):
    """Return the metrics, once the request queue has room for the request."""

    def answer():
        status, _, body = connection.ask(GET_METRICS)
        return body if status == 200 else None

    return ScrapedMetrics(wait_until(answer).decode())


def logged(server):
    lines = [json.loads(line) for line in server.log.read_text().splitlines() if line[:1] == "{"]
    return {line["request_id"]: line for line in lines if line.get("event") == "request"}


def test_replayed_error_equals_that_of_the_app(server, connect, full_row):
    tensor = {"name": "pixels", "shape": [1, 784], "datatype": "UINT8", "data": IMAGE}
    asked = [(path, f"{path[1:4].strip('/')}-{n}") for path in ("/predict", OIP) for n in range(9)]
    bodies = {"/predict": {"pixels": IMAGE}, OIP: {"inputs": [tensor]}}
    connections = [connect() for _ in asked]
    for connection, (path, request_id) in zip(connections, asked, strict=True):
        named = f"X-Request-Id: {request_id}"
        connection.send(post(path, bodies[path], named, ORDINARY))
    answers = dict(zip(asked, [connection.read() for connection in connections], strict=True))
    refused = {who: answer for who, answer in answers.items() if answer[0] == 503}
    assert refused
    for (path, request_id), (_, headers, body) in refused.items():
        assert headers["x-request-id"] == request_id
        assert int(headers["retry-after"]) > 0
        assert headers["connection"] == "keep-alive"
        said = json.loads(body)
        assert (
            "overloaded" in said["type"]
            if path == "/predict"
            else "request queue is full" in said["error"]
        )
    metrics = scrape(connect())
    counted = metrics.total("http_errors_total", reason="overloaded")
    assert counted >= len(refused)
    assert counted == metrics.total("http_requests_total", status="503")
    lines = logged(server)
    for path, request_id in refused:
        assert (lines[request_id]["path"], lines[request_id]["status"]) == (path, 503)


@pytest.mark.parametrize(
    "body",
    [b"3\r\nabcXX0\r\n\r\n", b"0\r\nX-T : 1\r\n\r\n", b"0\r\n" + b"X: 1\r\n" * 50_000 + b"\r\n"],
    ids=["no end of a chunk", "a trailer that is none", "thousands of trailers"],
)
def test_malformed_chunks_are_400(server, connect, body):
    whole = chunked("/predict").removesuffix(b"0\r\n\r\n") + body
    before = scrape(connect()).total("http_errors_total", reason="bad_request")
    status, headers, answer = connect().ask(whole)
    assert (status, headers["connection"]) == (400, "close")
    assert json.loads(answer)["type"] == "urn:mlpforge:problem:bad_request"
    metrics = scrape(connect())
    assert metrics.total("http_errors_total", reason="bad_request") == before + 1
    assert not metrics.total("http_errors_total", reason="internal_error")
    assert "Traceback" not in server.log.read_text()


def test_chunked_body_may_have_any_length(server, connect):
    body = json.dumps({"pixels": IMAGE}).encode()
    status, headers, _ = connect().ask(chunked("/predict", body[:100], body[100:]))
    assert status == 200
    assert logged(server)[headers["x-request-id"]]["request_bytes"] == len(body)


@pytest.mark.parametrize(
    "option", ["close", "keep-alive, close", "Close ,TE", "x\r\nConnection: close"]
)
def test_connection_close_is_honored(connect, option):
    connection = connect()
    status, headers, _ = connection.ask(
        post("/predict", {"pixels": IMAGE}, f"Connection: {option}")
    )
    assert (status, headers["connection"]) == (200, "close")
    assert connection.is_over()


def test_last_response_has_connection_close(connect):
    connection = connect()
    odd = post("/predict", {"pixels": IMAGE}).replace(b"Content-Length: ", b"Content-Length: 9" * 2)
    status, headers, _ = connection.ask(odd)
    assert (status, headers["connection"]) == (400, "close")
    assert connection.is_over()


def test_requests_rejected_before_the_app_have_an_id(connect):
    _, headers, _ = connect().ask(b"GET /healthz HTTP/1.1\r\nX: " + b"x" * 70_000 + b"\r\n\r\n")
    assert headers["x-request-id"]


def test_unsupported_upgrade_is_ignored(connect):
    wanted = ("Connection: Upgrade", "Upgrade: websocket")
    assert connect().ask(post("/predict", {"pixels": IMAGE}, *wanted))[0] == 200


# The last one, for it ends the server.
def test_stop_answers_connected_clients_only(server, connect):
    batch = post("/predict", {"pixels": [IMAGE] * 9000})
    slow = connect(receive_buffer=4096)  # its response delays the end of the worker
    slow.send(batch)
    (worker,) = server.workers()
    os.kill(worker, signal.SIGSTOP)
    fresh = [connect() for _ in range(5)]
    for connection in fresh:
        connection.send(GET_HEALTH)
    server.signal(signal.SIGTERM)
    wait_until(lambda: "Handling signal: term" in server.log.read_text())
    os.kill(worker, signal.SIGCONT)
    assert [connection.read()[0] for connection in fresh] == [200] * 5
    wait_until(lambda: not server.accepts())
    assert server.is_alive()
    assert slow.read()[0] == 200
