"""Several processes and threads on one database: each job runs once, each revision once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import pytest
from fork_server import call_together
from sqlalchemy import Engine, inspect, text

from contracts.errors import JobConflictError, QueueFullError
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.records import JobQuery, NewJob
from stores.jobs.revision import VERSION_TABLE
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import metadata
from stores.jobs.store import JobStore

from .lifecycle import manifest_of
from .processes import (
    JOBS_A_SIDE,
    LIMITS,
    die_in_a_claim,
    migrate_and_count,
    run_all,
    submit_on_both_sides,
)


def submit(store: JobStore, count: int) -> list[str]:
    job_ids = [f"{number:04}" for number in range(1, count + 1)]
    for job_id in job_ids:
        store.create(NewJob(job_id, JobSpec(), 10))
    return job_ids


def test_eight_threads_claim_each_job_once_and_in_order(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    job_ids = submit(store, 80)

    def drain(worker: str) -> list[str]:
        claimed = []
        while (claim := store.claim(worker)) is not None:
            assert claim.attempt == 1
            claimed.append(claim.job_id)
        return claimed

    with ThreadPoolExecutor(8) as pool:
        shares = list(pool.map(drain, "abcdefgh"))

    assert sorted(chain.from_iterable(shares)) == job_ids
    assert all(share == sorted(share) for share in shares)


def test_three_processes_run_each_job_once(engine: Engine, url: str) -> None:
    store = JobStore(engine, LIMITS)
    job_ids = submit(store, 45)

    done = call_together(run_all, *((url, name) for name in "abc"))

    assert sorted(chain.from_iterable(done)) == [(job_id, 1) for job_id in job_ids]
    ended = store.list_jobs(JobQuery(limit=500, state="succeeded")).items
    assert [job.model.version for job in ended if job.model] == [*range(45, 0, -1)]


def test_concurrent_requests_respect_the_queue_limit(engine: Engine) -> None:
    store = JobStore(engine, JobLimits(max_queued=10, lease_s=30, max_attempts=3))

    def create(number: int) -> bool:
        try:
            store.create(NewJob(f"{number}", JobSpec(), 10))
        except QueueFullError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        accepted = list(pool.map(create, range(40)))

    assert (sum(accepted), store.count_waiting()) == (10, 10)


def test_concurrent_cancel_and_publish_have_one_winner(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    submit(store, 30)
    claims = [claim for _ in range(30) if (claim := store.claim("w"))]

    def cancel(job_id: str) -> bool:
        try:
            store.cancel(job_id)
        except JobConflictError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        cancels = pool.map(cancel, [claim.job_id for claim in claims])
        publishes = pool.map(store.begin_publishing, claims)

    assert all(won != lost for won, lost in zip(cancels, publishes, strict=True))


def test_two_sweepers_count_a_lost_lease_once(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    submit(store, 20)
    for _ in range(20):
        store.claim("w")
    with engine.begin() as connection:
        connection.execute(text("UPDATE jobs SET lease_until = 0"))

    with ThreadPoolExecutor(4) as pool:
        swept = list(pool.map(lambda _: store.sweep_leases(), range(4)))

    assert sorted(chain.from_iterable(one.requeued for one in swept)) == [
        f"{n:04}" for n in range(1, 21)
    ]
    with engine.begin() as connection:
        lost = connection.scalars(text("SELECT DISTINCT lost_leases FROM jobs")).all()
    assert lost == [1]


def test_two_sweepers_take_a_wake_up_once(engine: Engine) -> None:
    store = JobStore(engine, LIMITS)
    job_ids = submit(store, 40)

    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: store.take_unsent(10), range(8)))

    assert sorted(chain.from_iterable(taken)) == job_ids


def test_three_processes_that_start_together_migrate_once(empty_url: Callable[[], str]) -> None:
    url = empty_url()

    assert call_together(migrate_and_count, *[(url,)] * 3) == [0] * 3
    engine = make_engine(url)
    assert set(inspect(engine).get_table_names()) == {*metadata.tables, VERSION_TABLE}
    engine.dispose()


def test_store_closed_before_a_fork_works_on_both_sides(url: str) -> None:
    assert call_together(submit_on_both_sides, (url,)) == [(0, 2 * JOBS_A_SIDE)]


def test_worker_killed_in_a_transaction_blocks_no_other(engine: Engine, url: str) -> None:
    store = JobStore(engine, LIMITS)
    submit(store, 2)
    with pytest.raises(EOFError):
        call_together(die_in_a_claim, (url,))

    def next_claim() -> str | None:
        claim = store.claim("w")
        return claim and claim.job_id

    claimed = {next_claim(), next_claim()}

    # PostgreSQL may notice the dead client a moment later; the row is free then.
    while len(claimed - {None}) < 2:
        claimed.add(next_claim())
    assert claimed - {None} == {"0001", "0002"}


def test_ended_job_is_read_through_another_connection(url: str, engine: Engine) -> None:
    first = JobStore(engine, LIMITS)
    submit(first, 1)
    claim = first.claim("w")
    assert claim is not None
    metrics = JobMetrics(test_accuracy=0.5)
    first.begin_publishing(claim)
    first.succeed(claim, manifest_of(1, metrics))

    second_engine = make_engine(url)
    seen = JobStore(second_engine, LIMITS).get("0001")
    second_engine.dispose()

    assert (seen.state, seen.metrics) == ("succeeded", metrics)
