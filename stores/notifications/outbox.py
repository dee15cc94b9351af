"""The outbox: the transaction that ends a job or a sweep inserts its notifications.

So a notification exists exactly if the end was committed, whichever process dies afterwards.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from contracts.base import format_time, from_timestamp
from contracts.ids import make_message_id
from contracts.jobs.kinds import SWEEP
from stores.jobs.sql.rows import JobRow
from stores.notifications.tables import (
    GIVEN_UP,
    WAITING,
    notification_attempts,
    notifications,
    webhooks,
)

NO_WEBHOOK: Final = "the webhook was deleted"


def add_notifications(connection: Connection, row: JobRow, shown: str) -> None:
    """Insert the notifications of an end; call it in the transaction that commits the end.

    A webhook that was deleted since the job was accepted is given up, which clients can see. One
    whose events do not include this state gets none.

    Args:
        connection: The transaction.
        row: The row of a job or a sweep that has ended.
        shown: Its JSON on one line, as clients see it.
    """
    names = tuple(dict.fromkeys(row.notify))
    found = {each.name: each for each in _lock_webhooks(connection, names)} if names else {}
    for name in names:
        webhook = found.get(name)
        if webhook is None or row.state in json.loads(webhook.events):
            _insert(connection, row, shown, name, webhook)


def _lock_webhooks(connection: Connection, names: Sequence[str]) -> list[Row[Any]]:
    # Locked, so that a concurrent delete can't make the reference below fail, and with it the end.
    named = select(webhooks.c.seq, webhooks.c.name, webhooks.c.events).where(
        webhooks.c.name.in_(names)
    )
    return list(connection.execute(named.with_for_update(read=True, key_share=True)))


def _insert(
    connection: Connection, row: JobRow, shown: str, name: str, webhook: Row[Any] | None
) -> None:
    at = row.finished_at or 0  # the row has ended
    timestamp = format_time(from_timestamp(at))
    kind = f"{'sweep' if row.kind == SWEEP else 'job'}.{row.state}"
    values = {
        "id": make_message_id(),
        "job_seq": row.seq,
        "webhook_seq": webhook and webhook.seq,
        "webhook": name,
        "type": kind,
        "body": f'{{"type":"{kind}","timestamp":"{timestamp}","data":{shown}}}',
        "state": WAITING if webhook else GIVEN_UP,
        "created_at": at,
        "due_at": at if webhook else None,
    }
    added = connection.execute(insert(notifications).values(values).returning(notifications.c.seq))
    seq = added.scalar_one()
    if webhook is None:
        attempt = {"notification_seq": seq, "attempt": 0, "at": at, "error": NO_WEBHOOK}
        connection.execute(insert(notification_attempts).values(attempt))
