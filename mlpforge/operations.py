"""What jobs and sweeps have in common: clients wait for them, watch and cancel them."""

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Self

from mlpforge import display
from mlpforge.connection import Connection
from mlpforge.errors import JobCancelledError, JobFailedError, MlpforgeError, WaitTimeoutError
from mlpforge.protocol.events import Event, Updates

TERMINAL_STATES = frozenset({"succeeded", "failed", "cancelled"})
# A killed process of the service is replaced within seconds, and no job is affected.
OUTAGE_S = 30.0


class Operation(ABC):
    """A job or a sweep of the service, as of the last update.

    Args:
        connection: Sends the requests.
        path: Its own.
        raw: The job or the sweep as the service sent it.
    """

    def __init__(self, connection: Connection, path: str, raw: dict[str, Any]) -> None:
        self._connection = connection
        self._path = path
        self.raw = raw

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.raw["id"])

    @property
    def state(self) -> str:
        """Its state: `queued`, `running`, `succeeded`, `failed` or `cancelled`."""
        return str(self.raw["state"])

    @property
    def is_finished(self) -> bool:
        """Whether its state is final."""
        return self.state in TERMINAL_STATES

    def refresh(self) -> Self:
        """Read it again."""
        self.raw = self._connection.get(self._path)
        return self

    def cancel(self) -> Self:
        """Cancel it, with the trials of a sweep; what runs stops within a second."""
        self.raw = self._connection.post(f"{self._path}/cancel")
        return self

    def wait(self, *, progress: bool = False, timeout_s: float | None = None) -> Self:
        """Wait until it has succeeded.

        Args:
            progress: Whether to show how far it is: in a line of the terminal, or in the output of
                a notebook's cell.
            timeout_s: How long to wait; by default without a limit.

        Raises:
            JobFailedError, JobCancelledError: it did not succeed.
            WaitTimeoutError: it has not ended in time.
            ServiceUnavailableError: the service is unavailable for longer than 30 s.
        """
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        with display.progress_display(is_shown=progress) as show:
            for _ in self.watch():
                show(self)
                if deadline is not None and time.monotonic() > deadline and not self.is_finished:
                    raise WaitTimeoutError(self.id, timeout_s or 0)
        if self.state == "failed":
            raise JobFailedError(self.raw)
        if self.state == "cancelled":
            raise JobCancelledError(self.id)
        return self

    def watch(self, *, outage_s: float = OUTAGE_S) -> Iterator[Self]:
        """Yield it now, and after each change until it has ended.

        Args:
            outage_s: How long the service may be unavailable before that is an error.
        """
        yield self
        updates = Updates(self._connection, self._path)
        retries = self._connection.retries(outage_s)
        while not self.is_finished:
            try:
                for _ in self._read(updates):
                    retries = self._connection.retries(outage_s)
                    yield self
            except MlpforgeError as error:
                retries.wait(error)

    def _read(self, updates: Updates) -> Iterator[None]:
        for event in updates.read(self.state):
            if self._apply(event):
                yield
            if self.is_finished:
                return

    @abstractmethod
    def _apply(self, event: Event) -> bool:
        """Apply an event; return False if a stream repeats what is already known."""
