"""The route of the audit trail, and what fills it."""

from dataclasses import dataclass

from contracts.access.audit import AuditEntry
from contracts.base import Page
from services.api.audit.recorder import AuditRecorder
from services.http.access import ADMINISTER_ALL_NAMES, ForgeApp
from services.http.operations import Answer, operation
from services.http.queries import ListQuery
from services.http.routing import bind_all
from stores.audit.store import AuditStore
from stores.jobs.store import JobStore


@dataclass(frozen=True)
class AuditRoutes:
    """The view of /audit."""

    entries: AuditStore

    @operation(
        "GET",
        "/audit",
        "List the requests that changed something or were refused, newest first",
        access=ADMINISTER_ALL_NAMES,
        answers={200: Answer("One page of requests", model=Page[AuditEntry])},
        errors=(503,),
    )
    def list_audit(self, query: ListQuery) -> Page[AuditEntry]:
        """Return one page of the audit trail."""
        return self.entries.list_entries(query.limit, query.cursor)


def record_writes(app: ForgeApp, jobs: JobStore) -> None:
    """Record the writes of an app in the database of its jobs, and serve the list of them."""
    entries = AuditStore.on_database_of(jobs)
    AuditRecorder(entries).watch(app)
    bind_all(app, AuditRoutes(entries))
