"""Who wins when a job is to be cancelled; on every kind of store."""

from collections.abc import Callable

import pytest

from contracts.errors import FencedError, JobConflictError
from stores.jobs.store import JobStore

from .acts import ENDINGS, FAILURE, manifest_of, start, submit, take


def test_cancel_ends_a_queued_job_at_once(store: JobStore) -> None:
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


def test_worker_can_not_cancel_what_nobody_asked_to_cancel(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        store.end_cancelled(claim)

    assert store.get("a").state == "running"


def test_cancel_before_publishing_publishes_nothing(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.begin_publishing(claim) is False
    assert store.get("a").state == "cancelled"
    with pytest.raises(FencedError):
        store.succeed(claim, manifest_of(1))


def test_cancel_while_publishing_is_a_conflict(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    with pytest.raises(JobConflictError, match="a is being published"):
        store.cancel("a")
    assert store.give_back(claim) is True
    with pytest.raises(JobConflictError, match="a is being published"):
        store.cancel("a")

    publish_only = take(store)

    assert store.begin_publishing(publish_only) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_cancel_of_an_ended_job_is_a_conflict(
    store: JobStore, end: Callable[[JobStore], None]
) -> None:
    end(store)
    before = store.get("a")

    with pytest.raises(JobConflictError, match=f"a is {before.state} and can't be cancelled"):
        store.cancel("a")

    assert store.get("a") == before


def test_failure_after_a_cancel_is_cancelled(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.fail(claim, FAILURE) is False

    assert (store.get("a").state, store.get("a").error) == ("cancelled", None)


def test_failure_without_a_cancel_is_one(store: JobStore) -> None:
    assert store.fail(start(store), FAILURE) is True
    assert store.get("a").state == "failed"


def test_give_back_after_a_cancel_is_cancelled(store: JobStore) -> None:
    claim = start(store)
    store.cancel("a")

    assert store.give_back(claim) is False

    assert store.get("a").state == "cancelled"
    assert store.get("a").finished_at is not None
