"""A limiter without a free slot."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from waiting import TIMEOUT_S, wait_until

from services.limits.limiter import MAX_LARGE


@contextmanager
def limiter_full(limiter):
    """Fill the limiter with large work during the block."""
    may_end, begun = threading.Event(), threading.Event()

    def wait():
        begun.set()
        assert may_end.wait(timeout=TIMEOUT_S)

    with ThreadPoolExecutor(MAX_LARGE + 1) as pool:
        futures = [pool.submit(limiter.run, wait, None) for _ in range(MAX_LARGE + 1)]
        wait_until(lambda: begun.is_set() and any(future.done() for future in futures))
        try:
            yield
        finally:
            may_end.set()
