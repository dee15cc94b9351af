"""A due time of a schedule and its job are committed together; on both databases."""

import json

import pytest
from sqlalchemy import Engine, update
from structlog.testing import capture_logs

from contracts.errors import QueueFullError
from contracts.jobs.schedule_errors import ScheduleNotFoundError
from contracts.jobs.schedules import ScheduleBody
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob
from stores.jobs.sql.tables import db_now
from stores.jobs.store import JobStore
from stores.schedules.store import DueSchedule
from stores.schedules.tables import schedules

SPEC = JobSpec(dataset_version=1)
BODY = ScheduleBody(cron="0 3 * * *", spec=SPEC)


@pytest.fixture
def due(store: JobStore, engine: Engine) -> DueSchedule:
    store.put_schedule("nightly", BODY)
    with engine.begin() as connection:
        connection.execute(update(schedules).values(next_run=db_now() - 5))
    (found,) = store.find_due_schedules()
    return found


def test_due_time_is_submitted_once(store: JobStore, due: DueSchedule) -> None:
    first = store.submit_scheduled(due, NewJob("a", SPEC, 1000))
    second = store.submit_scheduled(due, NewJob("b", SPEC, 1000))

    assert first is not None
    assert (first.id, second) == ("a", None)
    assert [job.id for job in store.list_jobs(JobQuery()).items] == ["a"]
    assert (store.get_schedule("nightly").last_job, store.find_due_schedules()) == ("a", [])
    next_due_s = store.read_next_due_s()
    assert next_due_s is not None
    assert 0 < next_due_s <= 86_400


def test_refused_job_leaves_the_time_due(store: JobStore, due: DueSchedule, engine: Engine) -> None:
    full = JobStore(engine, JobLimits(max_queued=1, lease_s=30, max_attempts=1))
    full.create(NewJob("a", SPEC, 1000))

    with pytest.raises(QueueFullError):
        full.submit_scheduled(due, NewJob("b", SPEC, 1000))

    assert store.get_schedule("nightly").last_job is None
    assert store.find_due_schedules() == [due]


def test_unchanged_times_stay_due_when_a_schedule_is_written(
    store: JobStore, due: DueSchedule
) -> None:
    store.put_schedule("nightly", BODY.model_copy(update={"overlap": "queue"}))
    assert [one.due_at for one in store.find_due_schedules()] == [due.due_at]
    store.put_schedule("nightly", BODY.model_copy(update={"cron": "0 4 * * *"}))
    assert store.find_due_schedules() == []
    store.delete_schedule("nightly")
    with pytest.raises(ScheduleNotFoundError):
        store.get_schedule("nightly")


@pytest.mark.usefixtures("due")
def test_schedule_of_another_build_says_that_it_is_unreadable(
    store: JobStore, engine: Engine
) -> None:
    newer = {"cron": "0 3 * * *", "spec": {f"field_{engine.name}": 1}}  # warned of once each
    with engine.begin() as connection:
        connection.execute(update(schedules).values(body=json.dumps(newer)))

    with capture_logs() as lines:
        assert [store.find_due_schedules() for _ in range(2)] == [[], []]

    assert [line["log_level"] for line in lines if line["schedule"] == "nightly"] == ["warning"]
    error = store.get_schedule("nightly").last_error
    assert error is not None
    assert "this build can't read" in error.message
