"""Sends wake-ups: a hint to some worker that a job waits, never the job itself."""

import time
from typing import Final, Protocol

from celery import Celery
from kombu.exceptions import OperationalError

from contracts.errors import BrokerAwayError
from contracts.queue import QUEUE_NAME, TASK_NAME

# One POST may wait this long for a frozen broker; those of the second after it do not wait at all.
TIMEOUT_S: Final = 1.0
PAUSE_S: Final = 1.0
# At least the threads of one server process: a thread that waits for a connection has no time-out.
CONNECTIONS: Final = 64


class Enqueue(Protocol):
    """What sends wake-ups. Both methods raise BrokerAwayError when the broker does not answer."""

    def __call__(self, job_id: str) -> None:
        """Tell the workers that a job waits."""

    def ping(self) -> None:
        """Return if the broker answers."""


class CeleryEnqueue:
    """Wake-ups through a Celery broker.

    A timed-out send may have arrived all the same: a worker that finds nothing to do absorbs it.

    Args:
        broker_url: Such as `redis://host:6379/0` or `redis+socket:///run/broker.sock`.
    """

    def __init__(self, broker_url: str) -> None:
        self._app = Celery("mlpforge-api", broker=broker_url, set_as_current=False)
        self._app.conf.update(_producer_config())
        self._paused_until_s = 0.0

    def __call__(self, job_id: str) -> None:
        """Tell the workers that a job waits; raise BrokerAwayError within about a second."""
        if time.monotonic() < self._paused_until_s:
            raise BrokerAwayError(f"it did not answer less than {PAUSE_S:g} s ago")
        try:
            self._app.send_task(TASK_NAME, args=[job_id], queue=QUEUE_NAME)
        except (OperationalError, OSError) as away:
            self._paused_until_s = time.monotonic() + PAUSE_S
            raise BrokerAwayError(str(away)) from away

    def ping(self) -> None:
        """Return if the broker answers, or raise BrokerAwayError."""
        try:
            with self._app.connection_for_write() as connection:
                connection.default_channel.client.ping()
        except (
            OperationalError,
            OSError,
            *self._app.connection_for_write().connection_errors,
        ) as away:
            raise BrokerAwayError(str(away)) from away


def _producer_config() -> dict[str, object]:
    return {
        "task_default_queue": QUEUE_NAME,
        "task_ignore_result": True,
        "task_publish_retry": False,
        "task_serializer": "json",
        "accept_content": ["json"],
        "broker_pool_limit": CONNECTIONS,
        "broker_transport_options": {
            "socket_timeout": TIMEOUT_S,
            "socket_connect_timeout": TIMEOUT_S,
            "retry_on_timeout": False,
        },
    }


class RecordingEnqueue:
    """The twin in memory, for tests: it keeps what it was told.

    Attributes:
        sent: The job ids, in their order.
        is_away: Whether to behave as if the broker did not answer.
    """

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.is_away = False

    def __call__(self, job_id: str) -> None:
        """Note the id, or raise BrokerAwayError."""
        self.ping()
        self.sent.append(job_id)

    def ping(self) -> None:
        """Return, or raise BrokerAwayError."""
        if self.is_away:
            raise BrokerAwayError("it is switched off")
