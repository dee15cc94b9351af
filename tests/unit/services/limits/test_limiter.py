"""The limiter returns free memory to the system after large work only."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from waiting import TIMEOUT_S

from services.limits.limiter import SMALL_BYTES, WorkLimiter
from services.server.large_bodies import IS_RELAYED
from services.server.malloc import trim_memory


@pytest.fixture
def given_back():
    return []


@pytest.fixture
def limiter(given_back):
    return WorkLimiter("large things", lambda: given_back.append(threading.get_ident()))


@pytest.mark.parametrize("size", [SMALL_BYTES + 1, None])
def test_large_work_trims_memory_in_its_thread(limiter, given_back, size):
    worked_in = [limiter.run(threading.get_ident, size) for _ in range(3)]
    limiter.run(lambda: None, None)  # after the trims for the previous ones
    assert given_back[:3] == worked_in
    assert threading.get_ident() not in given_back


def test_failed_work_trims_memory(limiter, given_back):
    with pytest.raises(ZeroDivisionError):
        limiter.run(lambda: 1 / 0, None)
    limiter.run(lambda: None, None)
    assert given_back


def test_small_work_never_trims_memory(limiter, given_back):
    for _ in range(3):
        limiter.run(lambda: None, SMALL_BYTES)
    limiter.run(lambda: limiter.run(lambda: None, None), None)
    # After the large one, and not after the one within it.
    assert limiter.run(lambda: len(given_back), None) == 1


def test_response_does_not_wait_for_the_trim():
    is_answered = threading.Event()
    has_waited = []
    limiter = WorkLimiter("large things", lambda: has_waited.append(is_answered.wait(TIMEOUT_S)))
    limiter.run(lambda: None, None)
    is_answered.set()
    limiter.run(lambda: None, None)
    assert has_waited[0]


def test_relayed_requests_wait_without_limit(limiter):
    may_end, begun = threading.Event(), threading.Semaphore(0)

    def take(number):
        with Flask("relayed").test_request_context(environ_overrides={IS_RELAYED: True}):
            begun.release()
            return limiter.run(lambda: may_end.wait(TIMEOUT_S) and number, None)

    with ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(take, number) for number in range(1, 9)]
        for _ in futures:
            assert begun.acquire(timeout=TIMEOUT_S)
        may_end.set()
        assert [future.result(TIMEOUT_S) for future in futures] == list(range(1, 9))


def test_trimming_works_on_every_platform():
    trim_memory()
