"""A row: how many work at once, who waits, and who is refused or passed over."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from waiting import TIMEOUT_S, wait_until

from services.http.errors import BusyError, RefusedError
from services.limits.queue import RequestQueue

AT_ONCE, WAITING = 2, 3


@pytest.fixture
def eased():
    return []


@pytest.fixture
def row(eased):
    return RequestQueue(
        lambda: BusyError("all are taken"),
        at_once=AT_ONCE,
        waiting=WAITING,
        ease=lambda: eased.append("eased"),
    )


@contextmanager
def all_places_taken(row):
    """Let pieces work until the block ends; yields what starts one more, which waits."""
    may_end = threading.Event()
    at_once = row._free
    with ThreadPoolExecutor(at_once + WAITING + 1) as pool:

        def hold():
            assert may_end.wait(TIMEOUT_S)

        held = [pool.submit(row.take, hold) for _ in range(at_once)]
        wait_until(lambda: row._free == 0)

        def add(work, is_gone=lambda: False):
            last = list(row._waiters)[-1:]
            future = pool.submit(row.take, work, is_gone)
            wait_until(lambda: list(row._waiters)[-1:] != last)
            return future

        try:
            yield add
        finally:
            may_end.set()
    for future in held:
        future.result()


def test_who_comes_when_the_row_is_full_is_refused_at_once(row):
    with all_places_taken(row) as add:
        waiting = [add(lambda: "done") for _ in range(WAITING)]
        with pytest.raises(BusyError, match="all are taken"):
            row.take(lambda: "never")

    assert [future.result() for future in waiting] == ["done"] * WAITING
    assert row.take(lambda: "again") == "again"


def test_who_came_first_is_first():
    row = RequestQueue(lambda: BusyError("taken"), at_once=1, waiting=WAITING)
    order = []
    with all_places_taken(row) as add:
        for number in range(WAITING):
            add(lambda number=number: order.append(number))

    assert order == [0, 1, 2]


def test_within_a_turn_there_is_no_second_one_to_wait_for():
    row = RequestQueue(lambda: BusyError("taken"), at_once=1, waiting=0)
    assert row.take(lambda: row.take(lambda: "inner")) == "inner"
    assert row.take(lambda: "again") == "again"


def test_work_that_fails_gives_its_place_back():
    row = RequestQueue(lambda: BusyError("taken"), at_once=1, waiting=0)
    with pytest.raises(ZeroDivisionError):
        row.take(lambda: 1 / 0)
    assert row.take(lambda: "again") == "again"


def test_who_is_gone_gives_its_place_to_who_comes(row):
    gone = threading.Event()
    done = []
    with all_places_taken(row) as add:
        left = add(lambda: done.append("for nobody"), gone.is_set)
        for _ in range(WAITING - 1):
            add(lambda: None)
        with pytest.raises(BusyError):
            row.take(lambda: None)
        gone.set()
        late = add(lambda: "done")
        with pytest.raises(RefusedError) as refused:
            left.result(timeout=TIMEOUT_S)

    assert refused.value.status == 503
    assert late.result() == "done"
    assert not done


def test_work_that_nobody_waits_for_is_not_done_when_its_turn_comes(row):
    gone = threading.Event()
    done = []
    with all_places_taken(row) as add:
        left = add(lambda: done.append("for nobody"), gone.is_set)
        gone.set()

    with pytest.raises(RefusedError):
        left.result()
    assert not done
    assert row.take(lambda: "again") == "again"


def test_memory_is_eased_once_after_a_row_and_never_where_nobody_waited(row, eased):
    row.take(lambda: None)
    assert not eased
    with all_places_taken(row) as add:
        add(lambda: None)
        add(lambda: None)
    assert eased == ["eased"]
    row.take(lambda: None)
    assert eased == ["eased"]
