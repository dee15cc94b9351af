"""What the commands show of a job that they follow."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from typer.testing import CliRunner

from cli.commands.jobs.follow import Lines, describe_outcome, follow
from cli.main import app
from mlpforge.connection import Connection
from mlpforge.jobs import Job

PROGRESS = {"step": 0, "total_steps": 9, "epoch": 0, "train_loss": None, "eta_seconds": None}
RUNNING = {"id": "j", "state": "running", "progress": PROGRESS, "metrics": {}}
ENDED = RUNNING | {"state": "succeeded", "model": None, "error": None}


class Service(BaseHTTPRequestHandler):
    """Gives each request the same answer."""

    def do_GET(self):
        self.server.requests.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(self.server.answer).encode())

    do_POST = do_GET  # noqa: N815  http.server's name

    def log_message(self, *_):
        pass


@pytest.fixture
def service_of():
    """Return a function that starts a service, and returns its URL and its list of requests."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.requests = []
    threading.Thread(target=server.serve_forever, args=(0.01,)).start()

    def start(answer):
        server.answer = answer
        return f"http://127.0.0.1:{server.server_port}", server.requests

    yield start
    server.shutdown()
    server.server_close()


def make_job(raw, answer=None):
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer or raw))
    return Job(Connection("http://service", transport=transport, sleep=lambda _: None), raw)


def test_follow_returns_when_the_job_has_ended():
    job = make_job(RUNNING | {"state": "queued", "queue_position": 1}, ENDED)
    follow(job, quiet=True)
    assert job.state == "succeeded"


@pytest.mark.parametrize(
    ("options", "then"),
    [
        (["jobs", "7e4d918b", "--cancel"], ["POST /jobs/019bd9a1-7e4d918b/cancel"]),
        (["jobs", "7e4d918b", "--watch"], []),
    ],
)
def test_part_of_an_id_is_resolved_first(service_of, options, then):
    url, requests = service_of(ENDED | {"id": "019bd9a1-7e4d918b", "state": "cancelled"})
    CliRunner().invoke(app, [*options, "--url", url])
    assert requests == ["GET /jobs/7e4d918b", *then]


def test_output_without_a_terminal_has_a_line_per_change(capsys):
    lines = Lines()

    def update(state, place, step):
        progress = PROGRESS | {"step": step}
        raw = {"state": state, "queue_position": place, "progress": progress}
        lines.update(make_job(RUNNING | raw))

    for _ in range(27):
        update("queued", 2, 0)
    for step in (0, 1, 2):  # at once
        update("running", None, step)
    update("succeeded", None, 9)
    said = ["queued, number 2", "step 0 of 9", "step 9 of 9"]
    assert capsys.readouterr().out.splitlines() == said


def test_outcome_of_a_failure_has_type_and_sentence():
    error = {"type": "diverged", "message": "at step 3"}
    job = {"id": "j", "state": "failed", "model": None, "error": error}
    assert describe_outcome(job) == "job j failed (diverged): at step 3"


@pytest.mark.parametrize(("accuracy", "end"), [(None, ""), (0.5, "  accuracy 50.00 %")])
def test_outcome_of_a_batch_counts_its_examples(accuracy, end):
    job = {"id": "j", "state": "succeeded", "model": None, "error": None}
    job |= {"result": {"examples": 1000}, "request": {"model": "wine", "version": 3}}
    job |= {"metrics": {"accuracy": accuracy}}
    assert describe_outcome(job) == f"1,000 examples predicted by wine version 3{end}"


def test_batch_that_is_not_saved_names_the_download(service_of, tmp_path):
    url, _ = service_of(ENDED | {"default": 1})
    (tmp_path / "a.csv").mkdir()
    words = ["batch", "wine", "--dataset", "b", "-o", str(tmp_path / "a.csv"), "--url", url]
    done = CliRunner().invoke(app, words)
    assert (done.exit_code, "`mlpforge jobs j --download FILE`" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("batch wine", "give either a FILE with examples or a --dataset"),
        ("batch wine a.csv --dataset b", "give either a FILE with examples or a --dataset"),
        ("batch wine a.csv -o - --json", "both write to standard output"),
        ("batch wine a.csv -o a.xlsx", "the file must end in one of .csv, .npz"),
        ("batch wine a.csv -o /nope/a.csv", "a folder that can be written to, got /nope"),
        ("batch wine -", "FILE must be a file: save standard input"),
        ("datasets import wine -", "FILE must be a file: save standard input"),
        ("jobs j --download - --json", "both write to standard output"),
        ("jobs --download a.csv", "--note need the ID of a job"),
        ("jobs j --watch --cancel", "give one of --watch, --cancel, --download"),
    ],
)
def test_contradictory_options_are_refused(words, sentence):
    done = CliRunner().invoke(app, words.split())
    assert (done.exit_code, sentence in done.stderr) == (2, True)
