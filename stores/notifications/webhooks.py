"""The store of webhooks."""

import json
import secrets
from base64 import b64encode
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from contracts.base import Page, from_timestamp
from contracts.errors import JobNotFoundError
from contracts.validation.field_errors import InvalidFieldsError, field_problem
from contracts.webhooks.endpoints import mask_url
from contracts.webhooks.errors import TooManyWebhooksError, WebhookNotFoundError
from contracts.webhooks.webhooks import (
    Notification,
    NotificationAttempt,
    Webhook,
    WebhookRequest,
)
from stores.jobs.reads import decode_cursor, encode_cursor
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.engine import lock_until_commit
from stores.jobs.sql.tables import db_now, jobs
from stores.notifications.outbox import NO_WEBHOOK
from stores.notifications.tables import (
    GIVEN_UP,
    IS_WAITING,
    notification_attempts,
    notifications,
    webhooks,
)

LOCK_KEY: Final = 0x6D6C7066_04  # "mlpf", and the number of this lock
MAX_WEBHOOKS: Final = 100
SECRET_BYTES: Final = 32  # Standard Webhooks: 24 to 64
ROTATION_S: Final = 86_400.0  # how long a replaced secret still signs


class WebhookStore(JobDatabase):
    """Webhooks; each method is one transaction, and raises DatabaseUnavailableError."""

    def put(self, name: str, request: WebhookRequest) -> tuple[Webhook, bool]:
        """Create or change a webhook; return it, and whether it is new.

        It has its secret if it is new, or if the request replaces the secret.

        Raises:
            TooManyWebhooksError: there are MAX_WEBHOOKS others.
        """
        with self._write() as connection:
            lock_until_commit(connection, LOCK_KEY)
            known = connection.execute(_named(name).with_for_update()).one_or_none()
            changed = {"url": request.url, "events": json.dumps(request.events)}
            if known is None:
                _refuse_full(connection)
                row = _create(connection, name, changed)
            else:
                row = _change(connection, known, changed, rotates=request.rotate_secret)
        is_shown = known is None or request.rotate_secret
        webhook = _to_webhook(row)
        return webhook.model_copy(update={"secret": row.secret} if is_shown else {}), known is None

    def get(self, name: str) -> Webhook:
        """Return a webhook, or raise WebhookNotFoundError."""
        with self._read() as connection:
            row = connection.execute(_named(name)).one_or_none()
        if row is None:
            raise WebhookNotFoundError(name)
        return _to_webhook(row)

    def list_webhooks(self, limit: int, cursor: str | None) -> Page[Webhook]:
        """Return one page of the webhooks, newest first, or raise CursorError."""
        selected = select(*webhooks.c).order_by(webhooks.c.seq.desc()).limit(limit + 1)
        if cursor is not None:
            selected = selected.where(webhooks.c.seq < decode_cursor(cursor))
        with self._read() as connection:
            rows = connection.execute(selected).all()
        return Page[Webhook](
            items=[_to_webhook(row) for row in rows[:limit]],
            next_cursor=encode_cursor(rows[limit - 1].seq) if len(rows) > limit else None,
        )

    def refuse_unknown(self, names: Sequence[str], loc: Sequence[str | int] = ("notify",)) -> None:
        """Raise InvalidFieldsError if no webhook has one of the names in the field at loc."""
        if not names:
            return
        with self._read() as connection:
            named = select(webhooks.c.name).where(webhooks.c.name.in_(names))
            known = set(connection.scalars(named))
        problems = [
            field_problem([*loc, index], str(WebhookNotFoundError(name)), name)
            for index, name in enumerate(names)
            if name not in known
        ]
        if problems:
            raise InvalidFieldsError(*problems)

    def delete(self, name: str) -> None:
        """Delete a webhook, and give up the notifications that wait for it.

        Raises:
            WebhookNotFoundError: no webhook has this name.
        """
        locked = select(webhooks.c.seq).where(webhooks.c.name == name).with_for_update()
        with self._write() as connection:
            seq = connection.scalar(locked)
            if seq is None:
                raise WebhookNotFoundError(name)
            _give_up(connection, seq)
            connection.execute(delete(webhooks).where(webhooks.c.seq == seq))

    def list_notifications(self, job_id: str, limit: int, cursor: str | None) -> Page[Notification]:
        """Return one page of the notifications of a job or a sweep, newest first.

        Raises:
            JobNotFoundError: no job has this id.
            CursorError: the cursor is not one of a page.
        """
        job_seq = select(jobs.c.seq).where(jobs.c.id == job_id)
        selected = select(notifications).where(notifications.c.job_seq == job_seq.scalar_subquery())
        if cursor is not None:
            selected = selected.where(notifications.c.seq < decode_cursor(cursor))
        newest = selected.order_by(notifications.c.seq.desc()).limit(limit + 1)
        with self._read() as connection:
            if connection.scalar(job_seq) is None:
                raise JobNotFoundError(job_id)
            found = connection.execute(newest).all()
            items = [_to_notification(row, _attempts(connection, row.seq)) for row in found[:limit]]
        more = encode_cursor(found[limit - 1].seq) if len(found) > limit else None
        return Page[Notification](items=items, next_cursor=more)


def _give_up(connection: Connection, webhook_seq: int) -> None:
    """Give up the notifications that wait for a webhook; the last attempt of each says why."""
    given_up = (
        update(notifications)
        .where(IS_WAITING, notifications.c.webhook_seq == webhook_seq)
        .values(state=GIVEN_UP, due_at=None, attempt=notifications.c.attempt + 1)
        .returning(notifications.c.seq, notifications.c.attempt, db_now())
    )
    attempts = [
        {"notification_seq": seq, "attempt": attempt, "at": now, "error": NO_WEBHOOK}
        for seq, attempt, now in connection.execute(given_up)
    ]
    if attempts:
        connection.execute(insert(notification_attempts), attempts)


def _named(name: str) -> Select[Any]:
    return select(*webhooks.c).where(webhooks.c.name == name)


def _refuse_full(connection: Connection) -> None:
    count = connection.scalar(select(func.count()).select_from(webhooks)) or 0
    if count >= MAX_WEBHOOKS:
        raise TooManyWebhooksError(MAX_WEBHOOKS)


def _create(connection: Connection, name: str, changed: dict[str, str]) -> Row[Any]:
    values = {"name": name, "secret": make_secret(), **changed}
    times = {"created_at": db_now(), "updated_at": db_now()}
    created = insert(webhooks).values(values | times).returning(*webhooks.c)
    return connection.execute(created).one()


def _change(
    connection: Connection, known: Row[Any], changed: dict[str, str], *, rotates: bool
) -> Row[Any]:
    values: dict[str, Any] = {**changed, "updated_at": db_now()}
    if rotates:
        values |= {"secret": make_secret(), "old_secret": known.secret}
        values["old_secret_until"] = db_now() + ROTATION_S
    updated = update(webhooks).where(webhooks.c.seq == known.seq).values(values)
    return connection.execute(updated.returning(*webhooks.c)).one()


def make_secret() -> str:
    """Return a new secret in the form of Standard Webhooks."""
    return f"whsec_{b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"


def _to_webhook(row: Row[Any]) -> Webhook:
    return Webhook(
        name=row.name,
        url=mask_url(row.url),
        events=tuple(json.loads(row.events)),
        created_at=from_timestamp(row.created_at),
        updated_at=from_timestamp(row.updated_at),
    )


def _attempts(connection: Connection, seq: int) -> list[NotificationAttempt]:
    attempts = notification_attempts.c
    selected = (
        select(attempts.at, attempts.status, attempts.error)
        .where(attempts.notification_seq == seq)
        .order_by(attempts.attempt)
    )
    return [
        NotificationAttempt(at=from_timestamp(row.at), status=row.status, error=row.error)
        for row in connection.execute(selected)
    ]


def _to_notification(row: Row[Any], attempts: list[NotificationAttempt]) -> Notification:
    return Notification(
        id=row.id,
        webhook=row.webhook,
        type=row.type,
        state=row.state,
        created_at=from_timestamp(row.created_at),
        next_attempt_at=None if row.due_at is None else from_timestamp(row.due_at),
        attempts=attempts,
    )
