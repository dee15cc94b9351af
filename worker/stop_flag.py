"""How a warm shutdown reaches a run that is in the middle of its steps."""

import signal
from types import FrameType

# SIGTERM and SIGINT in a pool's child belong to Celery.
STOP_SIGNAL = signal.SIGUSR2


class StopFlag:
    """Whether this process was asked to stop.

    A signal's handler may set it in the middle of a wait of the same thread, where the lock of a
    threading.Event would never be free again. So there is no lock: who waits glances at it.
    """

    def __init__(self) -> None:
        self._is_set = False

    def set(self) -> None:
        """Ask to stop."""
        self._is_set = True

    def is_set(self) -> bool:
        """Return whether somebody asked."""
        return self._is_set


def stop_on_signal(flag: StopFlag) -> None:
    """Set flag when STOP_SIGNAL arrives; call in a process's main thread."""

    def set_flag(_signal: int, _frame: FrameType | None) -> None:
        flag.set()

    signal.signal(STOP_SIGNAL, set_flag)
