"""A closed loop: many clients, each of which sends the next request after any response."""

import asyncio
import re
import time
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

HEAD_END = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
RETRY_AFTER = re.compile(rb"\r\nretry-after: *\d+", re.IGNORECASE)
BUSY = (429, 503)
# A rejected client retries after this time, a tenth of Retry-After.
PAUSE_S = 0.1


@dataclass
class Outcome:
    """Responses to a closed loop of clients.

    Args:
        statuses: Number of responses with each status.
        without_retry_after: Number of 429 and 503 that have no Retry-After.
        cut: Connections that ended before the response.
        accepted_ms: Latency of each 200.
    """

    statuses: Counter[int] = field(default_factory=Counter)
    without_retry_after: int = 0
    cut: int = 0
    accepted_ms: list[float] = field(default_factory=list)

    @property
    def p99_ms(self) -> float:
        """The 99th percentile of the accepted requests' latencies."""
        return float(np.percentile(self.accepted_ms, 99)) if self.accepted_ms else float("nan")

    @property
    def is_orderly(self) -> bool:
        """Whether each response was 200, or 429 or 503 with Retry-After."""
        others = self.statuses.total() - self.statuses[200] - sum(self.statuses[b] for b in BUSY)
        return not (others or self.without_retry_after or self.cut) and self.statuses[200] > 0


async def run_closed_loop(port: int, request: bytes, clients: int, seconds: float) -> Outcome:
    """Run a number of clients; return their responses."""
    outcome, end_s = Outcome(), time.perf_counter() + seconds
    await asyncio.gather(*(_run_client(port, request, end_s, outcome) for _ in range(clients)))
    return outcome


async def _run_client(port: int, request: bytes, end_s: float, outcome: Outcome) -> None:
    while time.perf_counter() < end_s:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                await _send_repeatedly(reader, writer, request, end_s, outcome)
            finally:
                writer.close()
        except (OSError, asyncio.IncompleteReadError):
            outcome.cut += 1
            await asyncio.sleep(PAUSE_S)


async def _send_repeatedly(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    request: bytes,
    end_s: float,
    outcome: Outcome,
) -> None:
    is_kept = True
    while is_kept and time.perf_counter() < end_s:
        started_s = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(HEAD_END)
        length = LENGTH.search(head)
        await reader.readexactly(int(length[1]) if length else 0)
        status = int(head.split(b" ", 2)[1])
        _record(outcome, status, head, time.perf_counter() - started_s)
        is_kept = b"\r\nconnection: close" not in head.lower()
        if status in BUSY:
            await asyncio.sleep(PAUSE_S)


def _record(outcome: Outcome, status: int, head: bytes, took_s: float) -> None:
    outcome.statuses[status] += 1
    if status == 200:  # noqa: PLR2004  HTTP's OK
        outcome.accepted_ms.append(took_s * 1e3)
    if status in BUSY and not RETRY_AFTER.search(head):
        outcome.without_retry_after += 1
