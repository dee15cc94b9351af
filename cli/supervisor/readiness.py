"""Whether each part of an embedded service answers; a part that has answered is not asked again."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import httpx

ASK_TIMEOUT_S = 3.0

Check = Callable[[], bool]


class Checklist:
    """What is still awaited, by the part's name.

    Args:
        checks: For each part a call that says whether it answers.
    """

    def __init__(self, checks: dict[str, Check]) -> None:
        self.waiting = dict(checks)

    def is_done(self) -> bool:
        """Ask what has not answered yet; return whether nothing is left."""
        self.waiting = {part: asks for part, asks in self.waiting.items() if not asks()}
        return not self.waiting


def is_ok(url: str, socket_path: Path | None = None) -> bool:
    """Return whether a readiness address says 200 and `ok`.

    Args:
        socket_path: Ask at this unix socket; the URL only gives Host and path.
    """
    # No certificates to load for plain HTTP, and no proxy of the environment on the way.
    transport = httpx.HTTPTransport(
        uds=str(socket_path) if socket_path else None,
        verify=False,
        trust_env=False,
    )
    try:
        with httpx.Client(transport=transport, timeout=ASK_TIMEOUT_S) as client:
            answer = client.get(url)
            return answer.status_code == HTTPStatus.OK and answer.json().get("status") == "ok"
    except (httpx.HTTPError, ValueError):
        return False
