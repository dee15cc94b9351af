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
def queue(eased):
    return RequestQueue(
        lambda: BusyError("all are taken"),
        max_running=AT_ONCE,
        max_waiting=WAITING,
        on_idle=lambda: eased.append("eased"),
    )


@contextmanager
def all_places_taken(queue):
    """Let pieces work until the block ends; yields what starts one more, which waits."""
    may_end = threading.Event()
    max_running = queue._free
    with ThreadPoolExecutor(max_running + WAITING + 1) as pool:

        def hold():
            assert may_end.wait(TIMEOUT_S)

        held = [pool.submit(queue.run, hold) for _ in range(max_running)]
        wait_until(lambda: queue._free == 0)

        def add(work, is_gone=lambda: False):
            last = list(queue._waiters)[-1:]
            future = pool.submit(queue.run, work, is_gone)
            wait_until(lambda: list(queue._waiters)[-1:] != last)
            return future

        try:
            yield add
        finally:
            may_end.set()
    for future in held:
        future.result()


def test_who_comes_when_the_row_is_full_is_refused_at_once(queue):
    with all_places_taken(queue) as add:
        waiting = [add(lambda: "done") for _ in range(WAITING)]
        with pytest.raises(BusyError, match="all are taken"):
            queue.run(lambda: "never")

    assert [future.result() for future in waiting] == ["done"] * WAITING
    assert queue.run(lambda: "again") == "again"


def test_who_came_first_is_first():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=WAITING)
    order = []
    with all_places_taken(queue) as add:
        for number in range(WAITING):
            add(lambda number=number: order.append(number))

    assert order == [0, 1, 2]


def test_within_a_turn_there_is_no_second_one_to_wait_for():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=0)
    assert queue.run(lambda: queue.run(lambda: "inner")) == "inner"
    assert queue.run(lambda: "again") == "again"


def test_work_that_fails_gives_its_place_back():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=0)
    with pytest.raises(ZeroDivisionError):
        queue.run(lambda: 1 / 0)
    assert queue.run(lambda: "again") == "again"


def test_who_is_gone_gives_its_place_to_who_comes(queue):
    gone = threading.Event()
    done = []
    with all_places_taken(queue) as add:
        left = add(lambda: done.append("for nobody"), gone.is_set)
        for _ in range(WAITING - 1):
            add(lambda: None)
        with pytest.raises(BusyError):
            queue.run(lambda: None)
        gone.set()
        late = add(lambda: "done")
        with pytest.raises(RefusedError) as refused:
            left.result(timeout=TIMEOUT_S)

    assert refused.value.status == 503
    assert late.result() == "done"
    assert not done


def test_work_that_nobody_waits_for_is_not_done_when_its_turn_comes(queue):
    gone = threading.Event()
    done = []
    with all_places_taken(queue) as add:
        left = add(lambda: done.append("for nobody"), gone.is_set)
        gone.set()

    with pytest.raises(RefusedError):
        left.result()
    assert not done
    assert queue.run(lambda: "again") == "again"


def test_memory_is_eased_once_after_a_row_and_never_where_nobody_waited(queue, eased):
    queue.run(lambda: None)
    assert not eased
    with all_places_taken(queue) as add:
        add(lambda: None)
        add(lambda: None)
    assert eased == ["eased"]
    queue.run(lambda: None)
    assert eased == ["eased"]
