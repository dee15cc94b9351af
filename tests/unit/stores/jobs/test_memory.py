"""The store in memory: separate databases, which outlive their connections."""

from concurrent.futures import ThreadPoolExecutor

from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob

LIMITS = JobLimits(max_queued=100, lease_s=30, max_attempts=3)


def test_memory_stores_share_no_jobs() -> None:
    store, other = memory_job_store(LIMITS), memory_job_store(LIMITS)
    store.create(NewJob("a", JobSpec(), 1))

    assert (store.count_waiting(), other.count_waiting()) == (1, 0)


def test_closed_memory_store_keeps_its_jobs() -> None:
    store = memory_job_store(LIMITS)
    store.create(NewJob("a", JobSpec(), 1))
    store.close()

    assert store.get("a").state == "queued"


def test_memory_store_serves_several_threads() -> None:
    store = memory_job_store(LIMITS)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: store.create(NewJob(f"j{n}", JobSpec(), 1)), range(40)))

    assert store.count_waiting() == 40
