"""Cancelling jobs in each state; on both databases."""

from collections.abc import Callable

import pytest

from contracts.errors import FencedError, JobConflictError
from stores.jobs.records import TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import ENDINGS, FAILURE, event_names, events_of, manifest_of, start, submit, take


def test_cancel_ends_a_queued_job(store: JobStore) -> None:
    submit(store, "a")

    job = store.cancel("a")

    assert job == store.get("a")
    assert (job.state, job.started_at, job.queue_position) == ("cancelled", None, None)
    assert job.finished_at is not None
    assert store.count_waiting() == 0


def test_cancel_of_a_running_job_waits_for_its_worker(store: JobStore) -> None:
    claim = start(store)

    states = [store.cancel("a").state, store.cancel("a").state]
    store.end_cancelled(claim)

    assert states == ["running", "running"]
    job = store.get("a")
    assert (job.state, job.error) == ("cancelled", None)
    assert job.finished_at is not None


def test_end_cancelled_without_a_cancel_is_fenced(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        store.end_cancelled(claim)

    assert store.get("a").state == "running"


def test_cancel_while_publishing_is_a_conflict(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    with pytest.raises(
        JobConflictError, match="a can't be cancelled: it is already being published"
    ):
        store.cancel("a")
    assert store.give_back(claim) is True
    with pytest.raises(
        JobConflictError, match="a can't be cancelled: it is already being published"
    ):
        store.cancel("a")

    publish_only = take(store)

    assert store.begin_publishing(publish_only) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_cancel_of_an_ended_job_is_a_conflict(
    store: JobStore, end: Callable[[JobStore], None]
) -> None:
    end(store)
    before = store.get("a")

    with pytest.raises(
        JobConflictError, match=rf"a can't be cancelled: it (is|has) already {before.state}"
    ):
        store.cancel("a")

    assert store.get("a") == before


RELEASES: dict[str, Callable[[JobStore, TrainingClaim], object]] = {
    "begin_publishing": lambda store, claim: store.begin_publishing(claim),
    "fail": lambda store, claim: store.fail(claim, FAILURE),
    "give_back": lambda store, claim: store.give_back(claim),
    "give_back with a pause": lambda store, claim: store.give_back(claim, 5),
    "sweep": lambda store, claim: store.sweep_holders(["worker-1"]).cancelled != [claim.job_id],
}


@pytest.mark.parametrize("release", RELEASES)
def test_earlier_cancel_wins(store: JobStore, release: str) -> None:
    claim = start(store)
    store.cancel("a")

    assert RELEASES[release](store, claim) is False

    job, events = store.get("a"), events_of(store)
    assert (job.state, job.error) == ("cancelled", None)
    assert job.finished_at is not None
    assert event_names(events) == ["queued", "running", "cancelled"]
    assert events[-1].is_last
    with pytest.raises(FencedError):
        store.succeed(claim, manifest_of(1))
