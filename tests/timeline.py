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
class Question:
    """A ref, and the right responses to it: (status, version or None)."""

    ref: str
    timeline: Timeline


@dataclass
class Asker:
    """A client that repeats one request on a connection.

    Attributes:
        counts: How often each response was received.
        strict: How many requests had only one right response.
        wrong: The errors.
    """

    connection: Any
    question: Question
    counts: dict = field(default_factory=dict)
    strict: int = 0
    wrong: list = field(default_factory=list)
    begun: int = 0
    ended: int = 0


class Crowd:
    """Clients that send requests until the block ends.

    Args:
        askers: The clients; each has a thread.
        pixels: The image in all requests.
        expected: The digit and the probabilities of each version.
    """

    def __init__(self, askers, pixels, expected):
        self._askers = askers
        self._pixels = pixels
        self._expected = expected
        self._news = Condition()
        self._is_over = False

    @contextmanager
    def asking(self):
        """Run all clients without a pause; raise the error of a thread at the end."""
        with ThreadPoolExecutor(len(self._askers)) as pool:
            threads = [pool.submit(self._ask_on, asker) for asker in self._askers]
            try:
                yield
            finally:
                self._is_over = True
        for thread in threads:
            thread.result()

    def wait_for_all(self):
        """Return when each client has completed a request that began after this call."""
        with self._news:
            goals = [asker.begun + 1 for asker in self._askers]
            self._wait(lambda: all(a.ended >= g for a, g in zip(self._askers, goals, strict=True)))

    def wait_for_any(self):
        """Return when a client has begun a request after this call."""
        with self._news:
            goal = sum(asker.begun for asker in self._askers) + 1
            self._wait(lambda: sum(asker.begun for asker in self._askers) >= goal)

    def _wait(self, condition):
        is_true = self._news.wait_for(lambda: condition() or self._wrong(), TIMEOUT_S)
        assert is_true, f"no request for {TIMEOUT_S} s"
        assert not self._wrong(), self._wrong()[0]

    def _wrong(self):
        return [wrong for asker in self._askers for wrong in asker.wrong]

    def _ask_on(self, asker):
        try:
            while not self._is_over and not asker.wrong:
                self._ask(asker)
        except BaseException as error:
            asker.wrong.append(repr(error))
            raise

    def _ask(self, asker):
        question = asker.question
        with self._news:
            asker.begun += 1
            number = asker.begun
            self._news.notify_all()
        moment = question.timeline.now()
        status, answer = asker.connection.predict(self._pixels, question.ref)
        right = question.timeline.since(moment)
        found = status, answer["version"] if status == 200 else None
        if found not in right or not self._is_whole(answer, found[1]):
            asker.wrong.append(f"{question.ref}: {right} would be right, got {status} {answer}")
        asker.strict += len(right) == 1
        asker.counts[found] = asker.counts.get(found, 0) + 1
        with self._news:
            asker.ended = number
            self._news.notify_all()

    def _is_whole(self, answer, version):
        got = version and (answer["digit"], tuple(answer["probabilities"]))
        return version is None or got == self._expected[version]
