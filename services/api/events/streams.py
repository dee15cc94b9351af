"""The body of an event stream: server-sent events (WHATWG HTML, section 9.2)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Final

from contracts.jobs.events import JobEvent
from services.api.events.ids import EventIds, Positions
from services.api.events.subscriptions import Subscription
from services.server.client_connection import POLL_S, ClientConnection

OPENING: Final = b"retry: 1000\n\n"  # ms until a client reconnects after the stream has ended
HEARTBEAT: Final = b": still here\n\n"
# A writable socket takes this much at once, so that a write never blocks a server thread.
CHUNK_BYTES: Final = 8192


@dataclass(frozen=True)
class Pace:
    """The timeouts of a stream.

    Args:
        heartbeat_s: After this time without events it sends a comment; it also checks its key
            this often.
        stalled_s: After this time without reading, a client is disconnected.
    """

    heartbeat_s: float = 15.0
    stalled_s: float = 30.0


DEFAULT_PACE: Final = Pace()


class EventStream:
    """The chunks of a response body.

    It ends after the terminal state of every job, or when its key is not accepted any longer.

    Args:
        subscription: The events to send.
        connection: The client's connection.
        frame: Returns the text of an event.
        pace: The timeouts.
        on_close: Called when the stream ends, for whatever reason.
        may_continue: Whether the key of the request is still accepted.
    """

    def __init__(  # noqa: PLR0913  the parts of a stream
        self,
        subscription: Subscription,
        connection: ClientConnection,
        frame: Callable[[str, JobEvent], bytes],
        pace: Pace,
        on_close: Callable[[Subscription], None],
        *,
        may_continue: Callable[[], bool] = lambda: True,
    ) -> None:
        self._subscription = subscription
        self._connection = connection
        self._frame = frame
        self._pace = pace
        self._on_close = on_close
        self._may_continue = may_continue

    def __iter__(self) -> Iterator[bytes]:
        """Yield chunks that can be sent at once; end when nothing can be sent."""
        for content in self._contents():
            for start in range(0, len(content), CHUNK_BYTES):
                if not self._connection.wait_until_writable():
                    return
                yield content[start : start + CHUNK_BYTES]
        self._connection.wait_until_writable()  # for the end of the body, which the server sends

    def close(self) -> None:
        """Release the slot; the server calls this even if it has not iterated."""
        self._on_close(self._subscription)

    def _contents(self) -> Iterator[bytes]:
        yield OPENING
        sent = checked = monotonic()
        while not (self._subscription.is_over or self._connection.is_ended):
            if monotonic() - checked > self._pace.heartbeat_s:
                if not self._may_continue():
                    return
                checked = monotonic()
            events = self._subscription.take(POLL_S)
            if events:
                yield b"".join(self._frame(*event) for event in events)
            elif monotonic() - sent > self._pace.heartbeat_s:
                yield HEARTBEAT
            else:
                continue
            sent = monotonic()


class Framer:
    """Writes the events of one stream, and tracks its positions."""

    def __init__(self, ids: EventIds, positions: Positions) -> None:
        self._ids = ids
        self._positions = dict(positions)

    def __call__(self, job_id: str, event: JobEvent) -> bytes:
        """Return the lines of an event."""
        self._positions[job_id] = event.number
        event_id, datum = self._ids.write(self._positions), self._ids.datum(job_id, event)
        return f"id: {event_id}\nevent: {event.kind}\ndata: {datum}\n\n".encode()
