"""The limits of a job store, and how long a rejected client should wait."""

import math
from dataclasses import dataclass

QUEUE_LOCK = 0x6D6C7066_02  # "mlpf", and the number of the lock of all that add jobs
RESEND_S = 5.0  # a wake-up this old counts as lost
CLOCK_STEP_S = 1.0  # corrections of the database's clock are smaller
LONGEST_PAUSE_S = 60.0  # of a job that is paused for the model store
RATE_WINDOW_S = 600.0
UNMEASURED_RETRY_S = 60
LONGEST_RETRY_S = 3600
PROGRESS_PAUSE_S = 1.0  # between two progress events
# One event a second for the first thousand seconds, then the pause grows with the run's length: a
# run of a week has some 7,000 progress events.
PROGRESS_PAUSE_SHARE = 0.001


@dataclass(frozen=True)
class JobLimits:
    """The limits of a store.

    Args:
        max_queued: The number of jobs that may wait at the same time.
        lease_s: Seconds without a heartbeat after which a worker has lost its job.
        max_attempts: The number of lost leases at which a job fails as worker_lost.
    """

    max_queued: int
    lease_s: float
    max_attempts: int


def retry_after_s(finished: int, span_s: float) -> int:
    """Return when the queue should have room, in whole seconds from 1 to 3600.

    Args:
        finished: Jobs that ended in the last RATE_WINDOW_S.
        span_s: Seconds since the first of them started.
    """
    if finished == 0:
        return UNMEASURED_RETRY_S
    seconds_per_job = min(span_s, RATE_WINDOW_S) / finished
    return min(max(1, math.ceil(seconds_per_job)), LONGEST_RETRY_S)
