"""Deleting ended jobs; on both databases."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, event, func, select, text, update
from waiting import wait_until

from contracts.errors import JobNotFoundError
from contracts.jobs.job import Job, Reproduction
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob
from stores.jobs.sql.tables import job_epochs, job_events, jobs
from stores.jobs.store import JobStore

from .lifecycle import (
    ENDINGS,
    FAILURE,
    POSTGRESQL,
    TOTAL_STEPS,
    PassTime,
    end_succeeded,
    events_of,
    recorded_epoch,
    start,
    submit,
    take,
)

LIMITS = JobLimits(max_queued=10, lease_s=30, max_attempts=3)


def list_ids(store: JobStore) -> list[str]:
    return [job.id for job in store.list_jobs(JobQuery()).items]


def delete(store: JobStore, limit: int = 10) -> int:
    return store.delete_ended(older_than_s=60, limit=limit)


@pytest.mark.parametrize("end", ENDINGS)
def test_old_ended_job_is_deleted(
    store: JobStore, pass_time: PassTime, end: Callable[[JobStore], None]
) -> None:
    end(store)
    pass_time(30)
    early = delete(store)
    pass_time(31)

    assert (early, delete(store)) == (0, 1)
    for read in (store.get, store.history, store.get_weights_sha256):
        with pytest.raises(JobNotFoundError):
            read("a")
    assert store.read_events({"a": 0}, 10) == {}
    assert delete(store) == 0


def test_waiting_and_running_jobs_are_never_deleted(store: JobStore, pass_time: PassTime) -> None:
    start(store, "running")
    store.begin_publishing(start(store, "publishing"))
    submit(store, "queued")
    pass_time(10**6)

    assert delete(store) == 0
    assert list_ids(store) == ["queued", "publishing", "running"]


def test_oldest_jobs_are_deleted_first_up_to_the_limit(
    store: JobStore, pass_time: PassTime
) -> None:
    for job_id in ("c", "a", "b"):
        store.fail(start(store, job_id), FAILURE)
        pass_time(10)
    pass_time(60)

    assert delete(store, limit=2) == 2
    assert list_ids(store) == ["b"]


def test_spared_jobs_are_kept_and_block_no_other(store: JobStore, pass_time: PassTime) -> None:
    for job_id in ("a", "b", "c"):
        store.fail(start(store, job_id), FAILURE)
    pass_time(100)
    excluded = ["a", "c", *(f"nobody-{number}" for number in range(500))]

    assert store.delete_ended(older_than_s=60, limit=2, excluded=excluded) == 1
    assert list_ids(store) == ["c", "a"]
    assert delete(store) == 2


def test_age_counts_from_the_end_of_a_job(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    pass_time(1000)
    store.fail(claim, FAILURE)

    assert delete(store) == 0


def test_original_is_kept_until_its_reproduction_has_ended(
    store: JobStore, pass_time: PassTime
) -> None:
    end_succeeded(store)
    store.create(NewJob("r", JobSpec(), TOTAL_STEPS, reproduces="a"))
    pass_time(100)
    counts = [delete(store)]
    claim = take(store)
    counts.append(delete(store))
    store.end_unpublished(claim, JobMetrics(), "f" * 64, Reproduction(of="a", identical=True))
    counts.append(delete(store))

    assert counts == [0, 0, 1]
    assert list_ids(store) == ["r"]
    assert store.get("r").reproduction == Reproduction(of="a", identical=True)


def test_number_of_a_deleted_job_is_not_reused(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a", "b")
    store.cancel("b")
    pass_time(100)
    delete(store)
    submit(store, "c")

    assert list_ids(store) == ["c", "a"]
    assert [take(store).job_id, take(store).job_id] == ["a", "c"]


def test_new_job_with_a_deleted_id_has_no_history(store: JobStore, pass_time: PassTime) -> None:
    claim = start(store)
    store.begin_history(claim, [recorded_epoch(1)])
    store.fail(claim, FAILURE)
    pass_time(100)
    delete(store)
    submit(store, "a")

    assert store.history("a").epochs == []
    assert [event.number for event in events_of(store)] == [1]


ON_POSTGRESQL = pytest.mark.parametrize(
    "database_kind", [POSTGRESQL], indirect=True
)  # on SQLite one transaction waits for the other


def on_delete(engine: Engine, moment: str, act: Callable[[], object]) -> None:
    """Call act right before or after the statement that deletes."""

    def hook(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("DELETE"):
            act()

    event.listen(engine, f"{moment}_cursor_execute", hook)


@ON_POSTGRESQL
def test_original_of_a_concurrent_reproduction_is_kept(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    end_succeeded(store)
    submit(store, "r")
    reproduce = update(jobs).where(jobs.c.id == "r").values(reproduces="a")

    def commit_reproduction() -> None:
        with engine.begin() as connection:
            connection.execute(reproduce)

    on_delete(engine, "before", commit_reproduction)

    assert store.delete_ended(older_than_s=-1, limit=10) == 0
    assert list_ids(store) == ["r", "a"]


@ON_POSTGRESQL
@pytest.mark.parametrize("moment", ["before", "after"])
def test_reproduction_during_the_deletion_is_rejected(engine: Engine, moment: str) -> None:
    store = JobStore(engine, LIMITS)
    end_succeeded(store)
    created: list[Future[Job]] = []

    def reproduce() -> None:
        again = NewJob("r", JobSpec(), TOTAL_STEPS, reproduces="a")
        created.append(pool.submit(store.create, again))
        wait_until(lambda: created[0].done() or _waits_for_a_lock(engine))

    with ThreadPoolExecutor(1) as pool:
        on_delete(engine, moment, reproduce)
        assert store.delete_ended(older_than_s=-1, limit=10) == 1
        with pytest.raises(JobNotFoundError):
            created[0].result()
    assert list_ids(store) == []


def _waits_for_a_lock(engine: Engine) -> bool:
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    with engine.connect() as connection:
        return bool(connection.scalar(waiting))


def test_epochs_and_events_are_deleted_with_their_job(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    claim = start(store, "a")
    store.begin_history(claim, [recorded_epoch(1), recorded_epoch(2)])
    store.fail(claim, FAILURE)
    submit(store, "b")

    assert store.delete_ended(older_than_s=-1, limit=10) == 1

    with engine.connect() as connection:
        left = [
            connection.scalar(select(func.count()).select_from(table))
            for table in (jobs, job_epochs, job_events)
        ]
    assert left == [1, 0, 1]


def test_only_ended_jobs_are_found_ended(store: JobStore) -> None:
    end_succeeded(store)
    store.fail(start(store, "failed"), FAILURE)
    submit(store, "cancelled", "unclaimed")
    for job_id in ("cancelled", "unclaimed"):
        store.cancel(job_id)
    start(store, "running")
    store.begin_publishing(start(store, "publishing"))
    submit(store, "queued")
    job_ids = ["a", "failed", "cancelled", "running", "publishing", "queued", "nobody"]

    assert sorted(store.find_ended(job_ids)) == ["a", "cancelled", "failed"]
    assert store.find_ended([]) == []


def test_ended_jobs_are_found_among_very_many(store: JobStore) -> None:
    end_succeeded(store)
    strangers = [f"nobody-{number}" for number in range(70_000)]

    assert store.find_ended(["a", *strangers]) == ["a"]
    assert store.find_ended([*strangers, "a"]) == ["a"]
