"""Liveness and readiness of a service."""

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Final

import structlog
from flask import Response

from contracts.errors import DatabaseUnavailableError
from contracts.problems import PROBLEM_MEDIA_TYPE, Health, NotReady, Readiness
from services.http.access import OPEN
from services.http.errors import PROBLEM_TYPES, RETRY_AFTER_S
from services.http.operations import Answer, operation
from services.http.routing import answer_json

log = structlog.get_logger(__name__)

CHECK_TIMEOUT_S: Final = 1.0
OK, UNAVAILABLE = "ok", "away"


@operation(
    "GET",
    "/healthz",
    "Whether the process is alive; it calls nothing else",
    access=OPEN,
    answers={200: Answer("It is alive", model=Health)},
    tag="health",
)
def healthz() -> Health:
    """Return that the process is alive."""
    return Health(status=OK)


class ReadinessChecks:
    """Checks the dependencies of a process, all at the same time.

    Args:
        checks: By dependency: a call that returns if it is available, and raises if not.
        vital: The dependencies without which the process can't work at all.
    """

    def __init__(self, checks: Mapping[str, Callable[[], object]], vital: Collection[str]) -> None:
        self._checks = dict(checks)
        self._vital = frozenset(vital)
        self._executor = ThreadPoolExecutor(len(self._checks), thread_name_prefix="readiness")
        self._running: dict[str, Future[object]] = {}

    def answer(self) -> Response:
        """Return 200 `ok` or `degraded`, or the 503 with the state of each dependency."""
        states = self._check_all()
        wrong = {name: state for name, state in states.items() if state != OK}
        if self._vital.intersection(wrong):
            return _answer_not_ready(states, wrong)
        return answer_json(Readiness(status="degraded" if wrong else OK, checks=states))

    def _check_all(self) -> dict[str, str]:
        # A check that still hangs from an earlier request is not started a second time.
        for name, check in self._checks.items():
            if name not in self._running or self._running[name].done():
                self._running[name] = self._executor.submit(check)
        futures = {name: self._running[name] for name in self._checks}
        wait(futures.values(), timeout=CHECK_TIMEOUT_S)
        return {name: _state_of(name, future) for name, future in futures.items()}


def _state_of(name: str, future: Future[object]) -> str:
    if not future.done():
        log.warning("dependency_timed_out", dependency=name, timeout_s=CHECK_TIMEOUT_S)
        return UNAVAILABLE
    error = future.exception()
    if error is None:
        return OK
    log.warning("dependency_unavailable", dependency=name, reason=repr(error))
    return error.state if isinstance(error, DatabaseUnavailableError) else UNAVAILABLE


def _answer_not_ready(states: dict[str, str], wrong: dict[str, str]) -> Response:
    unavailable = PROBLEM_TYPES[503]
    problem = NotReady(
        type=unavailable.urn,
        title=unavailable.title,
        status=unavailable.status,
        detail=f"{', '.join(f'{name} {state}' for name, state in wrong.items())}; requests that "
        "need it fail until it is available again",
        checks=states,
    )
    return Response(
        problem.model_dump_json(exclude_unset=True),
        status=unavailable.status,
        content_type=PROBLEM_MEDIA_TYPE,
        headers={"Retry-After": str(RETRY_AFTER_S)},
    )
