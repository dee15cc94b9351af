"""The Celery app of a worker: one wake-up at a time, acknowledged when its job has ended."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from celery import Celery, bootsteps, signals
from kombu import Connection
from kombu.exceptions import OperationalError

from contracts.errors import BrokerUnavailableError
from contracts.queue import QUEUE_NAME, TASK_NAME
from worker.stop_flag import STOP_SIGNAL
from worker.sweeping.retention import Retention
from worker.sweeping.scheduler import Scheduler
from worker.sweeping.sweeper import Sweeper, WakeUps

# An unacknowledged message is redelivered after this time; the claim makes that harmless.
VISIBILITY_TIMEOUT_S = 300

Thread = Sweeper | Scheduler | Retention


def consumer_config() -> dict[str, Any]:
    """Return the worker's configuration, tested with killed workers and killed brokers."""
    return {
        "task_default_queue": QUEUE_NAME,
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        # Only both together: with a multiplier of 1, an acknowledgement that fails while the broker
        # is unavailable would occupy the only slot forever; 0 alone would fetch the whole queue.
        "worker_prefetch_multiplier": 0,
        "worker_disable_prefetch": True,
        "worker_enable_remote_control": False,
        "worker_send_task_events": False,
        "worker_hijack_root_logger": False,
        "broker_connection_retry": True,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            "visibility_timeout": VISIBILITY_TIMEOUT_S,
            "unacked_restore_interval": 5,
            "unacked_restore_throttle": 1,
            "socket_timeout": 5,
            "socket_connect_timeout": 1,
            "socket_keepalive": True,
            "health_check_interval": 10,
        },
    }


def make_consumer(broker_url: str) -> Celery:
    """Return the Celery app of a worker."""
    app = Celery("mlpforge", broker=broker_url)
    app.conf.update(consumer_config())
    return app


def install_bootsteps(app: Celery, make_threads: Callable[[WakeUps], Sequence[Thread]]) -> None:
    """Run threads in the app's main process, and pass a shutdown on to its pool.

    Args:
        make_threads: Called when the worker starts.
    """

    class ThreadsStep(bootsteps.StartStopStep):
        requires = ("celery.worker.components:Pool",)

        def __init__(self, worker: Any, **options: Any) -> None:
            super().__init__(worker, **options)
            self._threads = make_threads(_wake_ups(app))

        def start(self, parent: Any) -> None:
            signals.worker_shutting_down.connect(_make_stop_pool(parent.pool), weak=False)
            for thread in self._threads:
                thread.start()

        def stop(self, parent: Any) -> None:  # noqa: ARG002  bootsteps' interface
            for thread in self._threads:
                thread.stop()

        def terminate(self, parent: Any) -> None:
            self.stop(parent)

    app.steps["worker"].add(ThreadsStep)


def _make_stop_pool(pool: Any) -> Callable[..., None]:
    """Return a handler that sends STOP_SIGNAL to the pool, which a warm shutdown does not."""

    def stop_pool(**_signal: Any) -> None:
        for pid in pool.info["processes"]:
            with suppress(ProcessLookupError):  # the others need the signal too
                os.kill(pid, STOP_SIGNAL)

    return stop_pool


def _wake_ups(app: Celery) -> WakeUps:
    def count() -> int:
        with app.connection_for_read() as connection, _broker_errors(connection):
            channel: Any = connection.default_channel
            return int(channel.queue_declare(QUEUE_NAME).message_count)

    def send(job_id: str) -> None:
        with app.connection_for_write() as connection, _broker_errors(connection):
            app.send_task(
                TASK_NAME, args=[job_id], queue=QUEUE_NAME, retry=False, connection=connection
            )

    return WakeUps(count=count, send=send)


@contextmanager
def _broker_errors(connection: Connection) -> Iterator[None]:
    errors: tuple[type[BaseException], ...] = (OperationalError, *connection.connection_errors)
    try:
        yield
    except errors as error:
        raise BrokerUnavailableError(str(error)) from error
