"""Updates of a job: its server-sent events, or its state at an interval without a stream."""

import json
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import Any, NamedTuple

import httpx

from mlpforge.connection import TIMEOUT_S, Connection
from mlpforge.errors import ProblemError

FIRST_POLL_S, MAX_POLL_S = 0.1, 2.0
# The service sends a comment after 15 s of silence.
STREAM_TIMEOUT = httpx.Timeout(TIMEOUT_S, read=60.0)


class Event(NamedTuple):
    """A server-sent event: `state`, `progress` or `epoch`, and its JSON."""

    id: str
    name: str
    content: dict[str, Any]


def read_events(lines: Iterable[str]) -> Iterator[Event]:
    """Yield the events in the lines of a stream; an incomplete last one is left out."""
    members: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        if name:
            members[name] = value.removeprefix(" ")
        elif "data" in members:
            event = members.get("event", "message")
            yield Event(members.get("id", ""), event, json.loads(members["data"]))
            members = {}


class Updates:
    """Reads the updates of one job, each once.

    Args:
        connection: Sends the requests.
        path: The path of the job.
    """

    def __init__(self, connection: Connection, path: str) -> None:
        self._connection = connection
        self._path = path
        self._last_id = ""
        self._interval_s = FIRST_POLL_S

    def read(self, state: str) -> Iterator[Event]:
        """Yield updates until the stream ends; a queued job changes place without an event."""
        if state != "queued":
            yield from self._stream()
        self._connection.sleep(self._interval_s)
        self._interval_s = min(1.5 * self._interval_s, MAX_POLL_S)
        yield Event("", "state", self._connection.get(self._path))

    def _stream(self) -> Iterator[Event]:
        headers = {"Last-Event-ID": self._last_id} if self._last_id else {}
        options = {"headers": headers, "timeout": STREAM_TIMEOUT}
        try:
            with self._connection.stream(f"{self._path}/events", **options) as response:
                for event in read_events(response.iter_lines()):
                    self._last_id = event.id
                    yield event
        except ProblemError as error:
            if error.problem.status != HTTPStatus.SERVICE_UNAVAILABLE:
                raise  # otherwise too many streams are open: the caller polls
