"""The delays between the attempts of a request."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from mlpforge.errors import MlpforgeError

FIRST_DELAY_S, MAX_DELAY_S = 0.25, 5.0


@dataclass
class Retries:
    """Growing delays between the attempts of a request, until a time is over.

    Args:
        seconds: How long to repeat a request.
        sleep: Waits between two attempts.
        clock: Returns the time in seconds.
    """

    seconds: float
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _delay_s: float = field(default=FIRST_DELAY_S, init=False)

    def __post_init__(self) -> None:
        self._deadline = self.clock() + self.seconds

    def wait(self, error: MlpforgeError) -> None:
        """Wait before the next attempt, as long as the service asks; or raise the error."""
        delay_s = max(self._delay_s, error.retry_after_s)
        if not error.is_temporary or self.clock() + delay_s > self._deadline:
            raise error
        self.sleep(delay_s)
        self._delay_s = min(2 * self._delay_s, MAX_DELAY_S)
