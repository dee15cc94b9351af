"""Connections on which processes relay large requests to the processes for them.

A connection is a socket pair, one end of which is passed over a socket that the processes inherit.
So it has no address and no file, and no other program can open one. While no process for large
requests runs, connections wait for the next one.
"""

import errno
import fcntl
import socket
import tempfile
from dataclasses import dataclass, replace
from typing import Final

ACCEPTED: Final = b"+"  # the first byte on a connection, once a process has accepted it


@dataclass(frozen=True)
class Handover:
    """The channel on which connections are passed.

    Args:
        is_receiver: Whether this process is one for large requests.
        receiver: The end from which connections are received.
        sender: The end to which they are sent.
        loading: Held by the process that loads a large version.
    """

    is_receiver: bool
    receiver: socket.socket
    sender: socket.socket
    loading: "ProcessLock"

    def for_process(self, *, is_receiver: bool) -> "Handover":
        """Return the channel for a process."""
        return replace(self, is_receiver=is_receiver)

    def connect(self) -> socket.socket:
        """Return a new connection to a process for large requests, which sends ACCEPTED on it.

        Raises:
            OSError: no socket pair can be created or passed.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self.sender, [b"+"], [theirs.fileno()])
            except OSError:
                ours.close()
                raise
        return ours

    def close(self) -> None:
        """Close both ends in this process."""
        self.receiver.close()
        self.sender.close()
        self.loading.close()


def open_handover() -> Handover:
    """Return a new channel, from which each process takes its own with `for_process`."""
    receiver, sender = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    return Handover(False, receiver, sender, ProcessLock())


class ProcessLock:
    """A lock between processes that are forked from the one that created it.

    A process that ends releases it. Threads of one process do not exclude each other.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  it stays open as long as this exists

    def __enter__(self) -> None:
        fcntl.lockf(self._file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        fcntl.lockf(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Release the lock and its file."""
        self._file.close()


class HandoverListener:
    """Accepts the connections that other processes pass, as a listener of gunicorn.

    Args:
        handover: The channel of a process for large requests.
    """

    FAMILY = socket.AF_UNIX

    def __init__(self, handover: Handover) -> None:
        self._receiver = handover.receiver

    def accept(self) -> tuple[socket.socket, str]:
        """Return the next connection and its client's address.

        Raises:
            BlockingIOError: there is none, or another process has taken it.
            ConnectionAbortedError: its client has disconnected, or too many files are open.
        """
        _, descriptors, _, _ = socket.recv_fds(self._receiver, 1, 1)
        for descriptor in descriptors:
            connection = socket.socket(fileno=descriptor)
            try:
                connection.sendall(ACCEPTED)
            except OSError:
                connection.close()
                break
            return connection, self.getsockname()
        raise ConnectionAbortedError(errno.ECONNABORTED, "the connection has ended already")

    def getsockname(self) -> str:
        """Return the address of an unnamed unix socket."""
        return ""

    def fileno(self) -> int:
        """Return the descriptor that is readable when a connection is waiting."""
        return self._receiver.fileno()

    def setblocking(self, is_blocking: bool) -> None:  # noqa: FBT001  a socket's own signature
        """Set whether accept blocks."""
        self._receiver.setblocking(is_blocking)

    def close(self) -> None:
        """Accept no more connections."""
        self._receiver.close()
