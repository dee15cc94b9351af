"""The store of deliveries: leases on notifications that are due, and the result of each attempt."""

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, case, exists, insert, null, select, update

from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.tables import db_now, jobs
from stores.notifications.tables import (
    DELIVERED,
    GIVEN_UP,
    IS_WAITING,
    WAITING,
    notification_attempts,
    notifications,
    webhooks,
)

LEASE_S: Final = 15.0  # an attempt takes a third of it at most
FIRST_DELAY_S: Final = 5.0
LONGEST_DELAY_S: Final = 3600.0
GIVE_UP_S: Final = 86_400.0
OVERDUE_S: Final = 60.0  # a notifier that works claims what is due within a second or so
JITTER: Final = 0.2  # of a delay: receivers that return get no burst
LOST: Final = "the notifier was stopped before it recorded the response"

HAS_NO_END: Final = and_(
    notification_attempts.c.status.is_(None), notification_attempts.c.error.is_(None)
)
# A notification that waits for its next attempt is due later, too: its last one has ended.
_ANY_IS_LEASED = exists().where(
    IS_WAITING,
    notifications.c.due_at.between(db_now(), db_now() + LEASE_S),
    notification_attempts.c.notification_seq == notifications.c.seq,
    notification_attempts.c.attempt == notifications.c.attempt,
    HAS_NO_END,
)
# While any is being sent, the notifier works, and the receiver of the others is slow.
IS_OVERDUE: Final = and_(
    IS_WAITING,
    notifications.c.due_at < db_now() - OVERDUE_S,
    ~_ANY_IS_LEASED.correlate(None),
)
_DUE = (
    select(notifications.c.seq)
    .where(IS_WAITING, notifications.c.due_at <= db_now())
    .order_by(notifications.c.due_at)
    .limit(1)
)


@dataclass(frozen=True)
class Delivery:
    """A lease on a notification; attempt is the fencing token.

    Args:
        url: The webhook's URL.
        secrets: They all sign, the current one first.
        traceparent: The span of the job's request.
    """

    seq: int
    attempt: int
    id: str
    webhook: str
    webhook_seq: int
    url: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    body: str = field(repr=False)
    traceparent: str | None = None


@dataclass(frozen=True)
class AttemptResult:
    """The result of an attempt.

    Args:
        status: The receiver's HTTP status, if it responded.
        error: Why the attempt failed; None if the notification is delivered.
    """

    status: int | None = None
    error: str | None = None


class DeliveryStore(JobDatabase):
    """Notifications to send; each method may raise DatabaseUnavailableError."""

    def claim(self, busy: Collection[int] = ()) -> Delivery | None:
        """Take the notification that is due first, by one compare-and-set; None if none is due.

        It is due again after LEASE_S, unless the attempt is recorded.

        Args:
            busy: The seq of webhooks that get nothing more now.
        """
        with self._read() as connection:  # an idle notifier writes nothing
            if connection.scalar(_due(busy)) is None:
                return None
        with self._write() as connection:
            due = _due(busy).with_for_update(skip_locked=True)
            taken = connection.execute(_claim(due)).one_or_none()
            if taken is None:
                return None
            _begin_attempt(connection, taken)
            webhook = connection.execute(
                select(*webhooks.c, db_now().label("now"), _traceparent(taken)).where(
                    webhooks.c.seq == taken.webhook_seq
                )
            ).one()
        return _to_delivery(taken, webhook)

    def record(
        self,
        delivery: Delivery,
        result: AttemptResult,
        jitter: Callable[[], float] = random.random,
    ) -> str:
        """Record an attempt; return the notification's state now.

        A failed one is sent again after a delay, or given up after GIVE_UP_S. A result that comes
        after the lease has run out changes nothing but its attempt, unless it is delivered.

        Args:
            delivery: The lease.
            result: What the receiver responded.
            jitter: Returns a number in 0..1.
        """
        is_current = notifications.c.attempt == delivery.attempt
        is_delivered = result.error is None
        conditions = [IS_WAITING] if is_delivered else [IS_WAITING, is_current]
        values = (
            {"state": DELIVERED, "due_at": None}
            if is_delivered
            else _retry_values(retry_delay_s(delivery.attempt, jitter()))
        )
        changed = (
            update(notifications)
            .where(notifications.c.seq == delivery.seq, *conditions)
            .values(values)
            .returning(notifications.c.state)
        )
        with self._write() as connection:
            _end_attempt(connection, delivery, result)
            return connection.scalar(changed) or WAITING

    def is_stalled(self) -> bool:
        """Return whether notifications are overdue."""
        with self._read() as connection:
            return bool(connection.scalar(select(exists().where(IS_OVERDUE))))


def retry_delay_s(attempt: int, jitter: float) -> float:
    """Return the seconds between an attempt, counted from 1, and the next one; jitter is in 0..1.

    5, 10, 20 and so on, from the eleventh on an hour, each up to a fifth longer.
    """
    delay_s = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(attempt - 1, 20))
    return delay_s * (1 + JITTER * jitter)


def _retry_values(delay_s: float) -> dict[str, Any]:
    next_at = db_now() + delay_s
    is_last = next_at > notifications.c.created_at + GIVE_UP_S
    return {
        "state": case((is_last, GIVEN_UP), else_=WAITING),
        "due_at": case((is_last, null()), else_=next_at),
    }


def _due(busy: Collection[int]) -> Any:
    return _DUE.where(notifications.c.webhook_seq.not_in(busy)) if busy else _DUE


def _traceparent(taken: Row[Any]) -> Any:
    of_job = select(jobs.c.traceparent).where(jobs.c.seq == taken.job_seq)
    return of_job.scalar_subquery().label("traceparent")


def _claim(due: Any) -> Any:
    return (
        update(notifications)
        .where(notifications.c.seq == due.scalar_subquery(), IS_WAITING)
        .values(attempt=notifications.c.attempt + 1, due_at=db_now() + LEASE_S)
        .returning(*notifications.c, db_now().label("now"))
    )


def _begin_attempt(connection: Connection, taken: Row[Any]) -> None:
    of_taken = notification_attempts.c.notification_seq == taken.seq
    lost = update(notification_attempts).where(of_taken, HAS_NO_END).values(error=LOST)
    connection.execute(lost)
    new = {"notification_seq": taken.seq, "attempt": taken.attempt, "at": taken.now}
    connection.execute(insert(notification_attempts).values(new))


def _end_attempt(connection: Connection, delivery: Delivery, result: AttemptResult) -> None:
    attempts = notification_attempts.c
    ended = update(notification_attempts).where(
        attempts.notification_seq == delivery.seq, attempts.attempt == delivery.attempt
    )
    connection.execute(ended.values(status=result.status, error=result.error))


def _to_delivery(taken: Row[Any], webhook: Any) -> Delivery:
    is_old_valid = webhook.old_secret is not None and webhook.old_secret_until > webhook.now
    old = (webhook.old_secret,) if is_old_valid else ()
    return Delivery(
        seq=taken.seq,
        attempt=taken.attempt,
        id=taken.id,
        webhook=taken.webhook,
        webhook_seq=taken.webhook_seq,
        url=webhook.url,
        secrets=(webhook.secret, *old),
        body=taken.body,
        traceparent=webhook.traceparent,
    )
