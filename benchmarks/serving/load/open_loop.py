"""An open loop: requests at a fixed rate that does not depend on the server.

Each latency counts from the moment at which the request was due, so that a stalled server, which
blocks the client's connection, does not hide the delay of the requests after it.
"""

import http.client
import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

CONNECTIONS = 16
TIMEOUT_S = 20
SETTLE_S = 0.2


@dataclass(frozen=True)
class Latencies:
    """Latencies of an open loop, in milliseconds.

    Args:
        answered_ms: From the moment at which each request was due to its response.
        late_ms: How late each request was sent although its connection was free: a delay of the
            client or the machine.
    """

    answered_ms: tuple[float, ...]
    late_ms: tuple[float, ...]

    @property
    def p99_ms(self) -> float:
        """The 99th percentile of latencies."""
        return float(np.percentile(self.answered_ms, 99))

    @property
    def p50_ms(self) -> float:
        """The median latency."""
        return float(np.median(self.answered_ms))

    @property
    def late_p99_ms(self) -> float:
        """The 99th percentile of delays in the client."""
        return float(np.percentile(self.late_ms, 99))


def send_at_rate(port: int, request: bytes, rate: float, seconds: float) -> Latencies:
    """Send a request at a rate per second, over a few persistent connections.

    Raises:
        SystemExit: a response was not 200, or is missing.
    """
    begin_s = time.perf_counter() + SETTLE_S
    dues = [begin_s + number / rate for number in range(int(rate * seconds))]
    senders = [_Sender(port, request, dues[first::CONNECTIONS]) for first in range(CONNECTIONS)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    for sender in senders:
        if sender.failure:
            raise SystemExit(f"a request at {rate:.0f} a second failed: {sender.failure}")
    answered = (time_ms for sender in senders for time_ms in sender.answered_ms)
    return Latencies(
        tuple(answered), tuple(time_ms for sender in senders for time_ms in sender.late_ms)
    )


def read_response(connection: socket.socket) -> http.client.HTTPResponse:
    """Return a response that is read to its end."""
    response = http.client.HTTPResponse(connection, method="POST")
    response.begin()
    response.read()
    return response


class _Sender(threading.Thread):
    """One connection, and the requests that are due on it."""

    def __init__(self, port: int, request: bytes, dues: Sequence[float]) -> None:
        super().__init__(daemon=True)
        self._port, self._request, self._dues = port, request, dues
        self._free_s = 0.0
        self.answered_ms: list[float] = []
        self.late_ms: list[float] = []
        self.failure = ""

    def run(self) -> None:
        try:
            address = ("127.0.0.1", self._port)
            with socket.create_connection(address, timeout=TIMEOUT_S) as connection:
                for due_s in self._dues:
                    self._send(connection, due_s)
        except (OSError, http.client.HTTPException) as error:
            self.failure = repr(error)

    def _send(self, connection: socket.socket, due_s: float) -> None:
        time.sleep(max(0.0, due_s - time.perf_counter()))
        self.late_ms.append((time.perf_counter() - max(due_s, self._free_s)) * 1e3)
        connection.sendall(self._request)
        status = read_response(connection).status
        if status != http.HTTPStatus.OK:
            raise http.client.HTTPException(f"status {status}")
        self._free_s = time.perf_counter()
        self.answered_ms.append((self._free_s - due_s) * 1e3)
