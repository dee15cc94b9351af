"""The way to the client of one stream: whether it is there, and whether it reads."""

import contextlib
import select
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from flask import has_request_context, request

# In a request's environ, from our gunicorn worker: returns whether the server is about to end.
IS_STOPPING: Final = "mlpforge.is_stopping"
# From it too: when the request had arrived whole, by time.perf_counter(); the error that it is to
# be answered with whatever it asks, or None; and its BufferedBody, where that is here.
READY_AT_S: Final = "mlpforge.ready_at_s"
REFUSAL: Final = "mlpforge.refusal"
BODY: Final = "mlpforge.body"
HANG_UP_EVENTS: Final = getattr(select, "POLLRDHUP", 0) | select.POLLHUP | select.POLLERR
POLL_S: Final = 0.5  # how often it is looked whether the client is still there


def is_gone(sock: socket.socket) -> bool:
    """Whether the other side of a connection has closed it."""
    try:
        return sock.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def is_hung_up(sock: socket.socket) -> bool:
    """Whether the other side has closed it, also where more lies here that is not read yet.

    Only Linux says so.
    """
    poller = select.poll()
    poller.register(sock, HANG_UP_EVENTS)
    return bool(poller.poll(0))


class ClientConnection:
    """The connection on which one client is answered.

    Args:
        environ: The request's; without a server's socket in it the client is always there.
        stalled_s: A client that takes nothing for so long is given up.
    """

    def __init__(self, environ: Mapping[str, Any], stalled_s: float) -> None:
        self._socket: socket.socket | None = environ.get("gunicorn.socket")
        self._is_stopping: Callable[[], bool] = environ.get(IS_STOPPING, lambda: False)
        self._stalled_s = stalled_s

    @property
    def is_ended(self) -> bool:
        """Whether the client is gone, or this server is about to end."""
        return self._is_stopping() or self.is_gone

    @property
    def is_gone(self) -> bool:
        """Whether the client has disconnected."""
        sock = self._socket
        if sock is None:
            return False
        # What stands for a socket (inference) has read all there is.
        return is_gone(sock) or (isinstance(sock, socket.socket) and is_hung_up(sock))

    def wait_until_writable(self) -> bool:
        """Return when a few kilobytes can be sent without waiting; False if that will not be.

        A client that takes nothing is cut off then: or the server, which still has to send the
        end of the answer, would wait for it for ever.
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
    """Return what says whether this request's client is gone; outside of a request nobody is."""
    if not has_request_context():
        return lambda: False
    connection = ClientConnection(request.environ, stalled_s=0)  # nothing is sent on it here
    return lambda: connection.is_ended
