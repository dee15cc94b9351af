"""The queue bounds running and waiting calls, and drops disconnected clients."""

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
    """Keep the queue full until the block ends; yield a function that adds one more waiter."""
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


def test_full_queue_rejects_immediately(queue):
    with all_places_taken(queue) as add:
        waiting = [add(lambda: "done") for _ in range(WAITING)]
        with pytest.raises(BusyError, match="all are taken"):
            queue.run(lambda: "never")

    assert [future.result() for future in waiting] == ["done"] * WAITING
    assert queue.run(lambda: "again") == "again"


def test_queue_is_first_come_first_served():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=WAITING)
    order = []
    with all_places_taken(queue) as add:
        for number in range(WAITING):
            add(lambda number=number: order.append(number))

    assert order == [0, 1, 2]


def test_nested_call_runs_immediately():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=0)
    assert queue.run(lambda: queue.run(lambda: "inner")) == "inner"
    assert queue.run(lambda: "again") == "again"


def test_failed_work_frees_its_place():
    queue = RequestQueue(lambda: BusyError("taken"), max_running=1, max_waiting=0)
    with pytest.raises(ZeroDivisionError):
        queue.run(lambda: 1 / 0)
    assert queue.run(lambda: "again") == "again"


def test_disconnected_waiter_frees_its_place(queue):
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


def test_disconnected_waiter_is_skipped(queue):
    gone = threading.Event()
    done = []
    with all_places_taken(queue) as add:
        left = add(lambda: done.append("for nobody"), gone.is_set)
        gone.set()

    with pytest.raises(RefusedError):
        left.result()
    assert not done
    assert queue.run(lambda: "again") == "again"


def test_idle_hook_runs_once_after_waiting(queue, eased):
    queue.run(lambda: None)
    assert not eased
    with all_places_taken(queue) as add:
        add(lambda: None)
        add(lambda: None)
    assert eased == ["eased"]
    queue.run(lambda: None)
    assert eased == ["eased"]
