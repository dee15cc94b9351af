"""The connections on which processes relay large requests to those that answer them.

Connections are handed over: they have no address, nothing of them lies in a file system, and no
other program can make one. While no such process is up they wait for the next one.
"""

import errno
import socket
from dataclasses import dataclass, replace
from typing import Final

ACCEPTED: Final = b"+"  # the first byte on a connection, once a process has accepted it


@dataclass(frozen=True)
class Handover:
    """The way from the processes of a service to those that read large bodies.

    Args:
        is_receiver: This is the part of one of those.
        receiver: The end that connections come out of.
        sender: The end that they go in.
    """

    is_receiver: bool
    receiver: socket.socket
    sender: socket.socket

    def part(self, *, is_receiver: bool) -> "Handover":
        """Return the part of a process."""
        return replace(self, is_receiver=is_receiver)

    def connect(self) -> socket.socket:
        """Return a new connection to a process for large bodies, which says when it accepts it.

        Raises:
            OSError: no socket can be made, or none can be handed over.
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
        """Close this process's ends of it."""
        self.receiver.close()
        self.sender.close()


def open_handover() -> Handover:
    """Return a new one; each process takes its part of it."""
    receiver, sender = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    return Handover(False, receiver, sender)


class HandoverListener:
    """Accepts the connections that other processes hand over, as gunicorn's workers use listeners.

    Args:
        handover: The receiver's part.
    """

    FAMILY = socket.AF_UNIX

    def __init__(self, handover: Handover) -> None:
        self._receiver = handover.receiver

    def accept(self) -> tuple[socket.socket, str]:
        """Return the next connection, and its client's address.

        Raises:
            BlockingIOError: there is none, or another process has it.
            ConnectionAbortedError: its client has left, or no more files can be opened here.
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
        """Return the address, as of a unix socket that has none."""
        return ""

    def fileno(self) -> int:
        """Return the descriptor that is readable when there is a connection."""
        return self._receiver.fileno()

    def setblocking(self, is_blocking: bool) -> None:  # noqa: FBT001  a socket's own signature
        """Let accept wait, or not."""
        self._receiver.setblocking(is_blocking)

    def close(self) -> None:
        """Take no more."""
        self._receiver.close()
