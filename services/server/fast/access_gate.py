"""Heads that are refused before their bodies are read: without a token no body takes memory."""

import re

from contracts.settings import ANY_HOST, Settings


class AccessGate:
    """Knows what `services.http.auth` is certain to refuse.

    Args:
        settings: Host names and token, as services.http.auth checks them.
    """

    def __init__(self, settings: Settings) -> None:
        names = b"|".join(re.escape(name.encode()) for name in sorted(settings.host_names))
        self._host = re.compile(rb"\r\nhost:[ \t]*(?:%b)(?::\d*)?[ \t]*\r\n" % names, re.IGNORECASE)
        self._any_host = ANY_HOST in settings.host_names
        self._token = settings.token.get_secret_value().encode() if settings.token else b""

    def forbids(self, head: bytes) -> bool:
        """Whether a head, with its blank line, has no Host or no token that is accepted."""
        is_known = self._any_host or self._host.search(head) is not None
        return not is_known or self._token not in head
