"""The events of a job, which a stream sends in order."""

from typing import Literal

from contracts.base import Record

EventKind = Literal["state", "progress", "epoch"]


class JobEvent(Record):
    """One event of one job.

    Args:
        number: 1, 2, 3… for each job, without gaps.
        kind: The content of data: the job (state), its progress, or an entry of its epochs.
        data: JSON on one line.
        is_last: Whether it is the terminal state, after which there are no events.
    """

    number: int
    kind: EventKind
    data: str
    is_last: bool = False
