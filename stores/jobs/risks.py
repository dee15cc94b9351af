"""Counts what may need an operator: lost and expired leases, and notifications that wait."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select

from stores.jobs.sql.database import JobDatabase
from stores.jobs.sql.tables import HAS_LOST_LEASES, HELD, db_now, jobs
from stores.notifications.deliveries import IS_OVERDUE
from stores.notifications.tables import GIVEN_UP, IS_GIVEN_UP, IS_WAITING, WAITING, notifications

OVERDUE = "overdue"


@dataclass(frozen=True)
class RiskCounts:
    """What one scrape counts.

    Args:
        lost_leases: Of all jobs in the database.
        expired_leases: Jobs whose lease has run out, but that no sweeper has requeued.
        notifications: By state: waiting, given_up, and overdue, which are also waiting.
    """

    lost_leases: int = 0
    expired_leases: int = 0
    notifications: Mapping[str, int] = field(default_factory=dict)


NO_RISKS = RiskCounts()
_NOW = db_now()
# One statement, whose parts partial indexes answer. Built once: that takes longer than running it.
_COUNTS = select(
    select(func.coalesce(func.sum(jobs.c.lost_leases), 0)).where(HAS_LOST_LEASES).scalar_subquery(),
    select(func.count()).select_from(jobs).where(HELD, jobs.c.lease_until < _NOW).scalar_subquery(),
    select(func.count()).select_from(notifications).where(IS_WAITING).scalar_subquery(),
    select(func.count()).select_from(notifications).where(IS_OVERDUE).scalar_subquery(),
    select(func.count()).select_from(notifications).where(IS_GIVEN_UP).scalar_subquery(),
)


class JobRisks(JobDatabase):
    """Counts risks in the jobs database; it may raise DatabaseUnavailableError."""

    def count_risks(self) -> RiskCounts:
        """Return the counts, all at one moment."""
        with self._read() as connection:
            lost, expired, waiting, overdue, given_up = connection.execute(_COUNTS).one()
        return RiskCounts(lost, expired, {WAITING: waiting, OVERDUE: overdue, GIVEN_UP: given_up})
