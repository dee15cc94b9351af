"""The number of jobs; on both databases."""

from stores.jobs.store import JobStore

from .lifecycle import FAILURE, LEASE_S, PassTime, lose, start, submit, take

NONE = dict.fromkeys(("queued", "running", "succeeded", "failed", "cancelled"), 0)


def test_empty_store_counts_zero_of_every_state(store: JobStore) -> None:
    counts = store.count_jobs()

    assert (counts.by_state, counts.waiting, counts.oldest_waiting_s) == (NONE, 0, 0.0)


def test_jobs_are_counted_by_the_states_that_clients_see(store: JobStore) -> None:
    store.fail(start(store, "failed"), FAILURE)
    publishing = start(store, "publishing")
    store.begin_publishing(publishing)
    start(store, "running")
    submit(store, "cancelled")
    store.cancel("cancelled")
    submit(store, "a", "b")

    counts = store.count_jobs()

    shown = {"queued": 2, "running": 2, "failed": 1, "cancelled": 1, "succeeded": 0}
    assert (counts.by_state, counts.waiting) == (shown, 2)


def test_job_waiting_for_its_publisher_counts_as_running(
    store: JobStore, pass_time: PassTime
) -> None:
    store.begin_publishing(start(store, "a"))
    lose(store, pass_time)

    counts = store.count_jobs()

    assert (counts.by_state["running"], counts.waiting) == (1, 1)
    assert counts.oldest_waiting_s >= LEASE_S


def test_oldest_waiting_job_is_the_head_of_the_queue(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "first")
    pass_time(100)
    submit(store, "second")
    ages = [store.count_jobs().oldest_waiting_s]
    take(store)
    ages.append(store.count_jobs().oldest_waiting_s)

    assert 100 <= ages[0] < 160
    assert 0 <= ages[1] < 60
