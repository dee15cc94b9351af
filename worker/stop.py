"""How a warm shutdown reaches a run that is in the middle of its steps."""

import signal
import threading
from types import FrameType

# SIGTERM and SIGINT in a pool's child belong to Celery.
STOP_SIGNAL = signal.SIGUSR2

StopFlag = threading.Event


def stop_on_signal(flag: StopFlag) -> None:
    """Set flag when STOP_SIGNAL arrives; call in a process's main thread."""

    def set_flag(_signal: int, _frame: FrameType | None) -> None:
        flag.set()

    signal.signal(STOP_SIGNAL, set_flag)
