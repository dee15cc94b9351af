"""Jobs of the client: how it follows one to its end, and what it shows."""

import json
import sys
from types import SimpleNamespace

import httpx
import pytest

from mlpforge import (
    IncompleteResponseError,
    JobCancelledError,
    JobFailedError,
    NotFoundError,
    ProblemError,
    ServiceUnavailableError,
    WaitTimeoutError,
)
from mlpforge.connection import Connection
from mlpforge.jobs import Job
from mlpforge.protocol.events import read_events

PROGRESS = {"step": 0, "total_steps": 9, "epoch": 0, "train_loss": None, "eta_seconds": None}
QUEUED = {
    "id": "j",
    "state": "queued",
    "spec": {"model": "m"},
    "attempt": 0,
    "queue_position": 2,
    "progress": PROGRESS,
    **dict.fromkeys(("model", "error", "metrics")),
}
RUNNING = QUEUED | {"state": "running", "attempt": 1, "queue_position": None}
ENDED = RUNNING | {"state": "succeeded", "progress": PROGRESS | {"step": 9}}
UNAVAILABLE = httpx.Response(503, json={"detail": "the database is unavailable"})


def epoch(number, accuracy=0.5):
    return {"epoch": number, "step": number, "train_loss": 1.0, "test_accuracy": accuracy}


def stream(*events, start=1):
    """Return the events of a stream, numbered from start."""
    lines = [
        f"id: {number}\nevent: {name}\ndata: {json.dumps(content)}\n\n"
        for number, (name, content) in enumerate(events, start)
    ]
    return httpx.Response(200, text=": comment\n\n" + "".join(lines))


class Service(httpx.BaseTransport):
    """A service with scripted answers for each path; the last one repeats.

    Attributes:
        requests: The requests that it received.
    """

    def __init__(self, jobs=(RUNNING,), streams=(UNAVAILABLE,), history=None):
        self.answers = {"/jobs/j": list(jobs), "/jobs/j/events": list(streams)}
        self.answers["/jobs/j/metrics"] = [history or {"steps": [], "epochs": []}]
        self.requests = []

    def handle_request(self, request):
        self.requests.append(request)
        answers = self.answers[request.url.path]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, type):
            raise answer("failed", request=request)
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)

    @property
    def paths(self):
        return [request.url.path for request in self.requests]


@pytest.fixture
def waits():
    """The waits of the client, which last no time."""
    return []


@pytest.fixture
def job_of(waits):
    """Return a function that makes a job of a service."""

    def make(service, raw=RUNNING):
        return Job(Connection("http://service", transport=service, sleep=waits.append), raw)

    return make


def test_job_follows_the_stream_to_its_end(job_of):
    progress = PROGRESS | {"step": 5}
    service = Service(
        streams=[stream(("progress", progress), ("epoch", epoch(1)), ("state", ENDED))]
    )
    job = job_of(service)
    steps = [(one.state, one.progress["step"], len(one.epochs)) for one in job.watch()]
    assert steps == [("running", 0, 0), ("running", 5, 0), ("running", 5, 1), ("succeeded", 9, 1)]
    assert service.paths == ["/jobs/j/events"]


def test_broken_stream_continues_after_its_last_event(job_of):
    first = stream(("progress", PROGRESS | {"step": 1}), ("epoch", epoch(1)))
    service = Service(streams=[first, stream(("epoch", epoch(2)), ("state", ENDED), start=3)])
    job = job_of(service).wait()
    streams = [one for one in service.requests if one.url.path.endswith("events")]
    assert [one.headers.get("Last-Event-ID") for one in streams] == [None, "2"]
    assert [one.epoch for one in job.epochs] == [1, 2]


def test_job_is_polled_if_too_many_streams_are_open(job_of):
    service = Service(jobs=[RUNNING, ENDED], streams=[UNAVAILABLE])
    assert job_of(service).wait().state == "succeeded"
    assert service.paths == ["/jobs/j/events", "/jobs/j"] * 2


def test_queued_job_is_polled_for_its_position(job_of):
    service = Service([QUEUED | {"queue_position": 1}, RUNNING], [stream(("state", ENDED))])
    positions = [one.raw["queue_position"] for one in job_of(service, QUEUED).watch()]
    assert positions == [2, 1, None, None]


def test_ended_job_needs_no_request(job_of):
    service = Service()
    assert job_of(service, ENDED).wait().is_finished
    assert service.requests == []


def test_stream_that_ended_before_is_answered_by_the_job(job_of):
    service = Service(jobs=[ENDED], streams=[httpx.Response(204)])
    assert job_of(service).wait().state == "succeeded"


def test_replayed_events_do_not_turn_back_the_job(job_of):
    known = RUNNING | {"progress": PROGRESS | {"step": 7}}
    replay = stream(("state", QUEUED), ("progress", PROGRESS | {"step": 3}), ("state", ENDED))
    job = job_of(Service(streams=[replay]), known)
    assert [(one.state, one.progress["step"]) for one in job.watch()] == [
        ("running", 7),
        ("succeeded", 9),
    ]


def test_next_attempt_may_start_at_an_earlier_step(job_of):
    known = RUNNING | {"progress": PROGRESS | {"step": 7}}
    again = RUNNING | {"attempt": 2, "progress": PROGRESS | {"step": 4}}
    service = Service(streams=[stream(("state", again), ("state", ENDED))])
    assert [one.progress["step"] for one in job_of(service, known).watch()] == [7, 4, 9]


@pytest.mark.parametrize("outage", [httpx.ConnectError, httpx.ReadTimeout, UNAVAILABLE])
def test_wait_survives_an_outage(job_of, outage):
    service = Service(jobs=[outage, outage, ENDED], streams=[httpx.Response(204)])
    assert job_of(service).wait().state == "succeeded"


@pytest.mark.parametrize(
    ("outage", "error"), [(UNAVAILABLE, ProblemError), (httpx.ReadError, ServiceUnavailableError)]
)
def test_wait_fails_if_the_service_stays_unavailable(job_of, outage, error):
    with pytest.raises(error):
        list(job_of(Service(jobs=[outage])).watch(outage_s=0))


def test_wait_fails_at_once_if_refused(job_of):
    refusal = httpx.Response(404, json={"detail": "no job j"})
    with pytest.raises(NotFoundError, match="no job j"):
        job_of(Service(streams=[refusal])).wait()


def test_failed_job_is_an_error_with_its_type(job_of):
    error = {"type": "diverged", "message": "lower learning_rate"}
    with pytest.raises(JobFailedError, match="lower learning_rate") as failed:
        job_of(Service(), RUNNING | {"state": "failed", "error": error}).wait()
    assert failed.value.type == "diverged"


def test_cancelled_job_is_an_error(job_of):
    with pytest.raises(JobCancelledError):
        job_of(Service(), RUNNING | {"state": "cancelled"}).wait()


def test_wait_ends_at_its_time_limit(job_of):
    with pytest.raises(WaitTimeoutError, match="within 0 s; it continues"):
        job_of(Service()).wait(timeout_s=0)


def test_incomplete_event_is_left_out():
    lines = ["id: 1", "event: state", 'data: {"a": 1}', "", "id: 2", "event: state"]
    assert [event.id for event in read_events(lines)] == ["1"]


def test_error_of_a_broken_stream_is_temporary():
    assert IncompleteResponseError("http://s").is_temporary


def test_running_job_shows_step_loss_accuracy_and_time(job_of):
    progress = PROGRESS | {"step": 1200, "total_steps": 5000, "train_loss": 0.5, "eta_seconds": 7.2}
    metrics = {"test_accuracy": 0.9512}
    job = job_of(Service(), RUNNING | {"progress": progress, "metrics": metrics})
    assert repr(job) == (
        "<Job j: step 1,200 of 5,000  loss 0.5000  test accuracy 95.12 %  7 s left>"
    )


def test_queued_job_shows_its_position(job_of):
    assert repr(job_of(Service(), QUEUED)) == "<Job j: queued, number 2>"
    with_eta = job_of(Service(), QUEUED | {"queue_eta_seconds": 40.4})
    assert repr(with_eta) == "<Job j: queued, number 2, starts in about 40 s>"


def test_html_of_a_job_has_its_curve(job_of):
    history = {"steps": [], "epochs": [epoch(1, 0.5), epoch(2, None), epoch(3, 1.0)]}
    html = job_of(Service(history=history), ENDED)._repr_html_()
    assert "<b>succeeded</b>" in html
    assert html.count("<polyline") == 2
    assert 'points="8.0,80.0 472.0,8.0"' in html


def test_html_of_an_unavailable_history_has_no_curve(job_of):
    html = job_of(Service(history=UNAVAILABLE), ENDED)._repr_html_()
    assert "succeeded" in html
    assert "<svg" not in html


def test_html_escapes_the_texts_of_the_service(job_of):
    error = {"type": "internal_error", "message": "<script>"}
    html = job_of(Service(), RUNNING | {"state": "failed", "error": error})._repr_html_()
    assert "&lt;script&gt;" in html


def test_progress_is_quiet_without_a_terminal(job_of, capfd):
    job_of(Service(), ENDED).wait(progress=True)
    assert capfd.readouterr() == ("", "")


def test_progress_redraws_a_line_of_the_terminal(job_of, capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    job_of(Service(streams=[stream(("state", ENDED))])).wait(progress=True)
    assert capsys.readouterr().err == "\r\x1b[Kstep 0 of 9\r\x1b[Kstep 9 of 9\n"


def test_progress_updates_the_cell_of_a_notebook(job_of, monkeypatch):
    shown = []
    cell = SimpleNamespace(update=lambda job: shown.append(job.state))
    notebook = SimpleNamespace(display=lambda *_, **__: cell)
    monkeypatch.setitem(sys.modules, "IPython.display", notebook)
    job_of(Service(streams=[stream(("state", ENDED))])).wait(progress=True)
    assert shown == ["running", "succeeded"]


def test_html_shows_what_other_jobs_made(job_of):
    imported = {"kind": "import_dataset", "dataset": {"name": "wine", "version": 2}}
    assert "wine version 2" in job_of(Service(), ENDED | imported)._repr_html_()
    batch = {"kind": "batch_predict", "metrics": {"accuracy": 0.5}, "result": {"examples": 1000}}
    html = job_of(Service(), ENDED | batch)._repr_html_()
    assert "1,000 examples predicted" in html
    assert "  accuracy 50.00 %" in html
