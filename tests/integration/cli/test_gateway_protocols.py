"""Other protocols through the gateway: their routes, and the gateway's own errors."""

import json
import socket
from collections.abc import Callable
from email.message import Message
from http.client import HTTPResponse
from typing import Any

import httpx
import pytest
from embedded_service import start_gateway
from waiting import TIMEOUT_S
from weights_files import make_file

IMAGE = [0] * 784
PROBLEM = "application/problem+json"
pytestmark = pytest.mark.xdist_group("up")
# The members that clients of each protocol read.
MEMBERS: dict[str, set[str]] = {
    "/v1/models/mnist:predict": {"error"},
    "/v2/models/mnist/infer": {"error"},
    "/invocations": {"error_code", "message"},
    "/ping": {"error_code", "message"},
    "/health": {"error_code", "message"},
    "/version": {"error_code", "message"},
    "/predict": set(),
    "/jobs": set(),
}


@pytest.fixture(scope="module", autouse=True)
def model(service: Any) -> None:
    headers = {"Content-Type": "application/octet-stream"}
    with httpx.Client(base_url=service.url, headers=headers, timeout=TIMEOUT_S) as client:
        made = client.post("/models/mnist/versions", content=make_file((784, 10)))
        assert made.status_code == 201


def exchange(url: str, head: str) -> tuple[int, Message, Any]:
    """Send a head without its body, and return status, headers and JSON of the response."""
    host, _, port = url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=TIMEOUT_S) as connection:
        connection.sendall(f"{head}\r\nHost: 127.0.0.1\r\n\r\n".encode())
        with HTTPResponse(connection) as answer:
            answer.begin()
            return answer.status, answer.headers, json.loads(answer.read())


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/models/mnist:predict", {"instances": [IMAGE]}),
        ("/v1/models/mnist/versions/1:classify", {"examples": [{"pixels": IMAGE}]}),
        ("/invocations", {"inputs": [IMAGE]}),
        ("/predict", {"pixels": IMAGE}),
        (
            "/v2/models/mnist/infer",
            {"inputs": [{"name": "pixels", "shape": [1, 784], "datatype": "FP32", "data": IMAGE}]},
        ),
    ],
)
def test_each_protocol_is_served_through_the_gateway(
    client: httpx.Client, path: str, body: Any
) -> None:
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    "path", ["/ping", "/health", "/version", "/v1/models", "/v2", "/v2/", "/v2/health/ready"]
)
def test_each_protocol_s_health_is_served_through_the_gateway(
    client: httpx.Client, path: str
) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/pings", "/v1x", "/versions", "/predict/", "/v3"])
def test_paths_with_a_similar_prefix_are_routed_to_the_api(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, PROBLEM)


def test_service_errors_pass_the_gateway_unchanged(client: httpx.Client) -> None:
    refused = client.post("/v1/models/mnist:predict", json={})
    assert (refused.status_code, list(refused.json())) == (400, ["error"])
    assert list(client.post("/invocations", json={}).json()) == ["error_code", "message"]


@pytest.mark.parametrize("path", MEMBERS)
def test_gateway_error_has_the_members_of_its_protocol(service: Any, path: str) -> None:
    status, headers, body = exchange(
        service.url, f"POST {path} HTTP/1.1\r\nContent-Length: {2**40}"
    )
    assert (status, headers["Content-Type"]) == (413, PROBLEM)
    assert set(body) == {"type", "title", "status", "detail"} | MEMBERS[path]
    assert all(body[name] for name in MEMBERS[path])


def test_gateway_error_at_an_encoded_path_has_the_members(service: Any) -> None:
    head = f"POST /%69nvocations HTTP/1.1\r\nX-Pad: {'x' * 9000}"
    status, _, body = exchange(service.url, head)
    assert (status, body["message"]) == (431, body["detail"])


@pytest.mark.parametrize("size", [2, 20_000])
@pytest.mark.parametrize("path", MEMBERS)
def test_gateway_503_has_the_members_of_its_protocol(
    lonely_gateway: str, path: str, size: int
) -> None:
    answer = httpx.post(f"{lonely_gateway}{path}", content=" " * size)
    assert (answer.status_code, answer.headers["Content-Type"]) == (503, PROBLEM)
    assert int(answer.headers["Retry-After"]) >= 1
    assert set(answer.json()) == {"type", "title", "status", "detail"} | MEMBERS[path]
    if "error_code" in MEMBERS[path]:
        assert answer.json()["error_code"] == "TEMPORARILY_UNAVAILABLE"


@pytest.fixture(scope="module")
def lonely_gateway(run_for_module: Callable[..., Any]) -> str:
    """The address of a gateway without services."""
    return start_gateway(run_for_module, "127.0.0.1:1", "127.0.0.1:1")
