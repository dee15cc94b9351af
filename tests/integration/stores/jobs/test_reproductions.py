"""Jobs that reproduce another one; on both databases."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from contracts.errors import FencedError, JobConflictError, JobNotFoundError
from contracts.jobs.job import FirstDifference, Job, Reproduction
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from stores.jobs.records import NewJob, TrainingClaim
from stores.jobs.store import JobStore

from .lifecycle import (
    FAILURE,
    TOTAL_STEPS,
    PassTime,
    end_succeeded,
    event_names,
    events_of,
    lose,
    start,
    submit,
    take,
)

SAME = Reproduction(of="a", identical=True)
METRICS = JobMetrics(test_accuracy=0.75)
SHA256 = "f" * 64


def reproduce(store: JobStore, job_id: str = "r", of: str = "a") -> Job:
    return store.create(NewJob(job_id, JobSpec(), TOTAL_STEPS, reproduces=of))


def start_reproduction(store: JobStore) -> TrainingClaim:
    end_succeeded(store)
    reproduce(store)
    return take(store)


def end(store: JobStore, claim: TrainingClaim, reproduction: Reproduction = SAME) -> bool:
    return store.end_unpublished(claim, METRICS, SHA256, reproduction)


def test_queued_reproduction_names_its_original(store: JobStore) -> None:
    end_succeeded(store)

    job = reproduce(store)
    claim = take(store)

    assert job.reproduction == Reproduction(of="a", identical=None, first_difference=None)
    assert (claim.job_id, claim.reproduces) == ("r", "a")
    assert store.get("r").reproduction == job.reproduction
    assert store.get("a").reproduction is None


def test_other_jobs_have_no_original(store: JobStore) -> None:
    claim = start(store)

    assert (claim.reproduces, store.get("a").reproduction) == (None, None)


def test_ended_reproduction_has_a_result_and_no_version(store: JobStore) -> None:
    claim = start_reproduction(store)
    difference = FirstDifference(kind="step", step=7, field="loss", original=1.5, reproduced=1.25)
    result = Reproduction(of="a", identical=False, first_difference=difference)

    assert end(store, claim, result) is True

    job = store.get("r")
    assert (job.state, job.model, job.metrics) == ("succeeded", None, METRICS)
    assert (job.reproduction, job.error) == (result, None)
    assert job.finished_at is not None
    events = events_of(store, "r")
    assert event_names(events) == ["queued", "running", "succeeded"]
    assert (events[-1].data, events[-1].is_last) == (job.model_dump_json(), True)


def test_cancel_before_the_end_of_a_reproduction_wins(store: JobStore) -> None:
    claim = start_reproduction(store)
    store.cancel("r")

    assert end(store, claim) is False

    job = store.get("r")
    assert (job.state, job.metrics) == ("cancelled", JobMetrics())
    assert job.reproduction == Reproduction(of="a")
    assert store.get_weights_sha256("r") is None
    assert event_names(events_of(store, "r"))[-1] == "cancelled"


def test_cancel_after_the_end_of_a_reproduction_is_a_conflict(store: JobStore) -> None:
    end(store, start_reproduction(store))

    with pytest.raises(JobConflictError, match="r can't be cancelled: it has already succeeded"):
        store.cancel("r")


def test_concurrent_cancel_and_end_have_one_winner(store: JobStore) -> None:
    end_succeeded(store)
    for number in range(12):
        reproduce(store, f"r{number}")
    claims = [take(store) for _ in range(12)]

    def cancel(job_id: str) -> bool:
        try:
            store.cancel(job_id)
        except JobConflictError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        cancels = pool.map(cancel, [claim.job_id for claim in claims])
        ends = pool.map(lambda claim: end(store, claim), claims)

    assert all(won != lost for won, lost in zip(cancels, ends, strict=True))
    for claim in claims:
        events = events_of(store, claim.job_id)
        assert (len(events), events[-1].is_last) == (3, True)
        assert events[-1].data == store.get(claim.job_id).model_dump_json()


def test_reproduction_never_enters_publishing(store: JobStore) -> None:
    claim = start_reproduction(store)

    with pytest.raises(FencedError):
        store.begin_publishing(claim)

    assert end(store, claim) is True


def test_other_job_can_not_end_as_a_reproduction(store: JobStore) -> None:
    claim = start(store)

    with pytest.raises(FencedError):
        end(store, claim)

    assert store.get("a").state == "running"


def test_only_the_next_attempt_ends_a_lost_reproduction(
    store: JobStore, pass_time: PassTime
) -> None:
    claim = start_reproduction(store)
    lose(store, pass_time)
    successor = take(store)

    with pytest.raises(FencedError):
        end(store, claim)

    assert (successor.reproduces, successor.attempt) == ("a", 2)
    assert end(store, successor) is True
    with pytest.raises(FencedError):
        end(store, successor)


def test_failed_reproduction_has_no_result(store: JobStore) -> None:
    store.fail(start_reproduction(store), FAILURE)

    assert (store.get("r").state, store.get("r").reproduction) == ("failed", Reproduction(of="a"))


def test_reproduction_of_an_unknown_job_is_not_created(store: JobStore) -> None:
    with pytest.raises(JobNotFoundError, match="'gone'"):
        reproduce(store, of="gone")

    assert store.count_waiting() == 0


def test_only_succeeded_jobs_have_a_weights_digest(store: JobStore) -> None:
    end(store, start_reproduction(store))
    store.fail(start(store, "failed"), FAILURE)
    submit(store, "b")

    assert store.get_weights_sha256("a") == "e" * 64  # the manifest's
    assert store.get_weights_sha256("r") == SHA256
    assert store.get_weights_sha256("failed") is None
    assert store.get_weights_sha256("b") is None
    with pytest.raises(JobNotFoundError):
        store.get_weights_sha256("nobody")


def test_job_that_publishes_nothing_ends_with_its_metrics(store: JobStore) -> None:
    claim = start(store)

    assert store.end_unpublished(claim, METRICS, SHA256) is True

    job = store.get("a")
    assert (job.state, job.model, job.published, job.reproduction) == (
        "succeeded",
        None,
        False,
        None,
    )
    assert (job.metrics, job.reproduction) == (METRICS, None)
    assert store.get_weights_sha256("a") == SHA256


def test_reproduction_can_not_end_without_a_comparison(store: JobStore) -> None:
    claim = start_reproduction(store)

    with pytest.raises(FencedError):
        store.end_unpublished(claim, METRICS, SHA256)
