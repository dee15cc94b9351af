"""What a connection may take: time, memory, and a place in the row for a thread."""

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
        waiting: Requests that wait for a thread; past it, 503.
        keepalive_s: How long a connection may stay without a request.
        silent_s: How long one may go on without progress within a request.
        arriving_s: How long a request may take to arrive.
        writing_s: How long a client may take nothing of its answer.
        lingering_s: How long a client may still send after its last answer.
        held_bytes: Of requests until they are answered, and of answers on their way; past it, the
            largest goes. Two of the largest bodies, and many small ones.
    """

    waiting: int = 32
    keepalive_s: float = 65.0
    silent_s: float = 10.0
    arriving_s: float = 60.0
    writing_s: float = 30.0
    lingering_s: float = 2.0
    held_bytes: int = 192 * 2**20

    def has_timed_out(self, conn: BufferedConnection, now_s: float) -> bool:
        """Whether a connection has used up its time."""
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
    """The last answer on a connection whose request no app sees."""

    kind: ProblemType
    content: bytes


def refuse_slow(limits: ConnectionLimits) -> Refusal:
    """Refuse a request that does not arrive."""
    detail = (
        f"the request must arrive within {limits.arriving_s:.0f} s, without pauses of more than "
        f"{limits.silent_s:.0f} s; send it again"
    )
    return _refuse(TIMEOUT, detail)


def refuse_head() -> Refusal:
    """Refuse a request whose head is too long."""
    detail = f"the headers must be at most {MAX_HEAD_BYTES} bytes"
    return _refuse(LONG_HEAD, detail)


def refuse_large() -> Refusal:
    """Refuse the largest of the requests that memory has no room for."""
    detail = (
        f"the memory for requests in progress is full; try again in {RETRY_AFTER_S} s, or send less"
    )
    return _refuse(PROBLEM_TYPE_OF_ERROR[BusyError], detail, {"Retry-After": str(RETRY_AFTER_S)})


def _refuse(kind: ProblemType, detail: str, headers: Mapping[str, str] | None = None) -> Refusal:
    return Refusal(kind, to_last_bytes(problem_response(kind, detail, headers=headers)))
