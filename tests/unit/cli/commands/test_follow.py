"""Following a job through outages of the service."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from typer.testing import CliRunner

from cli.client import Client, ProblemError, ServiceUnavailableError
from cli.commands.follow import Lines, describe, follow
from cli.main import app

PROGRESS = {"step": 1, "total_steps": 2, "epoch": 0, "train_loss": None, "eta_seconds": None}
RUNNING = {"id": "j", "state": "running", "progress": PROGRESS}
ENDED = RUNNING | {"state": "succeeded"}
UNAVAILABLE = (503, {"detail": "the database is unavailable"})
HANGS_UP = (0, {})


class Service(BaseHTTPRequestHandler):
    """Gives scripted responses, one per request; the last one repeats."""

    def do_GET(self):
        self.server.requests.append(f"{self.command} {self.path}")
        answers = self.server.answers
        status, body = answers.pop(0) if len(answers) > 1 else answers[0]
        if status:
            self.send_response(status)
            self.send_header("Content-Type", "application/problem+json" if status > 299 else "")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

    do_POST = do_GET  # noqa: N815  http.server's name

    def log_message(self, *_):
        pass


@pytest.fixture
def requests():
    """The method and path of each request that the service received."""
    return []


@pytest.fixture
def client_of(requests):
    """Return a function that makes a client of a service with scripted responses."""
    servers = []

    def start(*answers):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
        server.answers, server.requests = list(answers), requests
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        return Client(f"http://127.0.0.1:{server.server_port}")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_follow_continues_after_an_outage(client_of):
    with client_of((200, RUNNING), UNAVAILABLE, HANGS_UP, UNAVAILABLE, (200, ENDED)) as client:
        assert follow(client, "j", quiet=True)["state"] == "succeeded"


@pytest.mark.parametrize(
    ("answer", "error"), [(UNAVAILABLE, ProblemError), (HANGS_UP, ServiceUnavailableError)]
)
def test_follow_fails_if_the_service_stays_unavailable(client_of, answer, error):
    with client_of(answer) as client, pytest.raises(error):
        follow(client, "j", quiet=True, retry_s=0.1)


@pytest.mark.parametrize(
    ("options", "then"),
    [
        (["jobs", "7e4d918b", "--cancel"], "POST /jobs/019bd9a1-7e4d918b/cancel"),
        (["jobs", "7e4d918b", "--watch"], "GET /jobs/019bd9a1-7e4d918b"),
    ],
)
def test_part_of_an_id_is_resolved_first(client_of, requests, options, then):
    job = ENDED | {"id": "019bd9a1-7e4d918b", "state": "cancelled", "model": None, "error": None}
    with client_of((200, job)) as client:
        CliRunner().invoke(app, [*options, "--url", client.url])
    assert requests == ["GET /jobs/7e4d918b", then]


def test_follow_fails_at_once_if_refused(client_of):
    refusal = (404, {"detail": "there is no job j"})
    with client_of(refusal, (200, ENDED)) as client, pytest.raises(ProblemError, match="no job j"):
        follow(client, "j", quiet=True)


def test_output_without_a_terminal_has_a_line_per_change(capsys):
    progress = {"step": 0, "total_steps": 9, "epoch": 0, "train_loss": None, "eta_seconds": None}
    lines = Lines()

    def update(state, place, step):
        job = {"state": state, "queue_position": place, "progress": progress | {"step": step}}
        lines.update(job, describe(job, None))

    for _ in range(27):
        update("queued", 2, 0)
    for step in (0, 1, 2):  # at once
        update("running", None, step)
    update("succeeded", None, 9)
    said = ["queued, number 2", "step 0 of 9", "step 9 of 9"]
    assert capsys.readouterr().out.splitlines() == said


def test_running_job_shows_step_loss_accuracy_and_time():
    progress = {"step": 1200, "total_steps": 5000, "train_loss": 0.5, "eta_seconds": 7.2}
    line = describe({"state": "running", "progress": progress}, 0.9512)
    assert line == "step 1,200 of 5,000  loss 0.5000  test accuracy 95.12 %  7 s left"


def test_queued_job_shows_its_position():
    job = {"state": "queued", "queue_position": 3, "progress": {}}
    assert describe(job, None) == "queued, number 3"
