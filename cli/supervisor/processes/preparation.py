"""What a new process does before it becomes a program."""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1  # linux/prctl.h
AUTOGROUP = Path("/proc/self/autogroup")


def make_death_signal(number: signal.Signals, parent: int | None = None) -> Callable[[], None]:
    """Return a function for a child to call before exec, to get a signal when its parent dies.

    A child whose parent died before the call would never get one, so it exits at once.

    Args:
        number: The signal.
        parent: The parent's process id, by default this process's.
    """
    if sys.platform != "linux":
        return lambda: None
    expected = parent or os.getpid()
    libc = ctypes.CDLL(None, use_errno=True)

    def prepare() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
        if os.getppid() != expected:
            os._exit(1)

    return prepare


def make_preparation(
    death_signal: signal.Signals, nice: int, parent: int | None = None
) -> Callable[[], None]:
    """Return a function for a child to call, in its session or group (as make_death_signal)."""
    set_death_signal = make_death_signal(death_signal, parent)

    def prepare() -> None:
        set_death_signal()
        # Otherwise a terminal set to `tostop` would stop a background program that writes to it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        if nice:
            os.nice(nice)
            # A kernel without autogroups lacks the file, or refuses the write.
            with contextlib.suppress(OSError):
                AUTOGROUP.write_text(str(nice), "ascii")

    return prepare
