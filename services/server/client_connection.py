"""The connection to a request's client: whether it is open, and whether the client reads."""

import contextlib
import select
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from flask import has_request_context, request

# In a request's environ, from our gunicorn worker: returns whether the server is stopping.
IS_STOPPING: Final = "mlpforge.is_stopping"
# Also: when the complete request had arrived, by time.perf_counter(); the error to answer it with,
# or None; and its BufferedBody, if it was read already.
READY_AT_S: Final = "mlpforge.ready_at_s"
REFUSAL: Final = "mlpforge.refusal"
BODY: Final = "mlpforge.body"
HANG_UP_EVENTS: Final = getattr(select, "POLLRDHUP", 0) | select.POLLHUP | select.POLLERR
POLL_S: Final = 0.5  # how often waiting code checks whether the client is still connected


def is_gone(sock: socket.socket) -> bool:
    """Whether the peer has closed a connection, if all that it sent was read."""
    try:
        return sock.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def is_hung_up(sock: socket.socket) -> bool:
    """Whether the peer has closed a connection, even if there is unread data; only on Linux."""
    poller = select.poll()
    poller.register(sock, HANG_UP_EVENTS)
    return bool(poller.poll(0))


class ClientConnection:
    """The connection to one client.

    Args:
        environ: The request's; without a socket of the server the client counts as connected.
        stalled_s: How long the client may read nothing.
    """

    def __init__(self, environ: Mapping[str, Any], stalled_s: float) -> None:
        self._socket: socket.socket | None = environ.get("gunicorn.socket")
        self._is_stopping: Callable[[], bool] = environ.get(IS_STOPPING, lambda: False)
        self._stalled_s = stalled_s

    @property
    def is_ended(self) -> bool:
        """Whether the client has disconnected, or this server is stopping."""
        return self._is_stopping() or self.is_gone

    @property
    def is_gone(self) -> bool:
        """Whether the client has disconnected."""
        sock = self._socket
        if sock is None:
            return False
        # A BufferedReply (inference) has read everything.
        return is_gone(sock) or (isinstance(sock, socket.socket) and is_hung_up(sock))

    def wait_until_writable(self) -> bool:
        """Wait until a few kilobytes can be sent without blocking; False if the client has ended.

        A stalled client is disconnected: otherwise the server, which still has to send the end of
        the response, would wait for it forever.
        """
        deadline = time.monotonic() + self._stalled_s
        while not self._is_writable():
            if self.is_ended or time.monotonic() > deadline:
                self._abort()
                return False
        return not self.is_ended

    def _is_writable(self) -> bool:
        if self._socket is None:
            return True
        poller = select.poll()
        poller.register(self._socket, select.POLLOUT)
        return bool(poller.poll(POLL_S * 1000))

    def _abort(self) -> None:
        with contextlib.suppress(OSError):
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)


def watch_client() -> Callable[[], bool]:
    """Return a function that says whether this request's client has disconnected."""
    if not has_request_context():
        return lambda: False
    connection = ClientConnection(request.environ, stalled_s=0)  # only watched
    return lambda: connection.is_ended
