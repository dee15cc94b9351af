"""How the page merges a run's events, in any order, repeated or in chunks."""

from collections.abc import Iterator
from typing import Any

import pytest
from browser.support.page_modules import run
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import BrowserContext, Page

RUN = """async (load, takes) => {
  const {Run} = await load("jobs/run");
  const run = new Run("a");
  for (const [how, what] of takes) run[how](what);
  return {job: run.job, epochs: run.epochs, hasEnded: run.hasEnded};
}"""
LINES = """async (load, [text, size]) => {
  const {EventLines} = await load("streams/sse_parser");
  const lines = new EventLines();
  const events = [];
  for (let at = 0; at < text.length; at += size) {
    events.push(...lines.read(text.slice(at, at + size)));
  }
  return events;
}"""
STREAM = (
    "retry: 1000\n\n"
    'id: a\nevent: state\ndata: {"job_id":"1","state":"queued"}\n\n'
    ": still here\n\n"
    'id: b\nevent: progress\ndata: {"job_id":"1","step":2}\n\n'
    "id: c\nevent: progress\ndata: {"
)


@pytest.fixture(scope="module")
def page(profile: BrowserContext, service: Service) -> Iterator[Page]:
    begun = Visit(profile, service.url)
    yield begun.open("#jobs")
    begun.end()


def job(state: str, attempt: int = 1, step: int = 0) -> dict[str, Any]:
    return {"state": state, "attempt": attempt, "progress": {"step": step, "train_loss": None}}


def state(*what: Any) -> tuple[str, Any]:
    return "absorbEvent", {"kind": "state", "value": job(*what)}


def progress(step: int, loss: float | None = 1.0) -> tuple[str, Any]:
    return "absorbEvent", {"kind": "progress", "value": {"step": step, "train_loss": loss}}


def epoch(number: int, seconds: float = 1.0) -> tuple[str, Any]:
    entry = {"epoch": number, "step": 600 * number, "seconds": seconds}
    return "absorbEvent", {"kind": "epoch", "value": entry}


def history(epochs: list[int]) -> tuple[str, Any]:
    entries = [{"epoch": number, "seconds": 9.0} for number in epochs]
    return "absorbHistory", {"steps": [], "epochs": entries}


def make(page: Page, *takes: tuple[str, Any]) -> dict[str, Any]:
    return run(page, RUN, list(takes))


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_events_are_parsed_across_chunks(page, size):
    events = run(page, LINES, [STREAM, size])

    assert events == [
        {"id": "a", "kind": "state", "value": {"job_id": "1", "state": "queued"}},
        {"id": "b", "kind": "progress", "value": {"job_id": "1", "step": 2}},
    ]


def test_repeated_events_are_merged(page):
    events = [progress(100), epoch(1), progress(200), epoch(2)]

    run = make(page, ("absorbJob", job("running")), *events, *events)

    assert [entry["epoch"] for entry in run["epochs"]] == [1, 2]


def test_late_history_removes_no_epochs(page):
    run = make(page, history([1, 2]), history([1]))

    assert [entry["epoch"] for entry in run["epochs"]] == [1, 2]


def test_old_state_event_is_ignored(page):
    run = make(page, ("absorbJob", job("running", 2, 500)), state("queued", 0), state("running", 1))

    assert run["job"]["state"] == "running"
    assert run["job"]["attempt"] == 2


def test_progress_of_an_earlier_attempt_is_ignored(page):
    run = make(
        page, ("absorbJob", job("running", 2, 500)), state("running", 1), progress(900), epoch(1)
    )

    assert run["job"]["progress"]["step"] == 500


def test_epoch_event_updates_the_progress(page):
    run = make(page, state("running", 1), progress(900), epoch(2), progress(1000), epoch(1))

    assert run["job"]["progress"] == {"step": 1200, "epoch": 2, "train_loss": 1.0}


def test_returned_run_is_queued_again(page):
    run = make(page, state("running", 1), progress(900), state("queued", 1, 800))

    assert run["job"]["state"] == "queued"
    assert run["job"]["progress"]["step"] == 800


@pytest.mark.parametrize("ended", ["succeeded", "failed", "cancelled"])
def test_ended_run_stays_ended(page, ended):
    run = make(page, state(ended), ("absorbJob", job("running", 3)), state("queued", 0))

    assert run["hasEnded"]
    assert run["job"]["state"] == ended


def test_old_response_does_not_lower_the_step(page):
    run = make(page, state("running", 1), progress(900), ("absorbJob", job("running", 1, 100)))

    assert run["job"]["progress"]["step"] == 900
