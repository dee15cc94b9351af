"""Connections to addresses that were checked, within the time of a whole request."""

import ssl
import time
from collections.abc import Iterable, Sequence
from typing import Any, Final

import httpcore

PIECE_BYTES: Final = 16_384


class Deadline:
    """The end of a request's time, by a monotonic clock.

    Args:
        timeout_s: Seconds from now.
    """

    def __init__(self, timeout_s: float) -> None:
        self._end = time.monotonic() + timeout_s

    def left_s(self) -> float:
        """Return the seconds that are left, or raise httpcore.TimeoutException."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.TimeoutException
        return left


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the given addresses, whatever the name of the host means now.

    TLS verifies the certificate of the name, which is also in the request.

    Args:
        addresses: They are tried in their order.
        deadline: The end of all that the connection does.
    """

    def __init__(self, addresses: Sequence[str], deadline: Deadline) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(  # httpcore's interface
        self,
        host: str,  # noqa: ARG002  the name, which is not looked up again
        port: int,
        timeout: float | None = None,  # noqa: ARG002  the deadline bounds all operations
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers."""
        *others, last = self._addresses
        options = {"local_address": local_address, "socket_options": socket_options}
        for address in others:
            try:
                return self._connect(address, port, options)
            except httpcore.ConnectError:
                continue
        return self._connect(last, port, options)

    def _connect(self, address: str, port: int, options: Any) -> httpcore.NetworkStream:
        left_s = self._deadline.left_s()
        return _BoundedStream(
            self._sockets.connect_tcp(address, port, left_s, **options), self._deadline
        )


class _BoundedStream(httpcore.NetworkStream):
    """A stream whose operations end with the deadline; httpcore bounds each one separately."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002  as connect_tcp
        return self._stream.read(max_bytes, self._deadline.left_s())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002  as connect_tcp
        for start in range(0, len(buffer), PIECE_BYTES):
            self._stream.write(buffer[start : start + PIECE_BYTES], self._deadline.left_s())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002  as connect_tcp
    ) -> httpcore.NetworkStream:
        left_s = self._deadline.left_s()
        stream = self._stream.start_tls(ssl_context, server_hostname, left_s)
        return _BoundedStream(stream, self._deadline)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
