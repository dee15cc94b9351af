"""What is asked at the same time is computed once, and what was used last is kept."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from waiting import wait_until

from services.api.memo import MAX_WAITING, Memo
from services.problems import BusyError


class Work:
    """Computes when it is let, and counts how often."""

    def __init__(self):
        self.count = 0
        self.may_end = threading.Event()
        self.error = None

    def __call__(self, should_stop):
        self.count += 1
        self.should_stop = should_stop
        assert self.may_end.wait(timeout=10)
        if self.error is not None:
            raise self.error
        return self.count


@pytest.fixture
def memo():
    return Memo(max_kept=2)


@pytest.fixture
def work():
    return Work()


def ask_together(memo, work, count, gone=None):
    """Return the futures of so many who ask for one result; all of them have asked."""
    gone = gone or [lambda: False] * count
    pool = ThreadPoolExecutor(count)
    futures = [pool.submit(memo.get, "key", work, is_gone) for is_gone in gone]
    pool.shutdown(wait=False)
    wait_until(lambda: work.count and len(memo._flights["key"].askers) == count)
    return futures


def test_what_is_kept_is_not_computed_again(memo, work):
    work.may_end.set()
    assert [memo.get("key", work) for _ in range(3)] == [1, 1, 1]


def test_those_who_ask_at_once_share_one_computation(memo, work):
    futures = ask_together(memo, work, MAX_WAITING + 1)
    work.may_end.set()
    assert [future.result(timeout=10) for future in futures] == [1] * (MAX_WAITING + 1)
    assert work.count == 1


def test_another_result_is_not_waited_for(memo, work):
    (future,) = ask_together(memo, work, 1)
    assert memo.get("other", lambda _: "at once") == "at once"
    work.may_end.set()
    assert future.result(timeout=10) == 1


def test_a_longer_row_is_refused(memo, work):
    futures = ask_together(memo, work, MAX_WAITING + 1)
    with pytest.raises(BusyError, match="wait for the same result"):
        memo.get("key", work)
    work.may_end.set()
    assert {future.result(timeout=10) for future in futures} == {1}


def test_an_error_is_told_to_all_who_wait_and_then_forgotten(memo, work):
    work.error = ZeroDivisionError()
    futures = ask_together(memo, work, 3)
    work.may_end.set()
    for future in futures:
        with pytest.raises(ZeroDivisionError):
            future.result(timeout=10)
    work.error = None
    assert memo.get("key", work) == 2


def test_it_is_unwanted_when_all_who_asked_are_gone(memo, work):
    gone = [threading.Event(), threading.Event()]
    futures = ask_together(memo, work, 2, [one.is_set for one in gone])
    wanted = [work.should_stop()]
    for one in gone:
        one.set()
        wanted.append(work.should_stop())
    work.may_end.set()
    assert wanted == [False, False, True]
    assert [future.result(timeout=10) for future in futures] == [1, 1]


def test_the_one_not_used_for_longest_makes_room(memo):
    for key in ("first", "second", "first", "third"):
        memo.get(key, lambda _: "as it was")
    assert memo.get("first", lambda _: "anew") == "as it was"
    assert memo.get("third", lambda _: "anew") == "as it was"
    assert memo.get("second", lambda _: "anew") == "anew"
