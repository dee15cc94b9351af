"""The clock by which heads grow old."""

import time

# time.monotonic stands still while a host is suspended, and what is remembered grows old then too.
# Where there is no such clock, the monotonic one of the system is the next best.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def boot_time_s() -> float:
    """Seconds since some moment before this process began; they never fall."""
    return time.clock_gettime(_CLOCK)
