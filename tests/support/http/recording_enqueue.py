"""A sender of wake-ups without a broker."""

from contracts.errors import BrokerUnavailableError


class RecordingEnqueue:
    """Records wake-ups in memory, like CeleryEnqueue.

    Attributes:
        sent: The job ids, in order.
        max_messages: No more are recorded.
        is_unavailable: Whether to behave as if the broker did not answer.
    """

    def __init__(self, max_messages: int = 1000) -> None:
        self.sent: list[str] = []
        self.max_messages = max_messages
        self.is_unavailable = False

    def __call__(self, job_id: str) -> bool:
        """Record the id, unless there are max_messages, or raise BrokerUnavailableError."""
        self.ping()
        if len(self.sent) >= self.max_messages:
            return False
        self.sent.append(job_id)
        return True

    def count_workers(self) -> int:
        """Return 2, or raise BrokerUnavailableError."""
        self.ping()
        return 2

    def ping(self) -> None:
        """Return, or raise BrokerUnavailableError."""
        if self.is_unavailable:
            raise BrokerUnavailableError("it is switched off")
