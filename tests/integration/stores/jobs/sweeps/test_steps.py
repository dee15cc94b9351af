"""Sweeps and the ends of their trials, on both databases."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import Engine, event, text, update
from waiting import TIMEOUT_S, wait_until

from contracts.errors import JobConflictError
from contracts.ids import make_job_id
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.schedules import ScheduleBody
from contracts.sweeps.request import SweepRequest
from stores.jobs.records import Claim, JobQuery, NewJob, NewRequest, SweepClaim
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import jobs
from stores.jobs.store import JobStore
from stores.schedules.tables import schedules
from stores.sweeps.records import NewTrial
from tests.integration.stores.jobs.conftest import LIMITS
from tests.integration.stores.jobs.lifecycle import FAILURE, POSTGRESQL, SPEC, PassTime, lose

ON_POSTGRESQL = pytest.mark.parametrize("database_kind", [POSTGRESQL])
FIELD = "optimizer.learning_rate"
REQUEST = SweepRequest.model_validate(
    {
        "spec": SPEC.model_dump(include={"dataset_version"}) | {"validation_fraction": 0.1},
        "space": {FIELD: {"uniform": [0.1, 1.0]}},
        "trials": 2,
        "parallel": 2,
    }
)


def take_sweep(store: JobStore) -> SweepClaim:
    claim = store.claim("worker-1")
    assert isinstance(claim, SweepClaim)
    return claim


def begin(store: JobStore) -> tuple[str, list[Claim]]:
    """Submit a sweep and start its trials; return its id and the claims on the trials."""
    sweep_id = store.create(NewRequest(make_job_id(), REQUEST)).id
    new = [NewTrial(make_job_id(), number, {FIELD: 0.5}, SPEC, 10) for number in range(2)]
    assert store.advance_sweep(take_sweep(store), new).added == 2
    trials = [store.claim(f"worker-{number}") for number in (2, 3)]
    return sweep_id, [trial for trial in trials if trial is not None]


def end(store: JobStore, trial: Claim) -> None:
    assert store.end_trial(trial, JobMetrics(), "f" * 64, 0.5)


@contextmanager
def delayed_commit(engine: Engine) -> Iterator[tuple[threading.Event, threading.Event]]:
    """Let the next commit set the first event, and wait for the second one."""
    reached, proceed = threading.Event(), threading.Event()

    def wait(_connection: object) -> None:
        reached.set()
        assert proceed.wait(TIMEOUT_S)

    event.listen(engine, "commit", wait, once=True)
    yield reached, proceed


def run_until_blocked(thread: threading.Thread, engine: Engine) -> None:
    """Start a thread, and let it run to its end or until a lock of PostgreSQL stops it."""
    thread.start()
    blocked = text(
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )

    def is_blocked() -> bool:
        with engine.connect() as connection:
            return connection.scalar(blocked) > 0

    wait_until(lambda: not thread.is_alive() or is_blocked())


@ON_POSTGRESQL
def test_trial_that_ends_while_its_sweep_is_released_wakes_it(store: JobStore, url: str) -> None:
    _, trials = begin(store)
    end(store, trials[0])
    sweep = take_sweep(store)
    engine = make_engine(url)
    with closing(JobStore(engine, LIMITS)) as other, delayed_commit(engine) as (reached, proceed):
        release = threading.Thread(target=other.advance_sweep, args=(sweep, []))
        release.start()
        assert reached.wait(TIMEOUT_S)
        ending = threading.Thread(target=end, args=(store, trials[1]))
        run_until_blocked(ending, engine)
        proceed.set()
        release.join()
        ending.join()

    assert store.advance_sweep(take_sweep(store), []).is_over


def test_ended_sweep_leaves_no_running_trial(store: JobStore, pass_time: PassTime) -> None:
    sweep_id, trials = begin(store)
    end(store, trials[0])
    take_sweep(store)
    store.cancel(sweep_id)  # and this process is killed before it cancels the trials
    lose(store, pass_time)
    trial = store.claim("worker-4")
    assert trial is not None

    store.settle_sweeps()

    assert store.get_sweep(sweep_id).state == "cancelled"
    assert store.heartbeat(trial, None)  # it is cancelled


def test_sweep_that_waits_for_no_trial_goes_on(store: JobStore, engine: Engine) -> None:
    sweep_id, _ = begin(store)
    # As a build without sweeps does that fails a trial.
    failed = (
        update(jobs)
        .where(jobs.c.sweep_id == sweep_id)
        .values(state="failed", finished_at=1.0, worker=None)
    )
    with engine.begin() as connection:
        connection.execute(failed)
    assert store.claim("worker-1") is None

    store.settle_sweeps()

    assert take_sweep(store).job_id == sweep_id


def test_sweep_is_deleted_after_its_trials_have_ended(store: JobStore) -> None:
    sweep_id, trials = begin(store)
    end(store, trials[0])
    store.fail(take_sweep(store), FAILURE)
    with pytest.raises(JobConflictError, match="a trial of it has not stopped"):
        store.delete_job(sweep_id)
    store.settle_sweeps()
    store.end_cancelled(trials[1])

    store.delete_job(sweep_id)
    assert store.delete_ended(older_than_s=3600, limit=10) == 2

    assert store.list_jobs(JobQuery()).items == []


@ON_POSTGRESQL
def test_changed_schedule_repeats_no_time(store: JobStore, engine: Engine, url: str) -> None:
    body = ScheduleBody.model_validate({"cron": "* * * * *", "spec": {}, "overlap": "queue"})
    store.put_schedule("nightly", body)
    with engine.begin() as connection:
        connection.execute(update(schedules).values(next_run=schedules.c.next_run - 60))
    (due,) = store.find_due_schedules()
    other_engine = make_engine(url)
    with (
        closing(JobStore(other_engine, LIMITS)) as other,
        delayed_commit(other_engine) as (reached, proceed),
    ):
        job = NewJob(make_job_id(), SPEC, 10)
        submission = threading.Thread(target=other.submit_scheduled, args=(due, job))
        submission.start()
        assert reached.wait(TIMEOUT_S)
        change = threading.Thread(target=store.put_schedule, args=("nightly", body))
        run_until_blocked(change, engine)
        proceed.set()
        submission.join()
        change.join()

    assert due.due_at not in [again.due_at for again in store.find_due_schedules()]


def test_trials_leave_half_of_the_queue_to_other_jobs(store: JobStore) -> None:
    sweep_id = store.create(NewRequest(make_job_id(), REQUEST)).id
    sweep = take_sweep(store)
    for number in range(LIMITS.max_queued // 2):
        store.create(NewJob(f"other-{number}", SPEC, 10))
    new = [NewTrial(make_job_id(), number, {FIELD: 0.5}, SPEC, 10) for number in range(2)]

    assert store.advance_sweep(sweep, new).added == 1  # it always has one
    assert store.get_sweep(sweep_id).counts.queued == 1
