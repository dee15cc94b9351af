"""A worker that has lost its job changes nothing any more; on every kind of store."""

from collections.abc import Callable

import pytest

from contracts.errors import (
    FencedError,
)
from contracts.jobs import (
    EpochEntry,
    JobFailure,
    JobMetrics,
    Progress,
)
from contracts.spec import JobSpec
from stores.jobs.store import Claim, JobStore, NewJob

LEASE_S = 30.0
TOTAL_STEPS = 1000
FAILURE = JobFailure(type="diverged", message="the loss is not finite")
PassTime = Callable[[float], None]


def submit(store: JobStore, *job_ids: str, model: str = "mnist") -> None:
    for job_id in job_ids:
        store.create(NewJob(job_id, JobSpec(model=model), TOTAL_STEPS))


def start(store: JobStore, job_id: str = "a") -> Claim:
    submit(store, job_id)
    return take(store)


def take(store: JobStore) -> Claim:
    claim = store.claim("worker-1")
    assert claim is not None
    return claim


def lose(store: JobStore, pass_time: PassTime) -> None:
    pass_time(LEASE_S + 1)
    store.sweep_leases()


def epoch_entry(epoch: int, train_loss: float = 0.5) -> EpochEntry:
    return EpochEntry(
        epoch=epoch,
        step=epoch * 600,
        train_loss=train_loss,
        train_accuracy=0.9,
        test_accuracy=0.8,
        learning_rate=0.1,
        seconds=1.5,
    )


def end_succeeded(store: JobStore) -> None:
    claim = start(store)
    store.begin_publishing(claim)
    store.succeed(claim, 1, JobMetrics())


def end_failed(store: JobStore) -> None:
    store.fail(start(store), FAILURE)


def end_cancelled(store: JobStore) -> None:
    submit(store, "a")
    store.cancel("a")


ENDINGS = [end_succeeded, end_failed, end_cancelled]


FENCED: dict[str, Callable[[JobStore, Claim], object]] = {
    "heartbeat": lambda store, claim: store.heartbeat(claim, Progress(step=9, total_steps=9)),
    "record_epoch": lambda store, claim: store.record_epoch(claim, epoch_entry(1), []),
    "begin_publishing": lambda store, claim: store.begin_publishing(claim),
    "succeed": lambda store, claim: store.succeed(claim, 1, JobMetrics()),
    "fail": lambda store, claim: store.fail(claim, FAILURE),
    "end_cancelled": lambda store, claim: store.end_cancelled(claim),
    "give_back": lambda store, claim: store.give_back(claim),
}


@pytest.fixture(params=FENCED)
def fenced(request: pytest.FixtureRequest) -> Callable[[JobStore, Claim], object]:
    return FENCED[request.param]


def test_worker_whose_job_was_swept_is_fenced(
    store: JobStore, pass_time: PassTime, fenced: Callable[[JobStore, Claim], object]
) -> None:
    claim = start(store)
    lose(store, pass_time)
    before = store.get("a")

    with pytest.raises(FencedError, match="attempt 1 of job a"):
        fenced(store, claim)

    assert store.get("a") == before


def test_worker_whose_job_has_a_new_holder_is_fenced(
    store: JobStore, pass_time: PassTime, fenced: Callable[[JobStore, Claim], object]
) -> None:
    claim = start(store)
    lose(store, pass_time)
    successor = take(store)
    store.cancel("a")  # so that end_cancelled too is refused for the attempt alone
    before = store.get("a")

    with pytest.raises(FencedError):
        fenced(store, claim)

    assert (store.get("a"), store.history("a").epochs) == (before, [])
    assert store.heartbeat(successor, None) is True


@pytest.mark.parametrize("end", ENDINGS)
def test_ended_job_is_never_changed_again(
    store: JobStore,
    end: Callable[[JobStore], None],
    fenced: Callable[[JobStore, Claim], object],
) -> None:
    end(store)
    before = store.get("a")

    with pytest.raises(FencedError):
        fenced(store, Claim("a", before.attempt, before.spec))

    assert (store.get("a"), store.history("a").epochs) == (before, [])


def test_claim_of_an_unknown_job_is_fenced(
    store: JobStore, fenced: Callable[[JobStore, Claim], object]
) -> None:
    with pytest.raises(FencedError):
        fenced(store, Claim("nobody", 1, JobSpec()))
