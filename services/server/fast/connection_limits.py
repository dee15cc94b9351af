"""Limits of connections in time, memory and queue length, and the errors for exceeding them."""

from dataclasses import dataclass
from typing import Final

from services.http.errors import (
    PROBLEM_TYPE_OF_ERROR,
    PROBLEM_TYPES,
    RETRY_AFTER_S,
    BusyError,
    ProblemType,
)
from services.server.fast.buffered_connection import BufferedConnection, State
from services.server.fast.chunked_body import FREE_CHUNKS, MIN_MEAN_BYTES
from services.server.fast.framing import MAX_HEAD_BYTES
from services.server.fast.stages import Stage

LONG_HEAD: Final = (
    PROBLEM_TYPES[431],
    f"the headers must be at most {MAX_HEAD_BYTES} bytes",
)
FULL_MEMORY: Final = (
    PROBLEM_TYPE_OF_ERROR[BusyError],
    f"the memory for requests in progress is full; try again in {RETRY_AFTER_S} s, or send less",
)

FRAGMENTED_DETAIL: Final = (
    f"the body must have at most {FREE_CHUNKS} chunks, or chunks of at least "
    f"{MIN_MEAN_BYTES} bytes on average: send larger chunks"
)
REFUSED_STAGES: Final = {
    Stage.MALFORMED: (
        400,
        "the length of the body, or of one of its chunks, is not a valid number",
    ),
    Stage.FRAGMENTED: (400, FRAGMENTED_DETAIL),
    # Only for requests that pass the app's own checks, which come first.
    Stage.FORBIDDEN: (403, "the Host or the Authorization header is not accepted"),
}


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

    def describe_slow(self) -> tuple[ProblemType, str]:
        """Return the problem of a request that arrives too slowly."""
        return PROBLEM_TYPES[408], (
            f"the request must arrive within {self.arriving_s:.0f} s, without pauses of more than "
            f"{self.silent_s:.0f} s; send it again"
        )
