"""Overlaid long runs: frequent events are drawn together."""

import math
import random
from collections.abc import Callable
from typing import Any

from browser.support.models import job_of
from playwright.sync_api import Page, Route

STEPS, RUNS = 50_000, 6
EVENTS, EVENTS_PER_SECOND = 60, 20
MOST_DRAWN = 1 / 3  # of the events: eight may come in one interval
# Counts how often the page redraws its details, and takes the lock of the leading tab.
COUNT_DRAWN = """
  navigator.locks?.request("mlpforge.job-events", () => new Promise(() => {}));
  window.drawn = 0;
  let isCounted = false; // one redraw changes the document several times
  new MutationObserver(() => {
    if (isCounted) return;
    isCounted = true;
    window.drawn += 1;
    setTimeout(() => { isCounted = false; });
  }).observe(document, {subtree: true, childList: true, characterData: true});
"""
# Events of the leading tab, more frequent than those of six runs.
TELL = """([id, total, perSecond]) => {
  const channel = new BroadcastChannel("mlpforge.job-events");
  let step = total / 2;
  window.sent = 0;
  setInterval(() => {
    step += 50;
    const value = {step, total_steps: total, epoch: 1, train_loss: Math.random(),
      steps_per_second: 5000, eta_seconds: 5};
    channel.postMessage({kind: "events", position: {ids: [id], lastEventId: "x"}, from: "test",
      events: [{jobId: id, kind: "progress", value}]});
    window.sent += 1;
  }, 1000 / perSecond);
}"""


def long_history(seed: int) -> dict[str, Any]:
    """Return the history of 50,000 steps as the service thins it: 2,000 steps, and all epochs."""
    noise = random.Random(seed)  # noqa: S311 -- no secret
    stride = STEPS // 2000
    steps = [
        {"step": step, "loss": 2.3 * math.exp(-step / 9000) + noise.random() / 5}
        for step in range(stride, STEPS + 1, stride)
    ]
    entry = {"train_loss": 0.1, "validation_loss": None, "validation_accuracy": None}
    epochs = [
        {
            **entry,
            "epoch": epoch,
            "step": epoch * 600,
            "train_accuracy": 1 - 0.3 / epoch,
            "test_accuracy": 0.98 - 0.3 / epoch,
            "learning_rate": 0.1,
            "seconds": 1,
        }
        for epoch in range(1, STEPS // 600 + 1)
    ]
    return {"steps": steps, "epochs": epochs}


def answer(body: dict[str, Any]) -> Callable[[Route], None]:
    return lambda route: route.fulfill(json=body)


def pretend_long_runs(page: Page, job: dict[str, Any]) -> list[str]:
    """Mock six long runs like a job, the first of which is still running."""
    ids = [f"{job['id'][:-1]}{digit}" for digit in range(RUNS)]
    for place, job_id in enumerate(ids):
        history = long_history(place)
        state = {"state": "running", "model": None} if place == 0 else {}
        if place == 0:
            history = {name: rows[: len(rows) // 2] for name, rows in history.items()}
        mocked = {
            **job,
            **state,
            "id": job_id,
            "progress": {**job["progress"], "total_steps": STEPS},
        }
        page.route(f"**/jobs/{job_id}", answer(mocked))
        page.route(f"**/jobs/{job_id}/metrics", answer(history))
        page.route(f"**/jobs/{job_id}/snapshot**", lambda route: route.fulfill(status=404))
    page.route("**/events?**", lambda _: None)  # a silent stream
    return ids


def test_frequent_events_of_six_long_runs_are_drawn_rarely(trained, unshared):
    unshared.allowed.add(404)  # there is no snapshot
    job = job_of(trained, 2)
    page = unshared.open("#train", COUNT_DRAWN)
    ids = pretend_long_runs(page, job)
    page.evaluate("(ids) => { location.hash = `#train?jobs=${ids}`; }", ",".join(ids))
    page.wait_for_function(
        """(runs) => [...document.querySelectorAll("line-chart")].every(
             (chart) => chart.series.filter(({xs}) => xs.length > 0).length >= runs)""",
        arg=RUNS,
    )
    page.evaluate(TELL, [ids[0], STEPS, EVENTS_PER_SECOND])
    page.wait_for_function("() => window.sent > 1", polling=50)
    before = page.evaluate("[window.drawn = 0, window.sent][1]")
    page.wait_for_function("(times) => window.sent > times", arg=before + EVENTS, polling=50)
    drawn, sent = page.evaluate("[window.drawn, window.sent]")

    assert 1 < drawn <= MOST_DRAWN * (sent - before)
