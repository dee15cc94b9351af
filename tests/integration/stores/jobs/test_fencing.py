"""A worker that has lost its job can't change it; on both databases."""

from collections.abc import Callable

import pytest

from contracts.errors import FencedError
from contracts.jobs.job import Progress
from contracts.jobs.spec import JobSpec
from stores.jobs.records import RecordedEpoch, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    ENDINGS,
    FAILURE,
    PassTime,
    epoch_entry,
    events_of,
    lose,
    manifest_of,
    recorded_epoch,
    start,
    take,
)

FENCED: dict[str, Callable[[JobStore, TrainingClaim], object]] = {
    "heartbeat": lambda store, claim: store.heartbeat(claim, Progress(step=9, total_steps=9)),
    "record_epochs": lambda store, claim: store.record_epochs(
        claim, [RecordedEpoch(entry=epoch_entry(1), steps=[])]
    ),
    "record_steps": lambda store, claim: store.record_steps(claim, 1, []),
    "begin_history": lambda store, claim: store.begin_history(claim, [recorded_epoch(1)]),
    "begin_publishing": lambda store, claim: store.begin_publishing(claim),
    "succeed": lambda store, claim: store.succeed(claim, manifest_of(1)),
    "fail": lambda store, claim: store.fail(claim, FAILURE),
    "end_cancelled": lambda store, claim: store.end_cancelled(claim),
    "give_back": lambda store, claim: store.give_back(claim),
}


def assert_fenced(store: JobStore, claim: TrainingClaim, words: str = "") -> None:
    """Check that each call of a worker raises an error with these words."""
    for name, call in FENCED.items():
        with pytest.raises(FencedError) as error:
            call(store, claim)
        assert words in str(error.value), name


def test_worker_whose_job_was_swept_is_fenced(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    lose(store, pass_time)
    before = (store.get("a"), events_of(store))

    assert_fenced(store, claim, "attempt 1 of job a")

    assert (store.get("a"), events_of(store)) == before


def test_worker_whose_job_has_a_new_holder_is_fenced(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    lose(store, pass_time)
    successor = take(store)
    store.cancel("a")  # end_cancelled must fail for the attempt alone
    before = store.get("a")

    assert_fenced(store, claim)

    assert (store.get("a"), store.history("a").epochs) == (before, [])
    assert store.heartbeat(successor, None) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_ended_job_never_changes(store: JobStore, end: Callable[[JobStore], None]) -> None:
    end(store)
    before = store.get("a")
    events = events_of(store)

    assert_fenced(store, TrainingClaim("a", before.attempt, before.spec))

    assert (store.get("a"), store.history("a").epochs) == (before, [])
    assert events_of(store) == events
    assert [event.is_last for event in events] == [False] * (len(events) - 1) + [True]


def test_claim_of_an_unknown_job_is_fenced(store: JobStore) -> None:
    assert_fenced(store, TrainingClaim("nobody", 1, JobSpec()))
