"""Minimum transfer rates: a long body or response occupies a thread of the api meanwhile."""

import socket
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

GRACE_S: Final = 60.0
LEAST_RATE: Final = 32_768  # bytes a second
SILENT_S: Final = 10.0  # for a client that sends; one that reads may first drain its buffers
PIECE_BYTES: Final = 65_536


class Transfer:
    """One body or response in transit.

    Its client may fall behind the minimum rate by the grace period. Getting ahead does not count:
    a client that was fast at first must not stall for longer either.

    Args:
        rate: The minimum, in bytes a second.
        grace_s: The grace period.
    """

    def __init__(self, rate: int = LEAST_RATE, grace_s: float = GRACE_S) -> None:
        self._rate = rate
        self._grace_s = grace_s
        self._left_s = grace_s

    def left_s(self) -> float:
        """Return how long the client may take for the next byte.

        Raises:
            TimeoutError: it is too slow.
        """
        if self._left_s <= 0:
            raise TimeoutError
        return self._left_s

    def move(self, size_bytes: int, took_s: float) -> None:
        """Record that so many bytes moved, and how long the server waited for them."""
        self._left_s += size_bytes / self._rate - took_s
        self._left_s = min(self._left_s, self._grace_s)


@contextmanager
def paced_reading(unreader: Any, sock: socket.socket) -> Iterator[None]:
    """Let gunicorn's reader of a socket raise TimeoutError if its client is too slow."""
    transfer, receive = Transfer(), unreader.chunk

    def chunk(size_hint: int | None = None) -> bytes:
        before_s, began_s = sock.gettimeout(), time.monotonic()
        limits_s = (transfer.left_s(), SILENT_S, before_s)
        sock.settimeout(min(limit_s for limit_s in limits_s if limit_s is not None))
        try:
            piece: bytes = receive(size_hint)
        finally:
            sock.settimeout(before_s)
        transfer.move(len(piece), time.monotonic() - began_s)
        return piece

    unreader.chunk = chunk
    try:
        yield
    finally:
        del unreader.chunk


def pace_sending(pieces: Iterable[bytes], sock: socket.socket | None) -> Iterator[bytes]:
    """Yield a response in small pieces; sending raises TimeoutError if its client is too slow.

    Args:
        pieces: The response.
        sock: The socket that the server sends it on; None: unknown, without a limit.
    """
    transfer = Transfer()
    for piece in pieces:
        for start in range(0, len(piece), PIECE_BYTES):
            part, began_s = piece[start : start + PIECE_BYTES], time.monotonic()
            if sock is not None:
                sock.settimeout(transfer.left_s())
            yield part
            transfer.move(len(part), time.monotonic() - began_s)
