"""Limits of connections in time, memory and queue length, and the errors for exceeding them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from services.http.error_responses import problem_response
from services.http.errors import (
    PROBLEM_TYPE_OF_ERROR,
    PROBLEM_TYPES,
    RETRY_AFTER_S,
    BusyError,
    ProblemType,
)
from services.server.fast.buffered_connection import BufferedConnection, State
from services.server.fast.framing import MAX_HEAD_BYTES
from services.server.worker import LONG_HEAD, to_last_bytes

TIMEOUT: Final = PROBLEM_TYPES[408]


@dataclass(frozen=True)
class ConnectionLimits:
    """Limits of one process.

    Args:
        waiting: Requests that wait for a thread; more get 503.
        keepalive_s: How long a connection may be idle.
        silent_s: How long a request may make no progress.
        arriving_s: How long a request may take to arrive.
        writing_s: How long a client may read nothing of its response.
        lingering_s: How long a client may still send after its last response.
        held_bytes: Memory for requests and responses; beyond it, the largest is dropped. It fits
            two of the largest bodies, and many small ones.
    """

    waiting: int = 32
    keepalive_s: float = 65.0
    silent_s: float = 10.0
    arriving_s: float = 60.0
    writing_s: float = 30.0
    lingering_s: float = 2.0
    held_bytes: int = 192 * 2**20

    def has_timed_out(self, conn: BufferedConnection, now_s: float) -> bool:
        """Whether a connection has exceeded its time."""
        silent_s = now_s - conn.last_progress_s
        if conn.state is State.READING and conn.received:
            return silent_s > self.silent_s or now_s - conn.began_s > self.arriving_s
        limits_s = {
            State.READING: self.keepalive_s,
            State.WRITING: self.writing_s,
            State.DRAINING: self.lingering_s,
        }
        return conn.state in limits_s and silent_s > limits_s[conn.state]


class Refusal(NamedTuple):
    """The last response on a connection, sent without the app."""

    problem: ProblemType
    content: bytes


def refuse_slow(limits: ConnectionLimits) -> Refusal:
    """Reject a request that arrives too slowly."""
    detail = (
        f"the request must arrive within {limits.arriving_s:.0f} s, without pauses of more than "
        f"{limits.silent_s:.0f} s; send it again"
    )
    return _refuse(TIMEOUT, detail)


def refuse_head() -> Refusal:
    """Reject a request whose head is too long."""
    detail = f"the headers must be at most {MAX_HEAD_BYTES} bytes"
    return _refuse(LONG_HEAD, detail)


def refuse_large() -> Refusal:
    """Reject the largest request when memory is full."""
    detail = (
        f"the memory for requests in progress is full; try again in {RETRY_AFTER_S} s, or send less"
    )
    return _refuse(PROBLEM_TYPE_OF_ERROR[BusyError], detail, {"Retry-After": str(RETRY_AFTER_S)})


def _refuse(problem: ProblemType, detail: str, headers: Mapping[str, str] | None = None) -> Refusal:
    response = problem_response(problem, detail, headers=headers)
    return Refusal(problem, to_last_bytes(response))
