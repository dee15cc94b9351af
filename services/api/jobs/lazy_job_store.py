"""A job store for a service that starts while its database is away."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast

import structlog

from contracts.errors import DatabaseUnavailableError
from stores.jobs.store import JobStore

log = structlog.get_logger(__name__)


def open_late(open_jobs: Callable[[], JobStore]) -> JobStore:
    """Return a store that is opened by the first call that finds the database there.

    Until then each of its methods raises DatabaseUnavailableError. The first try is made here, so
    that whatever else keeps the store from opening is raised at the start.
    """
    late = _LateJobStore(open_jobs)
    try:
        late.ping()
    except DatabaseUnavailableError as away:
        log.warning("started_without_database", reason=str(away))
    return cast("JobStore", late)


class _LateJobStore:
    def __init__(self, open_jobs: Callable[[], JobStore]) -> None:
        self._jobs = cache(open_jobs)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            return getattr(self._jobs(), name)(*args)

        return call
