"""Checks responses under load while the right ones change.

A new response is right from the moment its change has completed. A request that overlaps a change
may see the old or the new one.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition
from typing import Any

from waiting import TIMEOUT_S


class Timeline:
    """The successive right responses to one request."""

    def __init__(self, first):
        self._answers = [first]
        self._settled = 0

    @contextmanager
    def change(self, answer):
        """Change the right response during the block."""
        self._answers.append(answer)
        yield
        self._settled = len(self._answers) - 1

    def now(self):
        """Return the index of the oldest response that is right now."""
        return self._settled

    def since(self, moment):
        """Return all responses that were right at some time since then."""
        return self._answers[moment:]


@dataclass
class RefRequest:
    """A ref, and the right responses to it: (status, version or None)."""

    ref: str
    timeline: Timeline


@dataclass
class LoadClient:
    """A client that repeats one request on a connection.

    Attributes:
        counts: How often each response was received.
        strict: How many requests had only one right response.
        wrong: The errors.
    """

    connection: Any
    request: RefRequest
    counts: dict = field(default_factory=dict)
    strict: int = 0
    wrong: list = field(default_factory=list)
    begun: int = 0
    ended: int = 0


class LoadTest:
    """Clients that send requests until the block ends.

    Args:
        clients: Each has a thread.
        pixels: The image in all requests.
        expected: The digit and the probabilities of each version.
    """

    def __init__(self, clients, pixels, expected):
        self._clients = clients
        self._pixels = pixels
        self._expected = expected
        self._news = Condition()
        self._is_over = False

    @contextmanager
    def running(self):
        """Run all clients without a pause; raise the error of a thread at the end."""
        with ThreadPoolExecutor(len(self._clients)) as pool:
            threads = [pool.submit(self._ask_on, client) for client in self._clients]
            try:
                yield
            finally:
                self._is_over = True
        for thread in threads:
            thread.result()

    def wait_for_all(self):
        """Return when each client has completed a request that began after this call."""
        with self._news:
            goals = [client.begun + 1 for client in self._clients]
            self._wait(lambda: all(a.ended >= g for a, g in zip(self._clients, goals, strict=True)))

    def wait_for_any(self):
        """Return when a client has begun a request after this call."""
        with self._news:
            goal = sum(client.begun for client in self._clients) + 1
            self._wait(lambda: sum(client.begun for client in self._clients) >= goal)

    def _wait(self, condition):
        is_true = self._news.wait_for(lambda: condition() or self._wrong(), TIMEOUT_S)
        assert is_true, f"no request for {TIMEOUT_S} s"
        assert not self._wrong(), self._wrong()[0]

    def _wrong(self):
        return [wrong for client in self._clients for wrong in client.wrong]

    def _ask_on(self, client):
        try:
            while not self._is_over and not client.wrong:
                self._ask(client)
        except BaseException as error:
            client.wrong.append(repr(error))
            raise

    def _ask(self, client):
        request = client.request
        with self._news:
            client.begun += 1
            number = client.begun
            self._news.notify_all()
        moment = request.timeline.now()
        status, answer = client.connection.predict(self._pixels, request.ref)
        right = request.timeline.since(moment)
        found = status, answer["version"] if status == 200 else None
        if found not in right or not self._is_whole(answer, found[1]):
            client.wrong.append(f"{request.ref}: {right} would be right, got {status} {answer}")
        client.strict += len(right) == 1
        client.counts[found] = client.counts.get(found, 0) + 1
        with self._news:
            client.ended = number
            self._news.notify_all()

    def _is_whole(self, answer, version):
        got = version and (answer["digit"], tuple(answer["probabilities"]))
        return version is None or got == self._expected[version]
