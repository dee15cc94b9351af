"""Sweeps of the client: what they send, and how they follow one to its end."""

import json

import httpx
import pytest

from mlpforge import Client, JobCancelledError, JobFailedError

COUNTS = dict.fromkeys(("queued", "running", "succeeded", "pruned", "failed", "cancelled"), 0)
BEST = {"number": 1, "job_id": "b", "objective": 0.97, "parameters": {"batch_size": 32}}
QUEUED = {
    "id": "s",
    "state": "queued",
    "request": {"trials": 2, "spec": {"model": "m"}},
    "counts": COUNTS,
    **dict.fromkeys(("best", "importance", "model", "error")),
}
RUNNING = QUEUED | {"state": "running", "counts": COUNTS | {"running": 2}}
PROGRESS = {
    "counts": COUNTS | {"running": 1, "succeeded": 1},
    "best": BEST,
    "importance": {"batch_size": 1.0},
}
ENDED = (
    RUNNING
    | PROGRESS
    | {
        "state": "succeeded",
        "counts": COUNTS | {"succeeded": 2},
        "model": {"name": "m", "version": 3},
    }
)
TRIALS = [
    {"number": 1, "job_id": "b", "state": "succeeded", "objective": 0.97, "parameters": {}},
    {"number": 0, "job_id": "a", "state": "cancelled", "reason": "pruned", "parameters": {}},
]


def make_client(*states, events=()):
    """Return a client of a service with scripted states, and what it has sent."""
    states, sent = list(states), []
    stream = "".join(
        f"id: {number}\nevent: {name}\ndata: {json.dumps(content)}\n\n"
        for number, (name, content) in enumerate(events, 1)
    )

    def answer(request):
        sent.append(request)
        if request.url.path.endswith("/events"):
            return httpx.Response(200, text=stream)
        if request.url.path.endswith("/trials"):
            return httpx.Response(200, json={"items": TRIALS, "next_cursor": None})
        return httpx.Response(200, json=states.pop(0) if len(states) > 1 else states[0])

    return Client("http://service", transport=httpx.MockTransport(answer)), sent


def test_sweep_sends_spec_space_and_fields():
    client, sent = make_client(QUEUED)
    space = {"hidden_sizes": [[50], (300, 100)], "batch_size": {"int": [32, 512]}}
    sweep = client.sweep(space, spec={"epochs": 2}, trials=30, idempotency_key="k")
    body = json.loads(sent[0].content)
    assert body == {
        "spec": {"epochs": 2},
        "space": {
            "hidden_sizes": {"choice": [[50], [300, 100]]},
            "batch_size": {"int": [32, 512]},
        },
        "trials": 30,
    }
    assert sent[0].headers["Idempotency-Key"] == '"k"'
    assert (sweep.id, sweep.state, sweep.best, sweep.importance) == ("s", "queued", None, {})


def test_wait_follows_the_events_to_the_end():
    events = [("state", QUEUED), ("state", RUNNING), ("progress", PROGRESS), ("state", ENDED)]
    client, _ = make_client(RUNNING, events=events)
    sweep = client.get_sweep("s")
    seen = [(found.state, found.counts["succeeded"]) for found in sweep.watch()]
    assert seen == [("running", 0)] * 2 + [("running", 1), ("succeeded", 2)]
    assert (sweep.version, sweep.best.job_id, sweep.best.objective) == (3, "b", 0.97)
    assert sweep.best.parameters == {"batch_size": 32}
    assert repr(sweep).startswith("<Sweep s: succeeded  2 of 2 trials  best 0.9700 in trial 1")
    assert "batch_size: 100% of the variation" in sweep._repr_html_()


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ({"state": "cancelled"}, JobCancelledError),
        (
            {"state": "failed", "error": {"type": "no_trial_succeeded", "message": "none"}},
            JobFailedError,
        ),
    ],
)
def test_wait_raises_if_the_sweep_does_not_succeed(end, error):
    client, _ = make_client(RUNNING | end)
    with pytest.raises(error):
        client.get_sweep("s").wait()


def test_trials_are_in_the_order_of_their_numbers():
    client, sent = make_client(ENDED)
    sweep = client.get_sweep("s")
    assert [(trial.number, trial.reason) for trial in sweep.trials] == [(0, "pruned"), (1, None)]
    assert sweep.job(sweep.best).id == "s"
    assert sent[-1].url.path == "/jobs/b"
