"""Sends the notifications that are due, several at a time, until it is stopped."""

import threading
import traceback
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import structlog

from contracts.errors import DatabaseUnavailableError, ForgeError
from stores.notifications.deliveries import AttemptResult, Delivery, DeliveryStore

POLL_S: Final = 1.0
THREADS: Final = 8
MAX_PER_WEBHOOK: Final = 2  # a slow receiver must not delay those of others

log = structlog.get_logger(__name__)

Send = Callable[[Delivery], AttemptResult]


class Notifier:
    """Claims notifications and sends them in threads. Several notifiers may share a database.

    Args:
        deliveries: The outbox.
        send: Sends a notification, within some seconds.
    """

    def __init__(self, deliveries: DeliveryStore, send: Send) -> None:
        self._deliveries = deliveries
        self._send = send
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="send")
        self._sending: Counter[int] = Counter()  # by webhook
        self._lock = threading.Lock()
        self._wake = threading.Event()  # a thread is free, or the notifier stops
        self._is_stopping = False
        self._last_event: str | None = None  # the log event of the current outage

    def stop(self) -> None:
        """Let run return once it has recorded what it is sending; a signal handler may call it."""
        self._is_stopping = True
        self._wake.set()

    def run(self) -> None:
        """Send what is due until stop is called."""
        while not self._is_stopping:
            self._wake.clear()
            self.start_due()
            if not self._is_stopping:
                self._wake.wait(POLL_S)
        self._threads.shutdown()

    def start_due(self) -> None:
        """Start to send what is due, as far as threads are free; log an outage once, and a bug."""
        try:
            while self._has_room() and not self._is_stopping:
                delivery = self._deliveries.claim(self._list_busy())
                if delivery is None:
                    break
                self._start(delivery)
        except DatabaseUnavailableError as error:
            self._log_once("notifications_not_read", error)
        except Exception as bug:  # noqa: BLE001  without the loop nothing more would be sent
            self._log_once("notifier_crashed", bug)
        else:
            self._last_event = None

    def _has_room(self) -> bool:
        with self._lock:
            return self._sending.total() < THREADS

    def _list_busy(self) -> list[int]:
        with self._lock:
            return [seq for seq, count in self._sending.items() if count >= MAX_PER_WEBHOOK]

    def _start(self, delivery: Delivery) -> None:
        with self._lock:
            self._sending[delivery.webhook_seq] += 1
        self._threads.submit(self._deliver, delivery)

    def _deliver(self, delivery: Delivery) -> None:
        try:
            self._record(delivery, self._send_once(delivery))
        finally:
            with self._lock:
                self._sending[delivery.webhook_seq] -= 1
                self._sending += Counter()  # drops those at zero
            self._wake.set()

    def _send_once(self, delivery: Delivery) -> AttemptResult:
        try:
            return self._send(delivery)
        except Exception as bug:  # noqa: BLE001  the notification is tried again
            # Without the message, which may have a part of the URL in it.
            frames = "".join(traceback.format_tb(bug.__traceback__))
            log.error("notification_crashed", id=delivery.id, bug=type(bug).__name__, at=frames)  # noqa: TRY400  its traceback has the message
            return AttemptResult(error="the notifier has a bug, which its log describes")

    def _record(self, delivery: Delivery, result: AttemptResult) -> None:
        try:
            state = self._deliveries.record(delivery, result)
        except ForgeError as error:
            log.warning("attempt_not_recorded", id=delivery.id, reason=str(error))
            return
        log.info(
            "notification_sent" if result.error is None else "notification_failed",
            id=delivery.id,
            webhook=delivery.webhook,
            attempt=delivery.attempt,
            state=state,
            status=result.status,
            error=result.error,
        )

    def _log_once(self, event: str, error: Exception) -> None:
        if event != self._last_event:
            is_bug = not isinstance(error, ForgeError)
            log.warning(event, reason=str(error), exc_info=error if is_bug else None)
        self._last_event = event
