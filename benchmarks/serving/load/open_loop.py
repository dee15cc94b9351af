"""A load that does not wait for the server: so many requests a second, come what may.

Each latency is counted from the moment when the request was due, so that a server that stalls, and
with it the client's connection, does not hide the requests that should have come meanwhile.
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
    """What an open load found, in milliseconds.

    Args:
        answered_ms: From when each was due to its answer.
        late_ms: How much later than it could be each was sent: the client's fault, or the
            machine's, for it was due and the connection was free.
    """

    answered_ms: tuple[float, ...]
    late_ms: tuple[float, ...]

    @property
    def p99_ms(self) -> float:
        """What 99 of a hundred answers came within."""
        return float(np.percentile(self.answered_ms, 99))

    @property
    def p50_ms(self) -> float:
        """What half of the answers came within."""
        return float(np.median(self.answered_ms))

    @property
    def late_p99_ms(self) -> float:
        """What 99 of a hundred were sent within."""
        return float(np.percentile(self.late_ms, 99))


def send_at_rate(port: int, request: bytes, rate: float, seconds: float) -> Latencies:
    """Send a request so many times a second, over a few kept connections.

    Raises:
        SystemExit: an answer was not 200, or did not come.
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


def read_answer(connection: socket.socket) -> int:
    """Return the status of an answer, read to its end."""
    response = http.client.HTTPResponse(connection, method="POST")
    response.begin()
    response.read()
    return response.status


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
        status = read_answer(connection)
        if status != http.HTTPStatus.OK:
            raise http.client.HTTPException(f"status {status}")
        self._free_s = time.perf_counter()
        self.answered_ms.append((self._free_s - due_s) * 1e3)
