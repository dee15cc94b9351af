"""Concurrent requests share a computation; results used last are cached."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from waiting import TIMEOUT_S, wait_until

from services.http.errors import BusyError
from services.limits.single_flight import SingleFlight
from services.limits.thread_budget import ThreadBudget


class Work:
    """Computes when released, and counts the computations."""

    def __init__(self):
        self.count = 0
        self.may_end = threading.Event()
        self.error = None

    def __call__(self, should_stop):
        self.count += 1
        self.should_stop = should_stop
        assert self.may_end.wait(timeout=TIMEOUT_S)
        if self.error is not None:
            raise self.error
        return self.count


MAX_WAITING = 4


class Results(SingleFlight):
    """Results with at most MAX_WAITING waiters."""

    def get(self, key, compute, is_gone=lambda: False):
        return super().get(key, compute, max_waiting=MAX_WAITING, is_gone=is_gone)


@pytest.fixture
def results():
    return Results(max_results=2, threads=ThreadBudget())


@pytest.fixture
def work():
    return Work()


def ask_together(results, work, count, gone=None):
    """Return the futures of so many callers of one result, all of which have called."""
    gone = gone or [lambda: False] * count
    pool = ThreadPoolExecutor(count)
    futures = [pool.submit(results.get, "key", work, is_gone) for is_gone in gone]
    pool.shutdown(wait=False)
    wait_until(lambda: work.count and len(results._computations["key"].callers) == count)
    return futures


def test_cached_result_is_not_computed_again(results, work):
    work.may_end.set()
    assert [results.get("key", work) for _ in range(3)] == [1, 1, 1]


def test_concurrent_callers_share_one_computation(results, work):
    futures = ask_together(results, work, MAX_WAITING + 1)
    work.may_end.set()
    assert [future.result(timeout=TIMEOUT_S) for future in futures] == [1] * (MAX_WAITING + 1)
    assert work.count == 1


def test_other_results_are_not_waited_for(results, work):
    (future,) = ask_together(results, work, 1)
    assert results.get("other", lambda _: "at once") == "at once"
    work.may_end.set()
    assert future.result(timeout=TIMEOUT_S) == 1


def test_full_queue_is_busy(results, work):
    futures = ask_together(results, work, MAX_WAITING + 1)
    with pytest.raises(BusyError, match="4 requests are waiting for results") as refused:
        results.get("key", work)
    assert "never waits" not in str(refused.value)  # results of the same key
    work.may_end.set()
    assert {future.result(timeout=TIMEOUT_S) for future in futures} == {1}


def test_waiters_of_all_results_count_together(results, work):
    futures = ask_together(results, work, MAX_WAITING + 1)
    other = Work()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(results.get, "other", other)
        wait_until(lambda: other.count)
        with pytest.raises(BusyError, match="4 requests are waiting for results"):
            results.get("other", other)
        work.may_end.set()
        assert {future.result(timeout=TIMEOUT_S) for future in futures} == {1}
        second = pool.submit(results.get, "other", other)
        wait_until(lambda: len(results._computations["other"].callers) == 2)
        other.may_end.set()
        assert [first.result(timeout=TIMEOUT_S), second.result(timeout=TIMEOUT_S)] == [1, 1]


def test_cached_results_take_no_thread(work):
    threads = ThreadBudget(2)
    results = Results(max_results=2, threads=threads)
    results.get("kept", lambda _: "as it was")
    futures = ask_together(results, work, 2)

    with pytest.raises(BusyError, match="2 requests are computing or waiting"):
        results.get("other", work)
    assert results.get("kept", work) == "as it was"

    work.may_end.set()
    assert {future.result(timeout=TIMEOUT_S) for future in futures} == {1}
    assert results.get("other", lambda _: "again") == "again"


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt])
def test_error_is_raised_for_all_waiters_and_not_cached(results, work, error):
    work.error = error()
    futures = ask_together(results, work, 3)
    work.may_end.set()
    for future in futures:
        with pytest.raises(error):
            future.result(timeout=TIMEOUT_S)
    work.error = None
    assert results.get("key", work) == 2


def test_computation_is_abandoned_when_all_clients_are_gone(results, work):
    gone = [threading.Event(), threading.Event()]
    futures = ask_together(results, work, 2, [one.is_set for one in gone])
    wanted = [work.should_stop()]
    for one in gone:
        one.set()
        wanted.append(work.should_stop())
    work.may_end.set()
    assert wanted == [False, False, True]
    assert [future.result(timeout=TIMEOUT_S) for future in futures] == [1, 1]


def test_least_recently_used_result_is_evicted(results):
    for key in ("first", "second", "first", "third"):
        results.get(key, lambda _: "as it was")
    assert results.get("first", lambda _: "again") == "as it was"
    assert results.get("third", lambda _: "again") == "as it was"
    assert results.get("second", lambda _: "again") == "again"


def test_abandoned_computation_is_not_joined(results, work):
    gone = threading.Event()
    (first,) = ask_together(results, work, 1, [gone.is_set])
    gone.set()
    assert work.should_stop()  # and breaks off, some time later
    later = Work()
    (second,) = ask_together(results, later, 1)

    work.error = TimeoutError()
    work.may_end.set()
    with pytest.raises(TimeoutError):
        first.result(timeout=TIMEOUT_S)
    with ThreadPoolExecutor(1) as pool:
        third = pool.submit(results.get, "key", later)
        wait_until(lambda: len(results._computations["key"].callers) == 2)
        later.may_end.set()
        assert [second.result(timeout=TIMEOUT_S), third.result(timeout=TIMEOUT_S)] == [1, 1]
    assert later.count == 1
