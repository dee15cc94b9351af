"""Shifts the clock of a Python process by CLOCK_OFF_BY_S seconds, like a wrong clock of its host.

Its directory comes first on PYTHONPATH, so that this runs before any code reads the time.
"""

import datetime as dt
import os
import time

OFF_BY_S = float(os.environ["CLOCK_OFF_BY_S"])
true_time, true_time_ns, TrueDatetime = time.time, time.time_ns, dt.datetime


class AnyDatetime(type):
    """Treats a datetime made by C code as an instance."""

    def __instancecheck__(cls, value):
        return isinstance(value, TrueDatetime)


class ShiftedDatetime(TrueDatetime, metaclass=AnyDatetime):
    """A datetime whose now() is shifted."""

    @classmethod
    def now(cls, tz=None):
        return TrueDatetime.now(tz) + dt.timedelta(seconds=OFF_BY_S)


time.time = lambda: true_time() + OFF_BY_S
time.time_ns = lambda: true_time_ns() + int(OFF_BY_S * 1e9)
dt.datetime = ShiftedDatetime
