"""A sweep between its steps, and its cancel."""

import pytest
from sqlalchemy import Engine, event

from contracts.errors import JobNotFoundError
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import JobQuery, NewRequest, SweepClaim
from stores.jobs.store import JobStore
from stores.sweeps.records import NewTrial

FIELD = "optimizer.learning_rate"
REQUEST = SweepRequest.model_validate(
    {
        "spec": {"validation_fraction": 0.1},
        "space": {FIELD: {"uniform": [0.1, 1.0]}},
        "trials": 9,
        "parallel": 9,
    }
)


@pytest.fixture
def engine() -> Engine:
    return make_memory_engine()


@pytest.fixture
def store(engine: Engine) -> JobStore:
    return JobStore(engine, JobLimits(max_queued=100, lease_s=30, max_attempts=3))


def take(store: JobStore) -> SweepClaim:
    claim = store.claim("w")
    assert isinstance(claim, SweepClaim)
    return claim


def begin(store: JobStore, sweep_id: str, trials: int) -> None:
    store.create(NewRequest(sweep_id, REQUEST.model_copy(update={"parallel": trials})))
    names = [f"{sweep_id}-{number}" for number in range(trials)]
    new = [NewTrial(name, number, {FIELD: 0.5}, JobSpec(), 10) for number, name in enumerate(names)]
    store.advance_sweep(take(store), new)


def count_commits(engine: Engine, store: JobStore, sweep_id: str) -> int:
    """Cancel a sweep; return the number of its transactions."""
    commits: list[object] = []
    count = commits.append
    event.listen(engine, "commit", count)
    assert store.cancel_sweep(sweep_id).state == "cancelled"
    event.remove(engine, "commit", count)
    return len(commits)


def test_transactions_of_a_cancel_do_not_depend_on_trials(engine: Engine, store: JobStore) -> None:
    begin(store, "small", 1)
    commits = count_commits(engine, store, "small")
    begin(store, "large", 9)
    assert count_commits(engine, store, "large") == commits
    assert store.get_sweep("large").counts.cancelled == 9


def test_attempt_of_a_sweep_counts_no_steps(store: JobStore) -> None:
    store.create(NewRequest("sweep", REQUEST))
    assert store.get("sweep").attempt == 0
    for _ in range(3):
        store.advance_sweep(take(store), [])
        assert store.get("sweep").attempt == 1
    lost = take(store)
    assert (lost.attempt, lost.shown_attempt) == (7, 1)

    store.requeue_orphans()

    assert take(store).shown_attempt == store.get("sweep").attempt == 2


def test_trials_of_a_deleted_sweep_go_with_the_next_clean_up(store: JobStore) -> None:
    begin(store, "sweep", 3)
    store.cancel_sweep("sweep")
    store.delete_job("sweep")
    with pytest.raises(JobNotFoundError):
        store.get("sweep")

    assert store.delete_ended(3600, 2, excluded=["sweep-0"]) == 2
    assert store.delete_ended(3600, 2, excluded=["sweep-0"]) == 0

    assert [job.id for job in store.list_jobs(JobQuery()).items] == ["sweep-0"]
