"""A client that follows one job's events, and goes on after each break where it was."""

import threading

import httpx
from sse import read_told

from .customer import ENDS, REFUSED_FOR_NOW

AGAIN_S = 0.1
# A read that takes longer than two heartbeat comments hangs.
SILENCE_S = 35


class Watcher(threading.Thread):
    """Reads a stream as a browser does, until it is told that there is no more.

    Args:
        url: The api's.
        job_id: Whose events.

    Attributes:
        events: What was heard, in its order.
        breaks: How often a stream that was open broke off.
        is_done: Whether the answer to the last event's id was 204.
    """

    def __init__(self, url, job_id):
        super().__init__(daemon=True)
        self._url, self.job_id = url, job_id
        self._left = threading.Event()
        self.events, self.breaks = [], 0
        self.is_done = False
        self.start()

    def count(self, kind):
        """Return how many events of a kind were heard."""
        return sum(told.kind == kind for told in self.events)

    def leave(self):
        """Stop at the next break."""
        self._left.set()

    def run(self):
        with httpx.Client(base_url=self._url, timeout=SILENCE_S) as client:
            while not (self.is_done or self._left.is_set()):
                try:
                    self._follow(client)
                except httpx.ConnectError:
                    self._left.wait(AGAIN_S)
                except httpx.TransportError:
                    self.breaks += 1

    def _follow(self, client):
        headers = {"Last-Event-ID": self.events[-1].id} if self.events else {}
        with client.stream("GET", f"/jobs/{self.job_id}/events", headers=headers) as answer:
            if answer.status_code in REFUSED_FOR_NOW:
                self._left.wait(AGAIN_S)
                return
            assert answer.is_success, answer.read()
            self.is_done = answer.status_code == httpx.codes.NO_CONTENT
            for told in read_told(answer.iter_bytes()):
                self.events.append(told)


def faults_in(events, epochs):
    """Return in words what is wrong with all the events of a job that has ended.

    Args:
        epochs: What its metrics say now.
    """
    numbers = [int(told.id) for told in events]
    if numbers != [*range(1, len(events) + 1)]:
        yield f"the numbers are {numbers}"
    ends = [int(told.id) for told in events if _is_end(told)]
    if ends != numbers[-1:]:
        yield f"of {len(events)} events these end the job: {ends}"
    epochs_told = [told.data for told in events if told.kind == "epoch"]
    if _timeless(epochs_told) != _timeless(epochs):
        yield f"the epochs told are {epochs_told}, and the metrics have {epochs}"


def _is_end(told):
    return told.kind == "state" and told.data["state"] in ENDS


def _timeless(epochs):
    """Return epochs without how long each took, which differs from run to run."""
    return [{**epoch, "seconds": None} for epoch in epochs]
