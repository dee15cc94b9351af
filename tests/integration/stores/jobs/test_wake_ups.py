"""Wake-ups, pauses and the number of jobs; on both databases."""

from stores.jobs.store import JobStore

from .lifecycle import FAILURE, LEASE_S, PassTime, lose, start, submit, take

NONE = dict.fromkeys(("queued", "running", "succeeded", "failed", "cancelled"), 0)


def test_wake_ups_are_taken_oldest_first_and_once(store: JobStore) -> None:
    submit(store, "a", "b", "c")

    taken = [store.take_unsent(2), store.take_unsent(2), store.take_unsent(2)]

    assert taken == [["a", "b"], ["c"], []]


def test_old_wake_up_is_due_again(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a")
    store.mark_sent("a")
    soon = store.take_unsent(9)
    pass_time(6)

    assert (soon, store.take_unsent(9)) == ([], ["a"])


def test_requeued_job_needs_a_wake_up(store: JobStore, pass_time: PassTime) -> None:
    for job_id in ("a", "b"):
        submit(store, job_id)
        store.mark_sent(job_id)
    store.give_back(take(store))
    given_back = store.take_unsent(9)
    take(store)
    lose(store, pass_time)

    assert given_back == ["a"]
    assert "a" in store.take_unsent(9)


def test_held_and_ended_jobs_need_no_wake_up(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    store.cancel("b")
    take(store)
    for job_id in ("a", "b", "nobody"):
        store.mark_sent(job_id)

    assert store.take_unsent(9) == ["c"]


def test_waiting_jobs_are_counted(store: JobStore) -> None:
    submit(store, "a", "b", "c")
    claim = take(store)
    counts = [store.count_waiting()]
    store.begin_publishing(claim)
    store.give_back(claim)

    assert [*counts, store.count_waiting()] == [2, 3]


def test_ping_of_a_healthy_store_returns(store: JobStore) -> None:
    store.ping()


def test_paused_job_is_not_claimed_and_keeps_its_place(
    store: JobStore, pass_time: PassTime
) -> None:
    submit(store, "a", "b", "c")
    store.give_back(take(store), 5)
    assert (store.count_waiting(), store.take_unsent(9)) == (2, ["b", "c"])
    assert take(store).job_id == "b"
    assert store.sweep_leases().requeued == []
    pass_time(6)
    assert (store.count_waiting(), store.take_unsent(1)) == (2, ["a"])
    assert [take(store).job_id, take(store).job_id] == ["a", "c"]


def test_new_pause_extends_all_pauses(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a", "b", "c")
    first, second = take(store), take(store)
    store.give_back(second, 5)
    store.begin_publishing(first)
    store.give_back(first, 60)
    pass_time(6)
    assert take(store).job_id == "c"
    assert store.claim("w") is None
    assert store.cancel("b").state == "cancelled"
    pass_time(60)
    assert (take(store).only_publish, store.count_waiting()) == (True, 0)


def test_pause_ends_when_the_clock_is_set_back(store: JobStore, pass_time: PassTime) -> None:
    submit(store, "a")
    store.give_back(take(store), 5)
    pass_time(-3600)
    assert take(store).job_id == "a"


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
