"""Ended jobs are forgotten whole, the oldest first; nothing else is; on every kind of store."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, event, func, select, text, update
from waiting import wait_until

from contracts.errors import JobNotFoundError
from contracts.jobs.job import Job, JobMetrics, Reproduction
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob
from stores.jobs.store import JobStore
from stores.jobs.tables import job_epochs, job_events, jobs

from .acts import (
    ENDINGS,
    FAILURE,
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


def kept(store: JobStore) -> list[str]:
    return [job.id for job in store.list_jobs(JobQuery()).items]


def forget(store: JobStore, limit: int = 10) -> int:
    return store.delete_ended(older_than_s=60, limit=limit)


@pytest.mark.parametrize("end", ENDINGS)
def test_ended_job_is_forgotten_when_it_is_old(
    store: JobStore, pass_time: PassTime, end: Callable[[JobStore], None]
) -> None:
    end(store)
    pass_time(59)
    early = forget(store)
    pass_time(2)

    assert (early, forget(store)) == (0, 1)
    for ask in (store.get, store.history, store.get_weights_sha256):
        with pytest.raises(JobNotFoundError):
            ask("a")
    assert store.read_events({"a": 0}, 10) == {}
    assert forget(store) == 0


def test_waiting_and_running_jobs_are_kept_however_old(
    store: JobStore, pass_time: PassTime
) -> None:
    start(store, "running")
    store.begin_publishing(start(store, "publishing"))
    submit(store, "queued")
    pass_time(10**6)

    assert forget(store) == 0
    assert kept(store) == ["queued", "publishing", "running"]


def test_oldest_are_forgotten_first_and_at_most_so_many(
    store: JobStore, pass_time: PassTime
) -> None:
    for job_id in ("c", "a", "b"):
        store.fail(start(store, job_id), FAILURE)
        pass_time(10)
    pass_time(60)

    assert forget(store, limit=2) == 2
    assert kept(store) == ["b"]


def test_spared_jobs_are_kept_and_hold_up_no_other(store: JobStore, pass_time: PassTime) -> None:
    for job_id in ("a", "b", "c"):
        store.fail(start(store, job_id), FAILURE)
    pass_time(100)
    spared = ["a", "c", *(f"nobody-{number}" for number in range(500))]

    assert store.delete_ended(older_than_s=60, limit=2, spared=spared) == 1
    assert kept(store) == ["c", "a"]
    assert forget(store) == 2


def test_age_counts_from_the_end_not_from_the_beginning(
    store: JobStore, pass_time: PassTime
) -> None:
    claim = start(store)
    pass_time(1000)
    store.fail(claim, FAILURE)

    assert forget(store) == 0


def test_original_is_kept_until_its_reproduction_has_ended(
    store: JobStore, pass_time: PassTime
) -> None:
    end_succeeded(store)
    store.create(NewJob("r", JobSpec(), TOTAL_STEPS, reproduces="a"))
    pass_time(100)
    counts = [forget(store)]
    claim = take(store)
    counts.append(forget(store))
    store.end_reproduction(claim, Reproduction(of="a", identical=True), JobMetrics(), "f" * 64)
    counts.append(forget(store))

    assert counts == [0, 0, 1]
    assert kept(store) == ["r"]
    assert store.get("r").reproduction == Reproduction(of="a", identical=True)


def test_new_job_after_a_forgotten_one_is_the_newest(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a", "b")
    store.cancel("b")
    pass_time(100)
    forget(store)
    submit(store, "c")

    assert kept(store) == ["c", "a"]
    assert [take(store).job_id, take(store).job_id] == ["a", "c"]


def test_job_with_the_id_of_a_forgotten_one_starts_afresh(
    store: JobStore, pass_time: PassTime
) -> None:
    claim = start(store)
    store.begin_history(claim, [recorded_epoch(1)])
    store.fail(claim, FAILURE)
    pass_time(100)
    forget(store)
    submit(store, "a")

    assert store.history("a").epochs == []
    assert [event.number for event in events_of(store)] == [1]


ON_POSTGRESQL = pytest.mark.parametrize(
    "database_kind", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)  # on SQLite they wait for each other from their beginning


def on_delete(engine: Engine, moment: str, act: Callable[[], object]) -> None:
    """Let something happen right before or after the statement that deletes."""

    def hook(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("DELETE"):
            act()

    event.listen(engine, f"{moment}_cursor_execute", hook)


@ON_POSTGRESQL
def test_original_whose_reproduction_came_while_it_was_chosen_is_kept(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    end_succeeded(store)
    submit(store, "r")
    reproduce = update(jobs).where(jobs.c.id == "r").values(reproduces="a")

    def commit_reproduction() -> None:
        with engine.begin() as connection:
            connection.execute(reproduce)

    on_delete(engine, "before", commit_reproduction)

    assert store.delete_ended(older_than_s=-1, limit=10) == 0
    assert kept(store) == ["r", "a"]


@ON_POSTGRESQL
@pytest.mark.parametrize("moment", ["before", "after"])
def test_reproduction_asked_for_while_its_original_is_forgotten_is_refused(
    engine: Engine, moment: str
) -> None:
    store = JobStore(engine, LIMITS)
    end_succeeded(store)
    asked: list[Future[Job]] = []

    def ask() -> None:
        again = NewJob("r", JobSpec(), TOTAL_STEPS, reproduces="a")
        asked.append(pool.submit(store.create, again))
        wait_until(lambda: asked[0].done() or _waits_for_a_lock(engine))

    with ThreadPoolExecutor(1) as pool:
        on_delete(engine, moment, ask)
        assert store.delete_ended(older_than_s=-1, limit=10) == 1
        with pytest.raises(JobNotFoundError):
            asked[0].result()
    assert kept(store) == []


def _waits_for_a_lock(engine: Engine) -> bool:
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    with engine.connect() as connection:
        return bool(connection.scalar(waiting))


def test_epochs_and_events_go_with_their_job(engine: Engine) -> None:
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


def test_only_what_has_ended_is_found_ended(store: JobStore) -> None:
    end_succeeded(store)
    store.fail(start(store, "failed"), FAILURE)
    submit(store, "cancelled", "unasked")
    for job_id in ("cancelled", "unasked"):
        store.cancel(job_id)
    start(store, "running")
    store.begin_publishing(start(store, "publishing"))
    submit(store, "queued")
    asked = ["a", "failed", "cancelled", "running", "publishing", "queued", "nobody"]

    assert sorted(store.find_ended(asked)) == ["a", "cancelled", "failed"]
    assert store.find_ended([]) == []


def test_ended_jobs_are_found_among_more_than_one_statement_takes(store: JobStore) -> None:
    end_succeeded(store)
    strangers = [f"nobody-{number}" for number in range(70_000)]

    assert store.find_ended(["a", *strangers]) == ["a"]
    assert store.find_ended([*strangers, "a"]) == ["a"]
