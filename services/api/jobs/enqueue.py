"""Sends wake-ups: a hint to some worker that a job waits, never the job itself."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as WaitedTooLongError
from contextlib import contextmanager
from typing import Any, Final, Protocol, TypeVar

from celery import Celery
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from contracts.errors import BrokerUnavailableError
from contracts.queue import QUEUE_NAME, TASK_NAME

# A POST waits so long for a broker that is away; those of the second after it do not wait at all.
TIMEOUT_S: Final = 1.0
PAUSE_S: Final = 1.0

T = TypeVar("T")


class Enqueue(Protocol):
    """Sends wake-ups. Both methods raise BrokerUnavailableError if the broker does not answer."""

    def __call__(self, job_id: str) -> bool:
        """Tell the workers that a job waits; False if enough wake-ups lie there already."""

    def ping(self) -> None:
        """Return if the broker answers."""


class CeleryEnqueue:
    """Wake-ups through a Celery broker.

    A timed-out send may have arrived all the same: a worker that finds nothing to do absorbs it.

    Args:
        broker_url: Such as `redis://host:6379/0` or `redis+socket:///run/broker.sock`.
        max_messages: Past it nothing is sent: jobs that are cancelled leave their messages, and
            while no worker takes those, the broker would grow without end.
    """

    def __init__(self, broker_url: str, max_messages: int) -> None:
        self._max_messages = max_messages
        self._app = Celery("mlpforge-api", broker=broker_url, set_as_current=False)
        self._app.conf.update(_producer_config())
        # One thread asks the broker: the time-out then covers the look-up of its name too.
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="enqueue")
        self._paused_until_s = 0.0

    def __call__(self, job_id: str) -> bool:
        """Tell the workers that a job waits, unless max_messages lie in the queue.

        Raises:
            BrokerUnavailableError: it did not answer, within about a second.
        """
        if time.monotonic() < self._paused_until_s:
            raise BrokerUnavailableError(f"it did not answer less than {PAUSE_S:g} s ago")
        try:
            return self._ask(lambda: self._send(job_id))
        except BrokerUnavailableError:
            self._paused_until_s = time.monotonic() + PAUSE_S
            raise

    def ping(self) -> None:
        """Return if the broker answers, or raise BrokerUnavailableError within about a second."""
        self._ask(self._ping)

    def _send(self, job_id: str) -> bool:
        with self._channel() as channel:
            if channel.queue_declare(QUEUE_NAME).message_count >= self._max_messages:
                return False
        self._app.send_task(TASK_NAME, args=[job_id], queue=QUEUE_NAME)
        return True

    def _ping(self) -> None:
        with self._channel() as channel:
            channel.client.ping()

    @contextmanager
    def _channel(self) -> Iterator[Any]:
        pool: Any = self._app.pool  # of connections; celery's types say producers
        with pool.acquire(block=True) as connection:
            yield connection.default_channel

    def _ask(self, question: Callable[[], T]) -> T:
        future = self._sender.submit(question)
        try:
            return future.result(TIMEOUT_S)
        except WaitedTooLongError as silent:
            future.cancel()
            raise BrokerUnavailableError(f"no answer in {TIMEOUT_S:g} s") from silent
        except (OperationalError, RedisError, OSError) as away:
            raise BrokerUnavailableError(str(away)) from away


def _producer_config() -> dict[str, object]:
    return {
        "task_default_queue": QUEUE_NAME,
        "task_publish_retry": False,
        "task_serializer": "json",
        "accept_content": ["json"],
        "broker_transport_options": {
            "socket_timeout": TIMEOUT_S,
            "socket_connect_timeout": TIMEOUT_S,
            "retry_on_timeout": False,
            # Without this kombu tries to connect for four seconds more.
            "max_retries": 0,
        },
    }


class RecordingEnqueue:
    """The twin in memory, for tests: it keeps what it was told.

    Attributes:
        sent: The job ids, in their order.
        max_messages: Past it nothing is sent.
        is_away: Whether to behave as if the broker did not answer.
    """

    def __init__(self, max_messages: int = 1000) -> None:
        self.sent: list[str] = []
        self.max_messages = max_messages
        self.is_away = False

    def __call__(self, job_id: str) -> bool:
        """Note the id if there is room, or raise BrokerUnavailableError."""
        self.ping()
        if len(self.sent) >= self.max_messages:
            return False
        self.sent.append(job_id)
        return True

    def ping(self) -> None:
        """Return, or raise BrokerUnavailableError."""
        if self.is_away:
            raise BrokerUnavailableError("it is switched off")
