"""The clock that measures the age of cached heads."""

import time

# time.monotonic stops while a host is suspended, but cached heads age then, too. Without a boot
# clock, the monotonic clock is the next best.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def boot_time_s() -> float:
    """Return the seconds since a fixed moment before this process started; monotonic."""
    return time.clock_gettime(_CLOCK)
