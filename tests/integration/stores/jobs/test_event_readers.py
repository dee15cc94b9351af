"""Concurrent readers and writers of events; on both databases."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event

from contracts.errors import FencedError, JobConflictError
from contracts.jobs.events import JobEvent
from contracts.jobs.job import Progress
from stores.jobs.limits import JobLimits
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    LEASE_S,
    TOTAL_STEPS,
    epoch_entry,
    events_of,
    manifest_of,
    start,
    submit,
    take,
)

MakeStore = Callable[[JobLimits], JobStore]
JOBS = 8


def numbers(events: list[JobEvent]) -> list[int]:
    return [event.number for event in events]


def watch(store: JobStore, job_ids: list[str]) -> dict[str, list[JobEvent]]:
    """Read, as a stream does, until the last event of each job."""
    seen: dict[str, list[JobEvent]] = {job_id: [] for job_id in job_ids}
    open_ids = set(job_ids)
    while open_ids:
        after = {job_id: len(seen[job_id]) for job_id in open_ids}
        for job_id, events in store.read_events(after, 3).items():
            seen[job_id] += events
            if events and events[-1].is_last:
                open_ids.remove(job_id)
    return seen


def run(store: JobStore, claim: TrainingClaim) -> None:
    for epoch in range(1, 6):
        store.heartbeat(claim, Progress(step=epoch * 10, total_steps=TOTAL_STEPS))
        store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])
    store.begin_publishing(claim)
    store.succeed(claim, manifest_of(1))


def test_concurrent_readers_see_every_number_in_order(store: JobStore) -> None:
    job_ids = [f"job{number}" for number in range(JOBS)]
    submit(store, *job_ids)

    with ThreadPoolExecutor(5) as pool:
        watchers = [pool.submit(watch, store, job_ids) for _ in range(2)]
        list(pool.map(lambda _: run(store, take(store)), range(JOBS)))
        seen = [watcher.result() for watcher in watchers]

    for job_id in job_ids:
        events = events_of(store, job_id)
        assert numbers(events) == list(range(1, len(events) + 1))
        assert [one[job_id] for one in seen] == [events, events]


def test_concurrent_writers_leave_no_gap(store: JobStore) -> None:
    claim = start(store)

    def beat(step: int) -> None:
        store.heartbeat(claim, Progress(step=step, total_steps=TOTAL_STEPS))

    def record(epoch: int) -> None:
        store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])

    def change(number: int) -> None:
        beat(number)
        store.cancel("a")
        record(number)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(change, range(1, 20)))
    store.end_cancelled(claim)

    events = events_of(store)
    assert numbers(events) == list(range(1, len(events) + 1))
    assert [event.kind for event in events].count("progress") >= 1
    assert [event.is_last for event in events] == [False] * (len(events) - 1) + [True]


def test_nothing_follows_the_terminal_event(make_store: MakeStore) -> None:
    store = make_store(JobLimits(max_queued=20, lease_s=LEASE_S, max_attempts=3))
    claims = [start(store, f"job{number}") for number in range(JOBS)]
    is_ended = Event()

    def beat_until_fenced(claim: TrainingClaim) -> bool:
        step = 0
        while True:
            step += 1
            was_ended = is_ended.is_set()
            try:
                store.heartbeat(claim, Progress(step=step, total_steps=TOTAL_STEPS))
                epoch = min(step, 100)  # the events of a starved machine fit in one read
                store.record_epochs(claim, [RecordedEpoch(entry=epoch_entry(epoch), steps=[])])
            except FencedError:
                return True
            assert not was_ended

    with ThreadPoolExecutor(4) as pool:
        late = [pool.submit(beat_until_fenced, claim) for claim in claims[:3]]
        for claim in claims:
            store.begin_publishing(claim)
            store.succeed(claim, manifest_of(1))
        is_ended.set()
        assert all(one.result() for one in late)

    for claim in claims:
        events = events_of(store, claim.job_id)
        assert numbers(events) == list(range(1, len(events) + 1))
        assert [event.is_last for event in events] == [False] * (len(events) - 1) + [True]


def test_concurrent_cancel_and_claim_have_one_outcome(store: JobStore) -> None:
    job_ids = [f"job{number}" for number in range(JOBS)]
    submit(store, *job_ids)

    def cancel(job_id: str) -> None:
        with suppress(JobConflictError):
            store.cancel(job_id)

    def claim_and_end(_: int) -> None:
        claim = store.claim("w")
        if claim is not None and not store.begin_publishing(claim):
            return
        if claim is not None:
            store.succeed(claim, manifest_of(1))

    with ThreadPoolExecutor(4) as pool:
        cancels = pool.map(cancel, job_ids)
        list(pool.map(claim_and_end, range(JOBS)))
        list(cancels)

    for job_id in job_ids:
        events = events_of(store, job_id)
        assert numbers(events) == list(range(1, len(events) + 1))
        assert [event.is_last for event in events].count(True) == 1
        assert events[-1].data == store.get(job_id).model_dump_json()
