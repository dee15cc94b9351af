"""The time of day as HTTP writes it, formatted once a second."""

import time
from email.utils import formatdate


class HttpDate:
    """For one thread."""

    def __init__(self) -> None:
        self._second = 0
        self._text = ""

    def now(self) -> str:
        """Return the time as in `Sun, 06 Nov 1994 08:49:37 GMT`."""
        second = int(time.time())
        if second != self._second:
            self._second = second
            self._text = formatdate(second, usegmt=True)
        return self._text
