"""Event streams through gunicorn: whose place is given back, and what they take from others."""

import http.client
import json
import signal

import pytest
from api_servers import ask
from sse import read_events
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.programs import API_THREADS
from contracts.settings import Settings

SPEC = json.dumps({"steps": 100})
MAX_STREAMS = Settings().max_streams


def open_stream(port, job_id, last_event_id=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    headers = {"Last-Event-ID": last_event_id} if last_event_id else {}
    connection.request("GET", f"/jobs/{job_id}/events", headers=headers)
    return connection, connection.getresponse()


def first_of(response):
    return next(read_events(iter(response.readline, b"")))


def submit(port):
    status, job = ask(port, "/jobs", SPEC)
    assert status == 202
    return job["id"]


def test_open_streams_leave_threads_for_other_requests(start):
    _, port = start(MLPFORGE_MAX_STREAMS="6")  # of the server's 8 threads
    job_id = submit(port)
    streams = [open_stream(port, job_id) for _ in range(6)]
    events = [first_of(response) for _, response in streams]

    past_the_bound = ask(port, f"/jobs/{job_id}/events")
    others = [ask(port, path)[0] for path in ("/healthz", "/jobs", f"/jobs/{job_id}", "/readyz")]

    assert [event.data["state"] for event in events] == ["queued"] * 6
    assert past_the_bound[0] == 503
    assert past_the_bound[1]["type"] == "urn:mlpforge:problem:too_many_streams"
    assert others == [200] * 4
    for connection, _ in streams:
        connection.close()


def test_all_streams_get_events_while_routes_respond(start):
    _, port = start(threads=API_THREADS + MAX_STREAMS)
    job_id = submit(port)
    streams = [open_stream(port, job_id) for _ in range(MAX_STREAMS)]
    begun = [first_of(response) for _, response in streams]

    past_the_bound = ask(port, f"/jobs/{job_id}/events")[0]
    others = [ask(port, path)[0] for path in ("/healthz", "/jobs", f"/jobs/{job_id}", "/readyz")]
    ask(port, f"/jobs/{job_id}/cancel", "{}")
    ended = [list(read_events(response)) for _, response in streams]
    for connection, _ in streams:
        connection.close()

    assert [event.data["state"] for event in begun] == ["queued"] * MAX_STREAMS
    assert past_the_bound == 503
    assert others == [200] * 4
    assert [[event.data["state"] for event in rest] for rest in ended] == [
        ["cancelled"]
    ] * MAX_STREAMS


def test_disconnected_client_frees_its_slot(start):
    _, port = start(MLPFORGE_MAX_STREAMS="1")
    job_id = submit(port)
    connection, response = open_stream(port, job_id)
    first_of(response)

    response.close()
    connection.close()

    def is_open_again():
        again, response = open_stream(port, job_id)
        status = response.status
        again.close()
        return status == 200

    wait_until(is_open_again)


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGKILL])
def test_stream_resumes_at_another_server(start, signal_number):
    process, port = start(GUNICORN_CMD_ARGS=f"--graceful-timeout={2 * TIMEOUT_S}")
    job_id = submit(port)
    connection, response = open_stream(port, job_id)
    first = first_of(response)

    process.send_signal(signal_number)
    process.wait(timeout=TIMEOUT_S)  # an open stream does not hold up a server that is to stop
    connection.close()
    _, port = start()
    ask(port, f"/jobs/{job_id}/cancel", "{}")
    connection, response = open_stream(port, job_id, first.id)
    rest = list(read_events(response))
    connection.close()

    assert first.data["state"] == "queued"
    assert [(event.id, event.data["state"]) for event in rest] == [("2", "cancelled")]
