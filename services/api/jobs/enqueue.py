"""Send wake-ups: hints to workers that a job is queued."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as CallTimeoutError
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from celery import Celery
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError, ResponseError

from contracts.errors import BrokerUnavailableError
from contracts.queue import QUEUE_NAME, TASK_NAME

# A POST waits this long for an unavailable broker; those of the next second do not wait.
TIMEOUT_S: Final = 1.0
PAUSE_S: Final = 1.0

T = TypeVar("T")


class CeleryEnqueue:
    """Wake-ups through a Celery broker.

    A send that timed out may have arrived: a worker that finds no job ignores it.

    Args:
        broker_url: Such as `redis://host:6379/0` or `redis+socket:///run/broker.sock`.
        max_messages: No more are sent: cancelled jobs leave their messages, which would fill the
            broker while there are no workers.
    """

    def __init__(self, broker_url: str, max_messages: int) -> None:
        self._max_messages = max_messages
        self._app = Celery("mlpforge-api", broker=broker_url, set_as_current=False)
        self._app.conf.update(_producer_config())
        # With a thread, the timeout includes the look-up of the broker's name.
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="enqueue")
        self._paused_until_s = 0.0

    def __call__(self, job_id: str) -> bool:
        """Send a wake-up for a job, unless the queue has max_messages.

        Raises:
            BrokerUnavailableError: the broker did not answer within about a second.
        """
        if time.monotonic() < self._paused_until_s:
            raise BrokerUnavailableError(f"it did not answer less than {PAUSE_S:g} s ago")
        try:
            return self._call(lambda: self._send(job_id))
        except BrokerUnavailableError:
            self._paused_until_s = time.monotonic() + PAUSE_S
            raise

    def ping(self) -> None:
        """Return if the broker answers, or raise BrokerUnavailableError after about a second."""
        self._call(self._ping)

    def count_workers(self) -> int | None:
        """Return how many workers wait for wake-ups; None if the broker does not tell us.

        Celery's remote control is off; but the broker knows the last command of each connection.

        Raises:
            BrokerUnavailableError: as ping.
        """
        return self._call(self._count_workers)

    def _count_workers(self) -> int | None:
        with self._channel() as channel:
            channel.client.ping()
            try:
                clients: list[dict[str, str]] = channel.client.client_list()
            except ResponseError:  # not allowed
                return None
        return sum(client["cmd"].lower() == "brpop" for client in clients)

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
        pool: Any = self._app.pool  # of connections; Celery's types say producers
        with pool.acquire(block=True) as connection:
            yield connection.default_channel

    def _call(self, request: Callable[[], T]) -> T:
        future = self._sender.submit(request)
        try:
            return future.result(TIMEOUT_S)
        except CallTimeoutError as error:
            future.cancel()
            raise BrokerUnavailableError(f"no answer in {TIMEOUT_S:g} s") from error
        except (OperationalError, RedisError, OSError) as error:
            raise BrokerUnavailableError(str(error)) from error


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
            # Without this, kombu retries for another four seconds.
            "max_retries": 0,
        },
    }
