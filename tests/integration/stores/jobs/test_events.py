"""The events of a job, and when they are added; on both databases."""

import json
from collections.abc import Callable

import pytest

from contracts.errors import JobConflictError
from contracts.jobs.events import JobEvent
from contracts.jobs.job import Job, Progress
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    ENDINGS,
    FAILURE,
    LEASE_S,
    TOTAL_STEPS,
    PassTime,
    epoch_entry,
    event_names,
    events_of,
    lose,
    manifest_of,
    recorded_epoch,
    start,
    submit,
    take,
)


def names(store: JobStore) -> list[str]:
    return event_names(events_of(store))


def beat(store: JobStore, claim: TrainingClaim, step: int) -> None:
    store.heartbeat(claim, Progress(step=step, total_steps=TOTAL_STEPS))


def test_events_are_numbered_from_one_without_a_gap(store: JobStore) -> None:
    claim = start(store)
    beat(store, claim, 600)
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(1), steps=[])])
    store.begin_publishing(claim)
    store.succeed(claim, manifest_of(1))

    events = events_of(store)

    assert event_names(events) == ["queued", "running", "progress 600", "epoch 1", "succeeded"]
    assert [event.number for event in events] == [1, 2, 3, 4, 5]
    assert [event.is_last for event in events] == [False] * 4 + [True]


def test_state_event_is_the_job_at_that_time(store: JobStore) -> None:
    submit(store, "b")
    submit(store, "a")
    shown = [store.get("a")]
    take(store)
    claim = take(store)
    shown.append(store.get("a"))
    store.fail(claim, FAILURE)
    shown.append(store.get("a"))

    events = events_of(store)

    assert [event.data for event in events] == [job.model_dump_json() for job in shown]
    assert json.loads(events[0].data)["queue_position"] == 2


def test_progress_and_epoch_events_are_what_was_recorded(store: JobStore) -> None:
    claim = start(store)
    progress = Progress(step=7, total_steps=TOTAL_STEPS, train_loss=0.25, eta_seconds=9)
    store.heartbeat(claim, progress)
    store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(1), steps=[])])

    events = events_of(store, after=2)

    assert events == [
        JobEvent(number=3, kind="progress", data=progress.model_dump_json()),
        JobEvent(number=4, kind="epoch", data=epoch_entry(1).model_dump_json()),
    ]


@pytest.mark.parametrize("end", ENDINGS)
def test_last_event_is_the_ended_job(store: JobStore, end: Callable[[JobStore], None]) -> None:
    end(store)

    last = events_of(store)[-1]

    assert (last.kind, last.is_last) == ("state", True)
    assert Job.model_validate_json(last.data).state == store.get("a").state
    assert last.data == store.get("a").model_dump_json()
    assert events_of(store, after=last.number) == []


def test_progress_events_are_a_second_apart(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    for step in (1, 2, 3):
        beat(store, claim, step)
    pass_time(1)
    for step in (4, 5):
        beat(store, claim, step)

    assert names(store)[2:] == ["progress 1", "progress 4"]
    assert store.get("a").progress.step == 5


def test_progress_events_of_a_long_run_are_further_apart(
    store: JobStore, pass_time: PassTime
) -> None:
    claim = start(store)
    beat(store, claim, 1)
    pass_time(10_000)
    beat(store, claim, 2)
    for step in (3, 4):
        pass_time(6)
        beat(store, claim, step)

    assert names(store)[2:] == ["progress 1", "progress 2", "progress 4"]  # 12 s: a bit over 10 s


def test_unchanged_progress_has_one_event(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    for step in (0, 5, 5, 5):
        beat(store, claim, step)
        store.heartbeat(claim, None)
        pass_time(2)

    assert names(store)[2:] == ["progress 5"]


def test_delayed_progress_event_comes_later(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    beat(store, claim, 1)
    beat(store, claim, 2)
    pass_time(1)
    beat(store, claim, 2)

    assert names(store)[2:] == ["progress 1", "progress 2"]


def test_next_attempt_repeats_the_progress_event(store: JobStore, pass_time: PassTime) -> None:
    beat(store, start(store), 500)
    lose(store, pass_time)
    beat(store, take(store), 500)

    assert names(store)[2:] == ["progress 500", "queued", "running", "progress 500"]


def test_resumed_attempt_repeats_no_epoch_event(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    for epoch in (1, 2, 3):
        store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])
    lose(store, pass_time)
    successor = take(store)
    store.begin_history(successor, [recorded_epoch(1)])
    for epoch in (2, 3, 4):
        store.record_epochs(successor, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])
    store.record_epochs(successor, [RecordedEpoch(entry=epoch_entry(4), steps=[])])

    epochs = [name for name in names(store) if name.startswith("epoch")]

    assert epochs == ["epoch 1", "epoch 2", "epoch 3", "epoch 4"]


def test_epochs_of_a_checkpoint_have_events(store: JobStore, pass_time: PassTime) -> None:
    store.record_epochs(start(store), [RecordedEpoch(entry=epoch_entry(1), steps=[])])
    lose(store, pass_time)
    store.begin_history(take(store), [recorded_epoch(epoch) for epoch in (1, 2, 3)])

    events = events_of(store)

    assert event_names(events)[2:] == ["epoch 1", "queued", "running", "epoch 2", "epoch 3"]
    assert events[-1].data == recorded_epoch(3).entry.model_dump_json()


def test_steps_of_an_interrupted_epoch_have_no_event(store: JobStore) -> None:
    store.record_steps(start(store), 1, recorded_epoch(1).steps)

    assert names(store) == ["queued", "running"]


def test_cancel_of_a_running_job_has_its_event_at_the_end(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")
    store.cancel("a")
    before = names(store)
    store.end_cancelled(claim)

    assert (before, names(store)) == (["queued", "running"], ["queued", "running", "cancelled"])


def test_rejected_cancel_has_no_event(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    with pytest.raises(JobConflictError):
        store.cancel("a")

    assert names(store) == ["queued", "running"]


def test_sweep_adds_an_event_to_each_lost_job(store: JobStore, pass_time: PassTime) -> None:
    for job_id in ("a", "b", "c"):
        submit(store, job_id)
    for _ in range(2):
        take(store)
    store.cancel("b")
    lose(store, pass_time)

    ends = {job_id: event_names(events_of(store, job_id)) for job_id in ("a", "b", "c")}

    assert ends == {
        "a": ["queued", "running", "queued"],
        "b": ["queued", "running", "cancelled"],
        "c": ["queued"],
    }
    requeued = Job.model_validate_json(events_of(store, "a")[-1].data)
    assert (requeued.queue_position, requeued.attempt) == (1, 1)


def test_last_event_of_a_lost_job_has_its_failure(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a")
    for _ in range(3):
        take(store)
        pass_time(LEASE_S + 1)
        store.sweep_leases()

    last = events_of(store)[-1]

    assert last.is_last
    assert json.loads(last.data)["error"]["type"] == "worker_lost"


def test_read_events_returns_newer_events(store: JobStore) -> None:
    start(store, "a")
    submit(store, "b", "c")

    found = store.read_events({"a": 1, "b": 0, "c": 1, "nobody": 0}, 10)

    assert {job_id: event_names(events) for job_id, events in found.items()} == {
        "a": ["running"],
        "b": ["queued"],
        "c": [],
    }


def test_future_number_has_no_events(store: JobStore) -> None:
    submit(store, "a")

    assert store.read_events({"a": 10**12}, 10) == {"a": []}


def test_read_events_of_no_job_is_empty(store: JobStore) -> None:
    assert store.read_events({}, 10) == {}


def test_limit_is_per_job(store: JobStore) -> None:
    for job_id in ("a", "b"):
        claim = start(store, job_id)
        for epoch in range(1, 6):
            store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])

    first = store.read_events({"a": 0, "b": 4}, 3)
    second = store.read_events({"a": 3, "b": 7}, 3)
    third = store.read_events({"a": 6, "b": 7}, 3)

    numbers = [
        {job_id: [event.number for event in events] for job_id, events in part.items()}
        for part in (first, second, third)
    ]
    assert numbers == [
        {"a": [1, 2, 3], "b": [5, 6, 7]},
        {"a": [4, 5, 6], "b": []},
        {"a": [7], "b": []},
    ]
