"""Keys: what clients other than the administrator may do; and the audit trail of all writes."""

from builtins import list as listed
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mlpforge.connection import Connection, path_of
from mlpforge.records import Record


@dataclass(frozen=True)
class Key(Record):
    """A key; `secret` is None unless it is new."""

    id: str
    name: str
    scopes: list[str]
    models: list[str]
    datasets: list[str]
    created_at: str
    created_by: str | None
    expires_at: str | None
    requests_per_minute: int | None
    secret: str | None = field(repr=False)


@dataclass(frozen=True)
class AuditEntry(Record):
    """A request that changed something, or was refused; `outcome` has its status and problem."""

    time: str
    key_id: str | None
    address: str | None
    method: str
    route: str
    path: str
    outcome: dict[str, Any]
    request_id: str


class Keys:
    """The keys of a service, for its administrator.

    Args:
        connection: Sends the requests.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(  # noqa: PLR0913  options, passed by name
        self,
        name: str,
        scopes: Sequence[str],
        *,
        models: Sequence[str] = ("*",),
        datasets: Sequence[str] = ("*",),
        expires_at: str | None = None,
        requests_per_minute: int | None = None,
    ) -> Key:
        """Create a key.

        Args:
            name: What it is for.
            scopes: Some of `predict`, `read`, `train`, `publish` and `admin`.
            models: The models that it may use: names, or beginnings of names with a final `*`.
            datasets: The data sets that it may use, as models.
            expires_at: When it ends, such as `2027-01-31T00:00:00Z`; None is never.
            requests_per_minute: How many requests a process accepts per minute; None is any number.

        Returns:
            The key, with its secret.

        Raises:
            ConflictError: the service has no MLPFORGE_TOKEN, or there are 500 keys.
            InvalidRequestError: a field is refused.
        """
        body: dict[str, Any] = {
            "name": name,
            "scopes": [*scopes],
            "models": [*models],
            "datasets": [*datasets],
            "expires_at": expires_at,
            "requests_per_minute": requests_per_minute,
        }
        return Key.parse(self._connection.post("/keys", body))

    def list(self, limit: int = 50) -> listed[Key]:
        """Return the newest keys."""
        page = self._connection.get_list("/keys", limit)
        return [Key.parse(raw) for raw in page["items"]]

    def delete(self, key_id: str) -> None:
        """Revoke a key: when this returns, no process accepts it."""
        self._connection.delete(path_of("keys", key_id))
