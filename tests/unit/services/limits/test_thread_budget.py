"""The thread budget leaves threads to ordinary requests, with any number of queues."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from waiting import TIMEOUT_S, wait_until

from cli.supervisor.programs import ORDINARY_THREADS
from services.api.app import COMPUTING_THREADS
from services.http.errors import BusyError, RefusedError
from services.limits.limiter import MAX_LARGE, MAX_SMALL_RUNNING, MAX_SMALL_WAITING, WorkLimiter
from services.limits.queue import RequestQueue
from services.limits.thread_budget import ThreadBudget


@pytest.fixture
def threads():
    return ThreadBudget(2)


@pytest.fixture
def pool():
    with ThreadPoolExecutor(3) as pool:
        yield pool


@pytest.fixture
def may_end():
    return threading.Event()


def make_queue(threads):
    return RequestQueue(
        lambda: BusyError("one is done and two wait"), max_running=1, max_waiting=2, threads=threads
    )


def test_budget_fits_all_queues_and_leaves_a_quarter():
    assert MAX_SMALL_RUNNING + MAX_SMALL_WAITING + MAX_LARGE == COMPUTING_THREADS
    assert COMPUTING_THREADS == ORDINARY_THREADS * 3 / 4


def test_queues_share_the_budget(threads, pool, may_end):
    first, second = make_queue(threads), make_queue(threads)
    held = [pool.submit(queue.run, lambda: may_end.wait(TIMEOUT_S)) for queue in (first, second)]
    wait_until(lambda: first._free == second._free == 0)

    with pytest.raises(BusyError, match="2 requests are computing or waiting"):
        second.run(lambda: None)

    may_end.set()
    assert [future.result(TIMEOUT_S) for future in held] == [True, True]
    assert second.run(lambda: "there is room again") == "there is room again"


def test_disconnected_waiter_makes_room_in_another_queue(threads, pool, may_end):
    first, second = make_queue(threads), make_queue(threads)
    is_gone = threading.Event()
    held = pool.submit(first.run, lambda: may_end.wait(TIMEOUT_S))
    wait_until(lambda: first._free == 0)
    gone = pool.submit(first.run, lambda: "never", is_gone.is_set)
    wait_until(lambda: first._waiters)
    is_gone.set()

    assert second.run(lambda: "at once") == "at once"

    with pytest.raises(RefusedError, match="the client disconnected"):
        gone.result(TIMEOUT_S)
    may_end.set()
    assert held.result(TIMEOUT_S)


def test_request_takes_one_slot_in_all_queues():
    threads = ThreadBudget(1)
    outer, inner = WorkLimiter("outer", threads=threads), WorkLimiter("inner", threads=threads)
    # Large work runs in its own thread, for the same request.
    for _ in range(2):
        assert outer.run(lambda: inner.run(lambda: "done", None), None) == "done"


def test_failed_work_frees_its_slot(threads):
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            make_queue(threads).run(lambda: 1 / 0)
