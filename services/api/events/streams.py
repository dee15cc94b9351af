"""An open event stream, as the server sends it: server-sent events (WHATWG HTML, section 9.2)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Final

from contracts.jobs.events import JobEvent
from services.api.events.ids import EventIds, Positions
from services.api.events.subscriptions import Subscription
from services.server.client_connection import POLL_S, ClientConnection

OPENING: Final = b"retry: 1000\n\n"  # ms until a client whose stream has ended asks for the rest
HEARTBEAT: Final = b": still here\n\n"
# A server's thread is never held by a write: so much goes out at once where there is room at all.
CHUNK_BYTES: Final = 8192


@dataclass(frozen=True)
class Pace:
    """How long a stream waits.

    Args:
        heartbeat_s: After so much silence it says that it is there.
        stalled_s: A client that takes nothing for so long is given up.
    """

    heartbeat_s: float = 15.0
    stalled_s: float = 30.0


DEFAULT_PACE: Final = Pace()


class EventStream:
    """The body of an answer, piece by piece; it ends after the terminal state of every job.

    Args:
        subscription: What is to be sent.
        connection: To whom.
        frame: Returns an event as it is sent.
        pace: How long it waits.
        on_close: Called when nothing more is sent, for whatever reason.
    """

    def __init__(
        self,
        subscription: Subscription,
        connection: ClientConnection,
        frame: Callable[[str, JobEvent], bytes],
        pace: Pace,
        on_close: Callable[[Subscription], None],
    ) -> None:
        self._subscription = subscription
        self._connection = connection
        self._frame = frame
        self._pace = pace
        self._on_close = on_close

    def __iter__(self) -> Iterator[bytes]:
        """Yield what can be sent now; end where nothing can be sent any more."""
        for content in self._contents():
            for start in range(0, len(content), CHUNK_BYTES):
                if not self._connection.wait_until_writable():
                    return
                yield content[start : start + CHUNK_BYTES]
        self._connection.wait_until_writable()  # for the end of the answer, which the server sends

    def close(self) -> None:
        """Give the place back; the server calls it whether or not it has begun to iterate."""
        self._on_close(self._subscription)

    def _contents(self) -> Iterator[bytes]:
        yield OPENING
        sent = monotonic()
        while not (self._subscription.is_over or self._connection.is_ended):
            events = self._subscription.take(POLL_S)
            if events:
                yield b"".join(self._frame(*event) for event in events)
            elif monotonic() - sent > self._pace.heartbeat_s:
                yield HEARTBEAT
            else:
                continue
            sent = monotonic()


class Framer:
    """Writes events with the ids of one stream, and knows how far that has come."""

    def __init__(self, ids: EventIds, positions: Positions) -> None:
        self._ids = ids
        self._positions = dict(positions)

    def __call__(self, job_id: str, event: JobEvent) -> bytes:
        """Return one event's lines."""
        self._positions[job_id] = event.number
        event_id, datum = self._ids.write(self._positions), self._ids.datum(job_id, event)
        return f"id: {event_id}\nevent: {event.kind}\ndata: {datum}\n\n".encode()
