"""A job store for a service that starts while its database is unavailable."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast

import structlog

from contracts.errors import DatabaseUnavailableError
from stores.jobs.store import JobStore

log = structlog.get_logger(__name__)


def open_lazily(open_jobs: Callable[[], JobStore]) -> JobStore:
    """Return a store that the first call with an available database opens.

    Until then its methods raise DatabaseUnavailableError. The first attempt is made here, so that
    other errors are raised at the start.
    """
    lazy = _LazyJobStore(open_jobs)
    try:
        lazy.ping()
    except DatabaseUnavailableError as away:
        log.warning("started_without_database", reason=str(away))
    return cast("JobStore", lazy)


class _LazyJobStore:
    def __init__(self, open_jobs: Callable[[], JobStore]) -> None:
        self._jobs = cache(open_jobs)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            return getattr(self._jobs(), name)(*args)

        return call
