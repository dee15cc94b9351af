"""What a worker's main process does beside feeding its pool: sweep, and pass a shutdown on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from celery import Celery, bootsteps, signals
from kombu import Connection
from kombu.exceptions import OperationalError

from contracts.errors import BrokerUnavailableError
from contracts.queue import QUEUE_NAME, TASK_NAME
from worker.stop_flag import STOP_SIGNAL
from worker.sweeper import Sweeper, WakeUps


def install_bootsteps(app: Celery, make_sweeper: Callable[[WakeUps], Sweeper]) -> None:
    """Let the app's worker sweep, and tell its pool of a shutdown.

    Args:
        make_sweeper: Called when the worker starts.
    """

    class SweeperStep(bootsteps.StartStopStep):
        requires = ("celery.worker.components:Pool",)

        def __init__(self, worker: Any, **options: Any) -> None:
            super().__init__(worker, **options)
            self._sweeper = make_sweeper(_wake_ups(app))

        def start(self, parent: Any) -> None:
            signals.worker_shutting_down.connect(_tell_pool(parent.pool), weak=False)
            self._sweeper.start()

        def stop(self, parent: Any) -> None:  # noqa: ARG002  bootsteps' interface
            self._sweeper.stop()

        def terminate(self, parent: Any) -> None:
            self.stop(parent)

    app.steps["worker"].add(SweeperStep)


def _tell_pool(pool: Any) -> Callable[..., None]:
    """Return a handler that sends STOP_SIGNAL to the pool: a warm shutdown itself does not."""

    def tell(**_signal: Any) -> None:
        for pid in pool.info["processes"]:
            with suppress(ProcessLookupError):  # the others must still be told
                os.kill(pid, STOP_SIGNAL)

    return tell


def _wake_ups(app: Celery) -> WakeUps:
    def count() -> int:
        with app.connection_for_read() as connection, _broker_away(connection):
            channel: Any = connection.default_channel
            return int(channel.queue_declare(QUEUE_NAME).message_count)

    def send(job_id: str) -> None:
        with app.connection_for_write() as connection, _broker_away(connection):
            app.send_task(
                TASK_NAME, args=[job_id], queue=QUEUE_NAME, retry=False, connection=connection
            )

    return WakeUps(count=count, send=send)


@contextmanager
def _broker_away(connection: Connection) -> Iterator[None]:
    away_errors: tuple[type[BaseException], ...] = (OperationalError, *connection.connection_errors)
    try:
        yield
    except away_errors as away:
        raise BrokerUnavailableError(str(away)) from away
