"""Requests that the gateway refuses itself; each refusal is a problem like the services'."""

import json
import select
import socket
from contextlib import ExitStack
from email.message import Message
from http.client import HTTPResponse
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S
from weights_files import make_file

JOB = "01a20f89-447b-75a7-836b-8a1246408150"
LONG = "x" * 9000
MANY_HEADERS = "".join(f"X-Pad-{number}: {'x' * 1000}\r\n" for number in range(40))
pytestmark = pytest.mark.xdist_group("up")


def exchange(url: str, request: str) -> tuple[int, Message, bytes]:
    """Send raw bytes and return status, headers and body of the response."""
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=TIMEOUT_S) as connection:
        connection.sendall(request.encode("latin-1"))
        with HTTPResponse(connection) as answer:
            answer.begin()
            return answer.status, answer.headers, answer.read()


def refuse(url: str, request: str) -> tuple[int, Message, dict[str, Any]]:
    status, headers, body = exchange(url, request)
    assert headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = json.loads(body)
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert problem["type"].startswith("urn:mlpforge:problem:")
    return status, headers, problem


@pytest.mark.parametrize(
    ("status", "request_text"),
    [
        (400, "GET /jobs HTTP/1.1\r\nBad header\r\n\r\n"),
        (400, "GET /jobs HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"),
        (400, "nonsense\r\n\r\n"),
        (404, "GET /.check HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
        (404, "GET /.may_send HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
        (404, "POST /.problem HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 17000\r\n\r\n"),
        (405, "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"),
        (405, "BREW /pot HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"),
        (413, f"POST /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**40}\r\n\r\n"),
        (414, f"GET /{LONG} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
        (431, f"GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Pad: {LONG}\r\n\r\n"),
        (431, f"GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n{MANY_HEADERS}\r\n"),
        (501, "POST /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: gzip\r\n\r\n"),
        (505, "GET / HTTP/3.7\r\nHost: 127.0.0.1\r\n\r\n"),
    ],
)
def test_gateway_refusal_is_a_problem(service: Any, status: int, request_text: str) -> None:
    assert refuse(service.url, request_text)[0] == status


@pytest.mark.parametrize(
    ("path", "member"), [("/v2/x", "error"), ("/v1/x", "error"), ("/invocations?x=", "message")]
)
def test_gateway_414_has_the_members_of_its_protocol(service: Any, path: str, member: str) -> None:
    request = f"POST {path}{LONG} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    status, _, body = exchange(service.url, request)
    problem = json.loads(body)
    assert (status, problem[member]) == (414, problem["detail"])


def test_job_spec_above_the_limit_is_refused_by_the_gateway(service: Any) -> None:
    head = f"POST /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**16 + 1}\r\n\r\n"
    status, headers, problem = refuse(service.url, head)
    assert (status, headers["X-Request-Id"]) == (413, None)  # a service's response has an id
    assert "limit of 65536 bytes" in problem["detail"]


@pytest.mark.parametrize(
    ("path", "size", "member"),
    [
        ("/predict", 2**16, "detail"),
        ("/predict?model=mnist", 2**26, "detail"),
        ("/v2/models/mnist/infer", 2**20, "error"),
        ("/v1/models/mnist:predict", 2**20 + 1, "error"),
        ("/invocations", 2**15, "message"),
        ("/inspect", 2**20, "detail"),
        (f"/jobs/{JOB}/predict", 2**26, "detail"),
        ("/jobs", 2**15, "detail"),
        ("/models/mnist/versions", 2**28, "detail"),
        ("/nope", 2**26, "detail"),
    ],
)
def test_client_is_checked_before_its_large_body_is_read(
    service: Any, path: str, size: int, member: str
) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: evil\r\nContent-Length: {size}\r\n\r\n"
    status, headers, body = exchange(service.url, head)
    assert status == 403
    assert headers["X-Request-Id"]
    assert "MLPFORGE_ALLOWED_HOSTS" in json.loads(body)[member]


def test_client_is_checked_before_its_chunked_body_is_read(service: Any) -> None:
    head = "POST /predict HTTP/1.1\r\nHost: evil\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n["
    assert refuse(service.url, head)[0] == 403


@pytest.mark.parametrize("path", ["/jobs", "/predict"])
def test_failed_check_passes_on_the_response_of_the_service(service: Any, path: str) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 20000\r\n"
    status, headers, problem = refuse(service.url, f"{head}X-CONTROL: \x01\r\n\r\n")
    assert (status, headers["X-Request-Id"] is not None) == (400, True)
    assert problem["detail"].endswith("Invalid HTTP Header")


@pytest.mark.parametrize(
    ("path", "max_bytes"), [("/jobs", 2**16), ("/inspect", 2**20), ("/models/a/aliases/b", 2**16)]
)
def test_gateway_limits_a_chunked_body_by_its_path(service: Any, path: str, max_bytes: int) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    status, headers, problem = refuse(service.url, f"{head}{max_bytes + 1:x}\r\nx")
    assert (status, headers["X-Request-Id"]) == (413, None)
    assert f"limit of {max_bytes} bytes" in problem["detail"]


def test_gateway_limits_an_encoded_path_like_the_decoded_one(service: Any) -> None:
    path = "/models/a%2Fb/versions"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**16 + 1}\r\n\r\n"
    assert "limit of 65536 bytes" in refuse(service.url, head)[2]["detail"]


def test_clients_can_not_request_the_access_check(client: httpx.Client) -> None:
    answer = client.post("/jobs", json={"steps": -1}, headers={"X-Access-Check": "1"})
    assert answer.status_code == 422


def test_stalled_imports_do_not_block_other_requests(client: httpx.Client, service: Any) -> None:
    head = f"POST /models/mnist/versions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**27}\r\n"
    begun = f"{head}Content-Type: application/octet-stream\r\n\r\n{'x' * 2**20}".encode()
    host, _, port = service.url.removeprefix("http://").partition(":")
    with ExitStack() as stack:
        stalled = [socket.create_connection((host, int(port)), TIMEOUT_S) for _ in range(3)]
        for connection in stalled:
            stack.enter_context(connection).sendall(begun)
        answered, _, _ = select.select(stalled, [], [], TIMEOUT_S)  # the budget is for two
        problems = [read_problem(connection) for connection in answered]
        long = client.post("/predict", json={"pixels": [[0] * 784] * 100, "model": "none"})
        jobs = client.get("/jobs")
    assert "urn:mlpforge:problem:busy" in problems
    assert (long.status_code, jobs.status_code) == (404, 200)


def read_problem(connection: socket.socket) -> str:
    with HTTPResponse(connection) as answer:
        answer.begin()
        return str(json.loads(answer.read())["type"])


@pytest.mark.parametrize("action", ["cancel", "reproduce"])
def test_large_body_of_a_bodyless_operation_is_refused(service: Any, action: str) -> None:
    path = f"/jobs/{JOB}/{action}"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**16 + 1}\r\n\r\n"
    status, headers, problem = refuse(service.url, head)
    assert (status, headers["X-Request-Id"]) == (413, None)
    assert "limit of 65536 bytes" in problem["detail"]


def test_body_at_the_limit_reaches_the_service(service: Any) -> None:
    long = 2**16 + 1
    paths = (
        ("/jobs", 2**16),
        ("/predict", long),
        ("/inspect", 2**20),
        (f"/jobs/{JOB}/predict?return_pixels=true", long),
    )
    for path, size in paths:
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {size}\r\n"
        status, headers, _ = refuse(service.url, f"{head}Connection: close\r\n\r\n{'x' * size}")
        assert status in {400, 404, 415}  # no job has that id
        assert headers["X-Request-Id"]


@pytest.mark.parametrize("query", ["", "?x=1"])
def test_inspection_above_the_limit_is_refused_by_the_gateway(service: Any, query: str) -> None:
    path = f"/inspect{query}"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**20 + 1}\r\n\r\n"
    status, headers, problem = refuse(service.url, head)
    assert (status, headers["X-Request-Id"]) == (413, None)
    assert "limit of 1048576 bytes" in problem["detail"]


@pytest.mark.parametrize("query", ["", "?dataset=mnist"])
def test_import_above_the_limit_is_refused_by_the_gateway(service: Any, query: str) -> None:
    path = f"/models/mnist/versions{query}"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**28 + 1}\r\n\r\n"
    status, headers, problem = refuse(service.url, head)
    assert (status, headers["X-Request-Id"]) == (413, None)
    assert "limit of 268435456 bytes" in problem["detail"]


def test_chunked_import_above_the_limit_is_refused_as_a_problem(service: Any) -> None:
    head = (
        "POST /models/mnist/versions HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
    )
    # First more than the limit of other bodies, then the size of a chunk above its own limit.
    begun = f"{2**26 + 1:x}\r\n{'x' * (2**26 + 1)}\r\n{2**28:x}\r\nx"
    status, _, problem = refuse(service.url, f"{head}\r\n{begun}")
    assert status == 413
    assert "limit of 268435456 bytes" in problem["detail"]


@pytest.mark.parametrize("path", ["/models/mnist/aliases/best", "/models/mnist/versions/1"])
def test_other_model_writes_have_the_small_limit(service: Any, path: str) -> None:
    head = f"PUT {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {2**16 + 1}\r\n\r\n"
    status, headers, problem = refuse(service.url, head)
    assert (status, headers["X-Request-Id"]) == (413, None)
    assert "limit of 65536 bytes" in problem["detail"]


def pieces(size: int) -> Any:
    for _ in range(size // 2**20):
        yield bytes(2**20)


@pytest.mark.parametrize("is_chunked", [False, True])
def test_import_above_the_limit_of_other_bodies_is_accepted(
    client: httpx.Client, *, is_chunked: bool
) -> None:
    size = 2**26 + 2**20  # 1 MiB past MLPFORGE_MAX_BODY_BYTES
    content = pieces(size) if is_chunked else bytes(size)
    headers = {"Content-Type": "application/octet-stream"}
    answer = client.post(
        "/models/mnist/versions", content=content, headers=headers, timeout=TIMEOUT_S
    )
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, [])
    assert answer.headers["X-Request-Id"]


def test_imported_version_predicts_by_alias_and_is_downloadable(client: httpx.Client) -> None:
    content = make_file((784, 20, 10))
    headers = {"Content-Type": "application/octet-stream"}
    made = client.post("/models/elsewhere/versions", content=content, headers=headers)
    moved = client.put("/models/elsewhere/aliases/best", json={"version": 1})
    body = {"pixels": [0] * 784, "model": "elsewhere", "version": "best"}
    answer = client.post("/predict", json=body)
    stored = client.get(f"{made.headers['Location']}/weights")
    exported = f"{made.headers['Location']}/weights?format=onnx"
    described = client.head(exported)
    assert (made.status_code, moved.status_code, answer.status_code) == (201, 200, 200)
    assert answer.headers["X-Model-Version"] == "1"
    assert stored.content == content
    assert "Content-Length" not in described.headers
    assert described.headers["ETag"] == client.get(exported).headers["ETag"]
    assert client.delete(made.headers["Location"]).status_code == 409


def test_compressed_json_passes_the_gateway(client: httpx.Client) -> None:
    answer = client.get("/datasets/mnist/test/0", headers={"Accept-Encoding": "gzip"})
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == (
        "gzip",
        "Accept-Encoding",
    )
    assert len(answer.json()["pixels"]) == 784


def test_refused_method_lists_the_allowed_ones(service: Any) -> None:
    request = "BREW /pot HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    assert "POST" in refuse(service.url, request)[1]["Allow"]


@pytest.mark.parametrize("name", ["X-Small", "x_underscored", "Bad(Name"])
def test_unusual_headers_within_limits_reach_the_service(service: Any, name: str) -> None:
    fields = "".join(f"X-{number}: {number}\r\n" for number in range(200))
    head = f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n{name}: 1\r\n{fields}"
    assert exchange(service.url, f"{head}Connection: close\r\n\r\n")[0] == 200


def test_longest_accepted_line_reaches_the_service(service: Any) -> None:
    path = "/" + "x" * 7900
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    assert refuse(service.url, request)[0] == 404


def test_request_id_of_the_client_is_returned(service: Any) -> None:
    head = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Request-Id: mine-7\r\n"
    assert exchange(service.url, f"{head}Connection: close\r\n\r\n")[1]["X-Request-Id"] == "mine-7"


def test_gateway_does_not_reveal_its_version(service: Any) -> None:
    head = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    assert exchange(service.url, head)[1]["Server"] == "nginx"
