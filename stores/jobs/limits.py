"""What a job store promises at most, and how long a refused client should wait."""

import math
from dataclasses import dataclass

RESEND_S = 5.0  # a wake-up this old counts as lost
CLOCK_STEP_S = 1.0  # the database's clock is corrected by less than this now and then
LONGEST_PAUSE_S = 60.0  # of a job that waits for the model store
RATE_WINDOW_S = 600.0
UNMEASURED_RETRY_S = 60
LONGEST_RETRY_S = 3600
PROGRESS_PAUSE_S = 1.0
# A second for each of the first thousand, then a thousandth of what has passed: a run of a week
# tells its progress some 7,000 times.
PROGRESS_PAUSE_SHARE = 0.001


@dataclass(frozen=True)
class JobLimits:
    """The bounds a store keeps.

    Args:
        max_queued: Jobs that may wait at once.
        lease_s: A worker silent for so many seconds has lost its job.
        max_attempts: Lost leases at which a job fails as worker_lost.
    """

    max_queued: int
    lease_s: float
    max_attempts: int


def retry_after_s(finished: int, span_s: float) -> int:
    """Return when a place should be free, in whole seconds from 1 to 3600.

    Args:
        finished: Jobs that ended in the last RATE_WINDOW_S.
        span_s: Seconds since the first of them started.
    """
    if finished == 0:
        return UNMEASURED_RETRY_S
    seconds_per_job = min(span_s, RATE_WINDOW_S) / finished
    return min(max(1, math.ceil(seconds_per_job)), LONGEST_RETRY_S)


def progress_pause_s(running_s: float) -> float:
    """Return the least time between two events of a job's progress, after so long a run."""
    return max(PROGRESS_PAUSE_S, PROGRESS_PAUSE_SHARE * running_s)
