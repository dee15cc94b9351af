"""The estimated time until a queued job starts."""

import heapq
import random

import pytest

from contracts.jobs.job import JobMetrics, Progress
from contracts.jobs.spec import JobSpec
from stores.jobs.forecast import Durations, Size, estimate_starts
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import JobQuery, NewJob, TrainingClaim
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


def test_queued_jobs_show_when_they_start() -> None:
    store = memory_job_store(JobLimits(max_queued=9, lease_s=30, max_attempts=3))
    submit(store, "ended")
    store.end_unpublished(take(store), JobMetrics(), "0" * 64)
    submit(store, "a", "b", "c")
    assert store.get("a").queue_eta_seconds is None  # no worker is known
    claim = take(store)
    store.heartbeat(claim, Progress(step=1, total_steps=2, eta_seconds=40.0))

    etas = [job.queue_eta_seconds for job in store.list_jobs(JobQuery(state="queued")).items]

    # Half of what it needs by its own speed: by the earlier job, which took some ms, it has ended.
    assert etas[1] == store.get("b").queue_eta_seconds == 20.0
    assert etas[0] is not None
    assert 20.0 <= etas[0] < 40.0
    assert store.get("a").queue_eta_seconds is None
    assert store.create(NewJob("d", JobSpec(), 1000)).queue_eta_seconds is not None
