"""The audit trail of writes, a table of the jobs database."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy import Row, delete, insert, or_, select

from contracts.access.audit import AuditEntry, AuditOutcome
from contracts.base import Page, from_timestamp
from stores.jobs.reads import decode_cursor, encode_cursor
from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.tables import audit, db_now

MAX_ENTRIES: Final = 1_000_000  # of about 300 bytes; then the oldest are deleted

_INSERT = insert(audit).values(at=db_now())


@dataclass(frozen=True)
class Write:
    """A request that changed something, or was refused; the fields are those of an AuditEntry."""

    key_id: str | None
    address: str | None
    method: str
    route: str
    path: str
    status: int
    problem: str | None
    request_id: str


class AuditStore(JobDatabase):
    """The entries; each method is one transaction (errors as JobStore)."""

    def add(self, write: Write) -> None:
        """Add an entry."""
        with self._write() as connection:
            connection.execute(_INSERT, asdict(write))

    def list_entries(self, limit: int, cursor: str | None) -> Page[AuditEntry]:
        """Return one page of the entries, newest first, or raise CursorError."""
        selected = select(*audit.c).order_by(audit.c.seq.desc()).limit(limit + 1)
        if cursor is not None:
            selected = selected.where(audit.c.seq < decode_cursor(cursor))
        with self._read() as connection:
            rows = connection.execute(selected).all()
        return Page[AuditEntry](
            items=[_to_entry(row) for row in rows[:limit]],
            next_cursor=encode_cursor(rows[limit - 1].seq) if len(rows) > limit else None,
        )

    def delete_old(self, keep_s: float, limit: int, max_entries: int = MAX_ENTRIES) -> int:
        """Delete the oldest entries, at most limit, that are too old or too many; count them."""
        newest = select(audit.c.seq).order_by(audit.c.seq.desc()).limit(1).scalar_subquery()
        is_due = or_(audit.c.at < db_now() - keep_s, audit.c.seq <= newest - max_entries)
        due = select(audit.c.seq).where(is_due).order_by(audit.c.seq).limit(limit)
        with self._write() as connection:
            deleted = connection.execute(delete(audit).where(audit.c.seq.in_(due)))
        return deleted.rowcount


def _to_entry(row: Row[Any]) -> AuditEntry:
    return AuditEntry(
        time=from_timestamp(row.at),
        key_id=row.key_id,
        address=row.address,
        method=row.method,
        route=row.route,
        path=row.path,
        outcome=AuditOutcome(status=row.status, problem=row.problem),
        request_id=row.request_id,
    )
