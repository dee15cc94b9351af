"""A client that follows one job's events, and resumes after each disconnect."""

import threading

import httpx
from sse import read_events

from .retrying_client import ENDS, RETRY_STATUSES

RETRY_PAUSE_S = 0.1
# A read takes at most as long as two heartbeat comments.
READ_TIMEOUT_S = 35


class EventFollower(threading.Thread):
    """Reads a stream as a browser does, until the response is 204 No Content.

    Args:
        url: The API's URL.
        job_id: The job whose events it reads.

    Attributes:
        events: The received events, in their order.
        breaks: How often an open stream was interrupted.
        is_done: Whether the response to the last event's id was 204.
    """

    def __init__(self, url, job_id):
        super().__init__(daemon=True)
        self._url, self.job_id = url, job_id
        self._left = threading.Event()
        self.events, self.breaks = [], 0
        self.is_done = False
        self.start()

    def count(self, kind):
        """Return how many events of a kind were received."""
        return sum(event.kind == kind for event in self.events)

    def leave(self):
        """Stop at the next disconnect."""
        self._left.set()

    def run(self):
        with httpx.Client(base_url=self._url, timeout=READ_TIMEOUT_S) as http:
            while not (self.is_done or self._left.is_set()):
                try:
                    self._follow(http)
                except httpx.ConnectError:
                    self._left.wait(RETRY_PAUSE_S)
                except httpx.TransportError:
                    self.breaks += 1

    def _follow(self, http):
        headers = {"Last-Event-ID": self.events[-1].id} if self.events else {}
        with http.stream("GET", f"/jobs/{self.job_id}/events", headers=headers) as answer:
            if answer.status_code in RETRY_STATUSES:
                self._left.wait(RETRY_PAUSE_S)
                return
            assert answer.is_success, answer.read()
            self.is_done = answer.status_code == httpx.codes.NO_CONTENT
            for event in read_events(answer.iter_bytes()):
                self.events.append(event)


def stream_errors(events, epochs):
    """Yield a sentence for each error in the events of a job that has ended.

    Args:
        events: All events of the job.
        epochs: The epochs of its metrics.
    """
    numbers = [int(event.id) for event in events]
    if numbers != [*range(1, len(events) + 1)]:
        yield f"the numbers are {numbers}"
    ends = [int(event.id) for event in events if _is_end(event)]
    if ends != numbers[-1:]:
        yield f"of {len(events)} events these end the job: {ends}"
    event_epochs = [event.data for event in events if event.kind == "epoch"]
    if _timeless(event_epochs) != _timeless(epochs):
        yield f"the events have the epochs {event_epochs}, the metrics have {epochs}"


def _is_end(event):
    return event.kind == "state" and event.data["state"] in ENDS


def _timeless(epochs):
    """Return epochs without their durations, which differ from run to run."""
    return [{**epoch, "seconds": None} for epoch in epochs]
