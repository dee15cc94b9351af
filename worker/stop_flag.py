"""The flag by which a warm shutdown stops a run between two steps."""

import signal
from types import FrameType

# SIGTERM and SIGINT in a pool's child belong to Celery.
STOP_SIGNAL = signal.SIGUSR2


class StopFlag:
    """Whether this process was asked to stop.

    A signal handler may set it while the same thread waits for it, when it could never acquire the
    lock of a threading.Event. So there is no lock: waiters poll it.
    """

    def __init__(self) -> None:
        self._is_set = False

    def set(self) -> None:
        """Ask the process to stop."""
        self._is_set = True

    def is_set(self) -> bool:
        """Return whether set was called."""
        return self._is_set


def stop_on_signal(flag: StopFlag) -> None:
    """Set flag when STOP_SIGNAL arrives; call in a process's main thread."""

    def set_flag(_signal: int, _frame: FrameType | None) -> None:
        flag.set()

    signal.signal(STOP_SIGNAL, set_flag)
