"""Webhooks, and the notifications of jobs to them."""

from builtins import list as listed
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mlpforge.connection import Connection, path_of
from mlpforge.records import Record


@dataclass(frozen=True)
class Webhook(Record):
    """A webhook; `url` is masked after the host, `secret` is None unless it is new."""

    name: str
    url: str
    events: list[str]
    created_at: str
    updated_at: str
    secret: str | None = field(repr=False)


@dataclass(frozen=True)
class Notification(Record):
    """A notification of a job's end to one webhook, with each attempt to deliver it."""

    id: str
    webhook: str
    type: str
    state: str
    created_at: str
    next_attempt_at: str | None
    attempts: list[dict[str, Any]]


class Webhooks:
    """The webhooks of a service.

    Args:
        connection: Sends the requests.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(
        self,
        name: str,
        url: str,
        events: Sequence[str] | None = None,
        *,
        rotate_secret: bool = False,
    ) -> Webhook:
        """Create a webhook, or change its URL and events.

        Args:
            name: Its name.
            url: The https:// URL to call.
            events: Some of `succeeded`, `failed` and `cancelled`; by default all.
            rotate_secret: Whether to replace the secret of an existing webhook.

        Returns:
            The webhook, with its secret if it is new or replaced.

        Raises:
            InvalidRequestError: the URL is refused.
        """
        body: dict[str, Any] = {"url": url, "rotate_secret": rotate_secret}
        if events is not None:
            body["events"] = [*events]
        return Webhook.parse(self._connection.put(path_of("webhooks", name), body))

    def get(self, name: str) -> Webhook:
        """Return a webhook by its name."""
        return Webhook.parse(self._connection.get(path_of("webhooks", name)))

    def list(self, limit: int = 50) -> listed[Webhook]:
        """Return the newest webhooks."""
        page = self._connection.get_list("/webhooks", limit)
        return [Webhook.parse(raw) for raw in page["items"]]

    def delete(self, name: str) -> None:
        """Delete a webhook; notifications that wait for it are given up."""
        self._connection.delete(path_of("webhooks", name))
