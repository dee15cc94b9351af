"""The event loop on a real gunicorn: slow clients, unusual requests, full queues."""

import json
import os
import resource
import signal
import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from image_files import to_file
from published import publish_network
from raw_http import GET_HEALTH, RawConnection, chunked, post, timed
from scraped_metrics import ScrapedMetrics
from waiting import TIMEOUT_S, wait_until

from serving import accepting

pytestmark = pytest.mark.xdist_group("lane")
THREADS = 2
SOON_S = 10.0  # for operations of milliseconds on a busy machine; clients have 30


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    publish_network(folder)
    with accepting("inference", folder, {}, "--workers=1", f"--threads={THREADS}") as server:
        yield server


@pytest.fixture
def image():
    return np.random.default_rng(1).integers(0, 256, 784).tolist()


@pytest.fixture
def warm(connect, image):
    """Load the version, so that plain requests take the fast path."""
    status, _, answer = connect().ask(post("/predict", {"pixels": image}))
    assert status == 200
    return answer


def scrape(connection):
    return ScrapedMetrics(connection.ask(GET_METRICS)[2].decode())


GET_METRICS = b"GET /metrics/inference HTTP/1.1\r\nHost: localhost\r\n\r\n"
ORDINARY = "X-Ordinary: a header that the fast path does not know"


def test_both_paths_answer_alike_on_one_connection(connect, image, warm):
    connection = connect()
    for _ in range(3):
        fast = connection.ask(post("/predict", {"pixels": image}, "X-Request-Id: a"))
        slow = connection.ask(post("/predict", {"pixels": image}, "X-Request-Id: a", ORDINARY))
        fast[1].pop("date"), slow[1].pop("date")
        assert fast == slow
        assert list(fast[1]) == list(slow[1])
        assert fast[2] == warm


def test_a_request_that_comes_byte_by_byte_is_answered(connect, image, warm):
    connection = connect()
    request = post("/predict", {"pixels": image})
    for at in range(len(request) - 200):
        connection.send(request[at : at + 1])
    connection.send(request[-200:])
    assert connection.read()[2] == warm


def test_pipelined_requests_are_answered_in_order(connect, image, warm):
    connection = connect()
    one, other = post("/predict", {"pixels": image}), post("/predict", {"pixels": [1]})
    connection.send((one + other + GET_HEALTH) * 20)
    for _ in range(20):
        assert connection.read()[2] == warm
        assert connection.read()[0] == 422
        assert connection.read()[2] == b'{"status":"ok"}'


def test_chunks_are_joined(connect, image, warm):
    body = json.dumps({"pixels": image}).encode()
    connection = connect()
    pieces = [body[start : start + 500] for start in range(0, len(body), 500)]
    for _ in range(2):
        assert connection.ask(chunked("/predict", *pieces))[2] == warm


def test_a_client_that_waits_for_a_100_gets_one(connect, image, warm):
    request = post("/predict", {"pixels": image}, "Expect: 100-continue")
    end = request.index(b"\r\n\r\n") + 4
    connection = connect()
    assert connection.ask(request[:end])[0] == 100
    connection.send(request[end:])
    answer = connection.read()
    while answer[0] == 100:
        answer = connection.read()
    assert answer[2] == warm


EVIL = post("/predict", b"", "Content-Length: 9").replace(b"localhost", b"evil")
NO_GOOD_END = {
    "two lengths": (post("/predict", b"x", "Content-Length: 2"), 400),
    "no HTTP": (b"nonsense\r\n\r\n", 400),
    "no chunk": (chunked("/predict").replace(b"0\r\n\r\n", b"x\r\n"), 400),
    "too many small chunks": (chunked("/predict", *[b" "] * 3000)[:-5], 400),
    "too long": (post("/predict", b"x").replace(b"Length: 1", b"Length: 99999999999"), 413),
    "a chunk too long": (chunked("/predict").replace(b"0\r\n\r\n", b"ffffffff\r\n"), 413),
    "a head too long": (b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000, 431),
    "a long head that ends": (post("/predict", b"", "X: " + "x" * 70_000), 431),
    "a header too long": (post("/predict", b"", "X: " + "x" * 8190), 431),
    "an address too long": (post("/predict?" + "x" * 8190, b""), 414),
    "a body that nobody may send": (EVIL.replace(b"Content-Length: 0\r\n", b""), 403),
}


def test_malformed_request_is_rejected_and_closed(connect):
    for name, (request_bytes, status) in NO_GOOD_END.items():
        connection = connect()
        answer, took_s = timed(partial(connection.ask, request_bytes))
        assert answer[0] == status, name
        assert answer[1]["content-type"] == "application/problem+json"
        assert json.loads(answer[2])["status"] == status
        assert took_s < SOON_S
        assert connection.is_over()


def test_requests_rejected_before_the_app_are_counted(connect):
    def count():
        metrics = scrape(connect())
        reasons = ("headers_too_large", "bad_request")
        return [metrics.total("http_errors_total", reason=reason) for reason in reasons]

    too_large, bad = count()
    assert connect().ask(b"nonsense\r\n\r\n")[0] == 400
    assert connect().ask(b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000)[0] == 431
    assert count() == [too_large + 1, bad + 1]


def test_slow_senders_occupy_no_thread(connect, image, warm):
    fast = post("/predict", {"pixels": image})
    slow = [connect() for _ in range(60)]
    for number, connection in enumerate(slow):
        connection.send(fast[: (40, 400, 0)[number % 3]])
    begun = chunked("/predict", b"x" * 1000)
    for connection in [connect() for _ in range(10)]:
        connection.send(begun[:500])
    for _ in range(20):
        ordinary, took_s = timed(
            lambda: connect().ask(post("/predict", {"pixels": image}, ORDINARY))
        )
        assert ordinary[2] == warm
        assert took_s < SOON_S
    slow[1].send(fast[400:])
    assert slow[1].read()[2] == warm


def test_slow_readers_occupy_no_thread(connect, image, warm):
    batch = post("/predict", {"pixels": [image] * 2000})
    for connection in [connect(receive_buffer=4096) for _ in range(3 * THREADS)]:
        connection.send(batch)
    for _ in range(20):
        assert connect().ask(post("/predict", {"pixels": image}, ORDINARY))[2] == warm
    last = connect(receive_buffer=4096)
    answer = last.ask(batch)
    assert len(json.loads(answer[2])["predictions"]) == 2000


def test_overload_is_503_with_retry_after(connect, image, warm):
    batch = post("/predict", {"pixels": [image] * 500})
    row = [connect() for _ in range(120)]
    for connection in row:
        connection.send(batch)
    fast = connect().ask(post("/predict", {"pixels": image}))
    answers = [connection.read() for connection in row]
    refused = [answer for answer in answers if answer[0] == 503]
    assert {answer[0] for answer in answers} == {200, 503}
    assert len(answers) - len(refused) >= 32
    for _, headers, body in refused:
        assert int(headers["retry-after"]) > 0
        assert json.loads(body)["type"] in {
            "urn:mlpforge:problem:overloaded",
            "urn:mlpforge:problem:busy",
        }
    assert [r for r in refused if b"overloaded" in r[2]]
    assert fast[2] == warm  # the fast path has no queue
    # A rejected client may retry on the same connection.
    assert row[-1].ask(post("/predict", {"pixels": image}))[2] == warm


def test_disconnected_client_takes_no_thread(connect, server, image, warm):
    # Small files that are slow: they take the threads before later requests.
    drawing = np.zeros((5000, 5000), np.uint8)
    drawing[1000:4000, 2400:2600] = 255
    slow = post("/predict", to_file(drawing), media_type="image/png")
    octets = "application/octet-stream"
    batch = post("/predict", bytes(image) * 300, ORDINARY, media_type=octets)
    stays = [connect() for _ in range(THREADS)]
    before = scrape(connect()).total("inference_images_total")
    gone = [RawConnection(server.port) for _ in range(10)]
    for connection in stays:
        connection.send(slow)
    for connection in gone:
        connection.send(batch)
        connection.close()
    assert all(connection.read()[0] == 200 for connection in stays)
    last = connect()
    assert last.ask(post("/predict", {"pixels": image}, ORDINARY))[0] == 200
    answered = scrape(last).total("inference_images_total") - before - THREADS - 1
    assert answered < 10 * 300 / 2  # a few may have arrived before the files were being read


def test_stop_finishes_requests_in_progress(server, connect, image, warm):
    (worker,) = server.workers()
    busy, idle = connect(), connect()
    busy.send(post("/predict", {"pixels": [image] * 2000}))
    answers = []
    reading = threading.Thread(target=lambda: answers.append(busy.read()))
    reading.start()
    wait_until(lambda: idle.ask(GET_HEALTH)[0] == 200)
    os.kill(worker, signal.SIGTERM)
    reading.join(TIMEOUT_S)
    assert answers[0][0] == 200
    assert idle.is_over()
    wait_until(lambda: server.workers() and server.workers() != [worker])
    wait_until(server.accepts)  # found by the next request


def test_hundreds_of_connections_are_kept_and_answered(connect, image, warm):
    connections = [connect() for _ in range(300)]
    for connection in connections * 2:
        assert connection.ask(post("/predict", {"pixels": image}))[2] == warm


def test_no_free_file_closes_the_longest_idle_connection(server, connect, image, warm):
    (worker,) = server.workers()
    idle = [connect() for _ in range(40)]
    assert idle[-1].ask(GET_HEALTH)[0] == 200  # so all of them are taken
    _, hard = resource.prlimit(worker, resource.RLIMIT_NOFILE)
    count = len(list(Path(f"/proc/{worker}/fd").iterdir()))
    resource.prlimit(worker, resource.RLIMIT_NOFILE, (count, hard))
    for _ in range(5):
        assert connect().ask(post("/predict", {"pixels": image}))[2] == warm
    assert server.workers() == [worker]
    assert idle[0].is_over()
