"""Readiness checks of the processes of an embedded service."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import httpx

TIMEOUT_S = 3.0

Check = Callable[[], bool]


class Checklist:
    """The processes that are not ready yet.

    Args:
        checks: By name, a function that returns whether the process is ready.
    """

    def __init__(self, checks: dict[str, Check]) -> None:
        self.waiting = dict(checks)

    def is_done(self) -> bool:
        """Check the processes that were not ready; return whether all are."""
        self.waiting = {name: check for name, check in self.waiting.items() if not check()}
        return not self.waiting


def is_ok(url: str, socket_path: Path | None = None) -> bool:
    """Return whether a readiness URL responds 200 and `ok`.

    Args:
        socket_path: Connect to this unix socket; the URL only gives Host and path.
    """
    # Plain HTTP needs no certificates, and no proxy of the environment.
    transport = httpx.HTTPTransport(
        uds=str(socket_path) if socket_path else None,
        verify=False,
        trust_env=False,
    )
    try:
        with httpx.Client(transport=transport, timeout=TIMEOUT_S) as client:
            response = client.get(url)
            return response.status_code == HTTPStatus.OK and response.json().get("status") == "ok"
    except (httpx.HTTPError, ValueError):
        return False
