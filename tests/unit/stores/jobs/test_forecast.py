"""The estimated time until a queued job starts."""

import heapq
import random
import time

import pytest
from sqlalchemy import func, update

from contracts.jobs.job import Progress
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from stores.jobs.forecast import Durations, Size, estimate_remaining, estimate_starts
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine, memory_job_store
from stores.jobs.records import JobQuery, NewJob, TrainingClaim
from stores.jobs.sql.tables import jobs
from stores.jobs.store import JobStore

TRAINING = ("train", True)
IMPORT = ("import_dataset", False)


def size(work: float, kind: tuple[str, bool] = TRAINING) -> Size:
    return Size(kind, work)


def test_duration_follows_the_jobs_of_the_nearest_sizes() -> None:
    small, large = [(size(1), 3.0)] * 5, [(size(100), 100.0)] * 5
    durations = Durations([*large, *small, (size(7, IMPORT), 70.0)])

    assert durations.estimate(size(1)) == pytest.approx(3.0)
    assert durations.estimate(size(2)) == pytest.approx(6.0)
    assert durations.estimate(size(90)) == pytest.approx(90.0)
    assert durations.estimate(size(14, IMPORT)) == pytest.approx(140.0)
    assert durations.estimate(size(1, ("batch_predict", False))) is None
    assert durations.estimate(size(30, ("sweep", False))) == 0.0


def test_one_job_of_the_same_size_outweighs_others() -> None:
    durations = Durations([*[(size(2), 20.0)] * 5, (size(1.05), 2.1), *[(size(0.5), 8.0)] * 5])
    assert durations.estimate(size(1)) == pytest.approx(2.0)
    assert durations.estimate(size(1.8)) == pytest.approx(18.0)


def test_newer_jobs_of_one_size_decide() -> None:
    ended = [(size(5), 10.0)] * 5 + [(size(5), 99.0)] * 50
    assert Durations(ended).estimate(size(5)) == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("running", "waiting", "starts"),
    [
        ([4.0], [2.0, 3.0, 1.0], [4, 6, 9]),
        ([4.0, 1.0], [2.0, 9.0, 1.0], [1, 3, 4]),
        ([], [2.0], [None]),
        ([4.0, None], [2.0], [None]),
        ([4.0], [2.0, None, 1.0], [4, 6, None]),
        ([4.0], [], []),
    ],
)
def test_jobs_start_when_workers_are_free(
    running: list[float | None], waiting: list[float | None], starts: list[float | None]
) -> None:
    assert list(estimate_starts(running, waiting)) == starts


@pytest.mark.parametrize(
    ("elapsed_s", "expected_s", "eta_s", "remaining_s"),
    [
        (0.0, 10.0, None, 10.0),
        (4.0, 10.0, None, 6.0),
        (12.0, 10.0, None, 0.0),
        (4.0, None, 9.0, 9.0),
        (4.0, None, None, None),
        (1.0, 10.0, 29.0, 11.0),
        (9.0, 10.0, 3.0, 2.8),
        (12.0, 10.0, 5.0, 5.0),
    ],
)
def test_own_speed_counts_more_the_longer_a_job_runs(
    elapsed_s: float, expected_s: float | None, eta_s: float | None, remaining_s: float | None
) -> None:
    assert estimate_remaining(elapsed_s, expected_s, eta_s) == pytest.approx(remaining_s)


def test_estimates_of_a_mix_are_right_within_20_percent() -> None:
    rng = random.Random(5)  # noqa: S311  no secret
    # Seconds per work differ by size, and each job's by a tenth.
    rates = {2.0: 3.0, 9.0: 1.2, 40.0: 0.8}

    def seconds_of(work: float) -> float:
        return work * rates[work] * rng.uniform(0.9, 1.1)

    durations = Durations(
        [(size(work), seconds_of(work)) for _ in range(20) for work in sorted(rates)]
    )
    works = rng.choices(sorted(rates), k=60)
    left = [5.0, 12.0, 30.0]
    estimated = list(estimate_starts(left, [durations.estimate(size(work)) for work in works]))

    heapq.heapify(left)
    for work, start_s in zip(works, estimated, strict=True):
        actual_s = heapq.heapreplace(left, left[0] + seconds_of(work))
        assert start_s == pytest.approx(actual_s, rel=0.2)


def submit(store: JobStore, *job_ids: str) -> None:
    for job_id in job_ids:
        store.create(NewJob(job_id, JobSpec(), 1000, work=10.0))


def take(store: JobStore) -> TrainingClaim:
    claim = store.claim("w")
    assert isinstance(claim, TrainingClaim)
    return claim


@pytest.fixture
def store() -> JobStore:
    """A store with a job that has taken 10 s, and one that runs for 20 s and needs 40 s more."""
    engine = make_memory_engine()
    store = JobStore(engine, JobLimits(max_queued=9, lease_s=30, max_attempts=3))
    submit(store, "ended", "running")
    store.end_unpublished(take(store), JobMetrics(), "0" * 64)
    store.heartbeat(take(store), Progress(step=1, total_steps=2, eta_seconds=40.0))
    with engine.begin() as connection:
        started_at = func.coalesce(jobs.c.finished_at - 10, jobs.c.started_at - 20)
        connection.execute(update(jobs).values(started_at=started_at))
    submit(store, "a", "b")
    return store


def test_queued_jobs_show_when_they_start(store: JobStore) -> None:
    newest_first = store.list_jobs(JobQuery(state="queued")).items
    assert [job.queue_eta_seconds for job in newest_first] == [50.0, 40.0]


def test_forecast_is_used_again_for_a_second(
    store: JobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [time.monotonic() + 1]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    assert store.get("b").queue_eta_seconds == 50.0
    assert store.create(NewJob("c", JobSpec(), 1000, work=10.0)).queue_eta_seconds == 60.0
    assert store.create(NewJob("d", JobSpec(), 1000)).queue_eta_seconds == 60.0  # as if c was not

    now[0] += 0.5
    assert store.get("b").queue_eta_seconds == 49.5
    now[0] += 0.5
    assert store.get("d").queue_eta_seconds == 70.0


def test_without_a_running_job_no_start_is_known() -> None:
    store = memory_job_store(JobLimits(max_queued=9, lease_s=30, max_attempts=3))
    submit(store, "a")
    assert store.get("a").queue_eta_seconds is None
    take(store)
    assert store.get("a").queue_eta_seconds is None  # it runs
