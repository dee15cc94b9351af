"""What happens to a job, in the order in which it happened; a stream sends these."""

from typing import Literal

from contracts.base import Record

EventKind = Literal["state", "progress", "epoch"]


class JobEvent(Record):
    """One event of one job.

    Args:
        number: 1, 2, 3… per job, with no gap.
        kind: What data holds: the job (state), its progress, or an entry of its epochs.
        data: JSON on one line.
        is_last: Whether it tells the terminal state, after which nothing happens.
    """

    number: int
    kind: EventKind
    data: str
    is_last: bool = False
