"""The order of the queue: priority, then time, and nothing starves; on both databases."""

import pytest
from sqlalchemy import Engine, insert, text

from stores.jobs.records import NewJob
from stores.jobs.sql.tables import db_now, jobs
from stores.jobs.store import JobStore

from .lifecycle import SPEC, PassTime, lose, submit, take


def submit_with(store: JobStore, **priorities: int) -> None:
    for job_id, priority in priorities.items():
        spec = SPEC.model_copy(update={"priority": priority})
        position = store.create(NewJob(job_id, spec, 1000)).queue_position
        assert position == store.get(job_id).queue_position


def taken(store: JobStore, count: int) -> str:
    return "".join(take(store).job_id for _ in range(count))


def test_jobs_run_by_priority_then_in_their_order(store: JobStore) -> None:
    submit_with(store, a=0, b=-10, c=10, d=0, e=3, f=10)

    positions = {job_id: store.get(job_id).queue_position for job_id in "cfeadb"}

    assert positions == {"c": 1, "f": 2, "e": 3, "a": 4, "d": 5, "b": 6}
    assert taken(store, 6) == "cfeadb"


def test_waiting_job_gains_priority(store: JobStore, pass_time: PassTime) -> None:
    submit_with(store, a=0, b=-1)
    pass_time(1190)
    submit_with(store, c=2)
    pass_time(20)
    submit_with(store, d=2, e=1)

    assert taken(store, 5) == "cadbe"


def test_requeued_job_keeps_its_place(store: JobStore, pass_time: PassTime) -> None:
    submit_with(store, a=1, b=1)
    submit(store, "c")
    take(store)
    lose(store, pass_time)

    assert store.get("a").queue_position == 1
    assert taken(store, 3) == "abc"


def test_job_has_its_priority_wherever_it_is_read(store: JobStore) -> None:
    submit_with(store, a=-4)
    spec = SPEC.model_copy(update={"priority": -4})

    assert (store.get("a").spec, store.list_unended()[0].spec) == (spec, spec)
    assert take(store).spec == spec


def test_job_of_an_earlier_build_has_priority_0(store: JobStore, engine: Engine) -> None:
    submit_with(store, low=-1)
    earlier = {"id": "old", "state": "queued", "model": "mnist", "spec": "{}", "total_steps": 1}
    counters = {"attempt": 0, "lost_leases": 0, "cancel_requested": False}
    with engine.begin() as connection:
        connection.execute(insert(jobs).values(**earlier, **counters, submitted_at=db_now()))
    submit_with(store, high=1)

    assert [take(store).job_id for _ in range(3)] == ["high", "old", "low"]


@pytest.mark.parametrize("database_kind", [pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_postgresql_reads_waiting_jobs_in_their_order(store: JobStore, engine: Engine) -> None:
    submit(store, "a")
    claim = "SELECT seq FROM jobs WHERE (state || '') IN ('queued', 'publish_queued')"
    order = "ORDER BY submitted_at - 600 * priority, seq LIMIT 1"
    with engine.connect() as connection:
        connection.execute(text("SET enable_seqscan = off"))
        plan = "\n".join(connection.scalars(text(f"EXPLAIN {claim} {order}")))
    assert "Index Scan using ix_jobs_queue" in plan
    assert "Sort" not in plan
