"""Large requests are relayed to other processes, which may end."""

import errno
import gzip
import socket
import threading

import pytest

from contracts.settings import Settings
from services.inference.app import create_app
from services.limits.limiter import SMALL_BYTES
from services.server.client_connection import IS_STOPPING
from services.server.handover import HandoverListener, open_handover
from services.server.large_bodies import CONNECT

JSON, OCTETS = "application/json", "application/octet-stream"
OIP, TFS = "/v2/models/mnist/infer", "/v1/models/mnist:predict"
LARGE = b'{"pixels": [%s]}' % (b" " * SMALL_BYTES)
BEARER = "Bearer a-long-secret"
LENGTH = "Inference-Header-Content-Length"


class EndingProcess:
    """Accepts relayed requests, and closes their connections without a response.

    Attributes:
        is_silent: It waits for the other side to end the connection.
    """

    def __init__(self):
        self.is_silent = False
        self.handover = open_handover()
        self.heads = []
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self):
        listener = HandoverListener(self.handover)
        while True:
            connection, _ = listener.accept()
            with connection:
                head = connection.recv(4096)
                if not head:
                    return
                self.heads.append(head.partition(b"\r\n\r\n")[0].decode("latin-1"))
                while self.is_silent and connection.recv(SMALL_BYTES):
                    pass

    def close(self):
        with self.handover.connect() as last:
            last.recv(1)  # it is accepted
        self._thread.join()
        self.handover.close()


@pytest.fixture
def process():
    process = EndingProcess()
    yield process
    process.close()


@pytest.fixture
def post(store, publish, tmp_path, process):
    publish()
    app = create_app(Settings(data_dir=tmp_path, token=BEARER.removeprefix("Bearer ")), store)

    def post_one(path, body, media_type=JSON, *, is_known=True, environ=None, **headers):
        environ = {CONNECT: process.handover.connect, "RAW_URI": f"{path}?", **(environ or {})}
        headers |= {"Content-Type": media_type, "Authorization": BEARER if is_known else "Bearer x"}
        return app.test_client().post(path, data=body, headers=headers, environ_overrides=environ)

    return post_one


def test_ended_process_is_503_in_the_protocols_format(post):
    shapes = {"/predict": "detail", OIP: "error", TFS: "error", "/invocations": "message"}
    for path, member in shapes.items():
        response = post(path, LARGE)
        assert response.status_code == 503
        assert response.headers["Retry-After"] == "2"
        assert "send the request again" in response.get_json()[member]


def test_relay_ends_when_its_client_disconnects(post, process):
    process.is_silent = True
    client, server_end = socket.socketpair()
    client.close()
    with server_end:
        response = post("/predict", LARGE, environ={"gunicorn.socket": server_end})
    assert (response.status_code, len(process.heads)) == (503, 1)


def test_stopping_service_reads_large_bodies_itself(post, process):
    response = post("/predict", LARGE, environ={IS_STOPPING: lambda: True})
    assert (response.status_code, process.heads) == (422, [])


def test_stop_before_the_handover_reads_the_body_itself(post):
    handover, stops = open_handover(), iter([False])
    environ = {CONNECT: handover.connect, IS_STOPPING: lambda: next(stops, True)}
    response = post("/predict", LARGE, environ=environ)
    handover.close()
    assert response.status_code == 422


def test_failed_handover_is_503(post, process):
    def connect():
        raise OSError(errno.EMFILE, "Too many open files")

    response = post("/predict", LARGE, environ={CONNECT: connect})
    assert (response.status_code, response.headers["Retry-After"]) == (503, "2")
    assert "no process for large requests is available" in response.get_json()["detail"]


def test_request_is_relayed_unchanged(post, process):
    post("/predict", LARGE, **{"X-Request-Id": "mine", "X-Mlpforge-Arrived": "0", "X-Odd": "\xe9"})
    line, *lines = process.heads[0].split("\r\n")
    headers = dict(header.split(": ", 1) for header in lines)
    assert line == "POST /predict? HTTP/1.1"
    assert float(headers.pop("X-Mlpforge-Arrived")) > 0
    assert headers["Content-Length"] == str(len(LARGE))
    assert headers["X-Request-Id"] == "mine"
    assert headers["Authorization"] == BEARER
    assert headers["Connection"] == "close"


RELAYED = {
    "JSON": ("/predict", LARGE, JSON, {}),
    "CSV": ("/invocations", b"0," * SMALL_BYTES, "text/csv", {}),
    "inflated": (OIP, gzip.compress(LARGE), JSON, {"Content-Encoding": "gzip"}),
    "a long head of tensors": (OIP, LARGE, OCTETS, {LENGTH: str(len(LARGE))}),
}
NOT_RELAYED = {
    "small": ("/predict", b'{"pixels": []}', JSON, {}),
    "bytes": ("/predict", bytes(784 * 2000), OCTETS, {}),
    "tensors": (OIP, b"{}" + bytes(SMALL_BYTES), OCTETS, {LENGTH: "2"}),
    "an image file": ("/predict", bytes(2 * SMALL_BYTES), "image/png", {}),
    "an unknown address": ("/nowhere", LARGE, JSON, {}),
}


def test_slow_large_bodies_are_relayed(post, process):
    for count, (path, body, media_type, headers) in enumerate(RELAYED.values(), 1):
        assert post(path, body, media_type, **headers).status_code == 503
        assert len(process.heads) == count, path


def test_quick_or_rejected_requests_are_not_relayed(post, process):
    for path, body, media_type, headers in NOT_RELAYED.values():
        post(path, body, media_type, **headers)
    assert post("/predict", LARGE, is_known=False).status_code == 401
    assert process.heads == []
