"""Models, their versions and their aliases."""

from dataclasses import dataclass
from typing import Any

from mlpforge.connection import Connection, path_of
from mlpforge.records import Record

DEFAULT_LIMIT = 50
UNCHANGED: Any = object()  # None is a value: no limit


@dataclass(frozen=True)
class Version(Record):
    """A version of a model; `raw` is its manifest."""

    name: str
    version: int
    created_at: str
    job_id: str | None
    spec: dict[str, Any] | None
    dataset: dict[str, Any] | None
    layer_sizes: list[int]
    parameters: int
    metrics: dict[str, Any]
    aliases: list[str]


class Model:
    """A model of the service, as of its last `refresh`.

    Args:
        connection: Sends the requests.
        raw: The model as the service sent it.
    """

    def __init__(self, connection: Connection, raw: dict[str, Any]) -> None:
        self._connection = connection
        self.name = str(raw["name"])
        self._path = path_of("models", self.name)
        self.raw = raw

    def __repr__(self) -> str:
        return f"<Model {self.name}: version {self.latest}, aliases {self.aliases}>"

    @property
    def latest(self) -> int:
        """The highest version."""
        return int(self.raw["latest"])

    @property
    def aliases(self) -> dict[str, int]:
        """The version of each alias."""
        return dict(self.raw["aliases"])

    @property
    def default(self) -> int | str:
        """The version that a request gets if it names none: a number, an alias or `latest`."""
        default: int | str = self.raw["default"]
        return default

    @property
    def description(self) -> str:
        """What the user wrote about it."""
        return str(self.raw["description"])

    def refresh(self) -> "Model":
        """Read the model again."""
        self.raw = self._connection.get(self._path)
        return self

    def versions(self, limit: int = DEFAULT_LIMIT) -> list[Version]:
        """Return its newest versions."""
        page = self._connection.get_list(f"{self._path}/versions", limit)
        return list(map(Version.parse, page["items"]))

    def version(self, ref: int | str = "latest") -> Version:
        """Return a version by its number, an alias, or `latest`."""
        return Version.parse(self._connection.get(self._path + path_of("versions", ref)))

    def evaluation(self, ref: int | str = "latest") -> dict[str, Any]:
        """Return a version's evaluation: accuracy, classes, confusion matrix, mistakes."""
        path = self._path + path_of("versions", ref, "evaluation")
        evaluation: dict[str, Any] = self._connection.get(path)
        return evaluation

    def delete_version(self, version: int) -> None:
        """Delete a version permanently; ConflictError if it is an alias's or the default."""
        self._connection.delete(self._path + path_of("versions", version))

    def change(
        self,
        *,
        default: int | str | None = None,
        description: str | None = None,
        keep_last: int | None = UNCHANGED,
        keep_days: int | None = UNCHANGED,
        if_match: int | None = None,
    ) -> "Model":
        """Change the settings that are given.

        Args:
            default: The version that a request gets if it names none: a number, an alias or
                `latest`.
            description: Any text.
            keep_last: How many of the newest versions retention keeps; None: no limit.
            keep_days: For how many days it keeps a version; None: no limit.
            if_match: Change them only if the model is at this generation, else ConflictError.

        Raises:
            NotFoundError: the default does not exist.
        """
        settings = {"default": default, "description": description}
        body = {name: value for name, value in settings.items() if value is not None}
        body |= _limits(keep_last, keep_days)
        self.raw = self._connection.patch(self._path, body, if_match=if_match)
        return self

    def preview_limits(
        self, *, keep_last: int | None = UNCHANGED, keep_days: int | None = UNCHANGED
    ) -> list[int]:
        """Return the versions that retention would delete with these limits; change nothing."""
        path, body = f"{self._path}?dry_run=true", _limits(keep_last, keep_days)
        expired: list[int] = self._connection.patch(path, body)["would_delete"]
        return expired

    def delete(self) -> None:
        """Delete all its versions and its settings; ConflictError if an alias or a job needs it."""
        self._connection.delete(self._path)

    def move_alias(
        self,
        alias: str,
        version: int,
        *,
        require: dict[str, Any] | None = None,
        if_match: int | None = None,
    ) -> int:
        """Point an alias at a version, and return its generation.

        Args:
            alias: The alias; a new one is created.
            version: The version's number.
            require: The conditions of a gate, such as {"better_than_current": {"alpha": 0.05}}; if
                one fails, nothing moves: ConflictError, with the figures in `problem.gate`.
            if_match: Move it only if it is at this generation, else ConflictError.
        """
        path = self._path + path_of("aliases", alias)
        body = {"version": version} if require is None else {"version": version, "require": require}
        moved = self._connection.put(path, body, if_match=if_match)
        self.refresh()
        return int(moved["generation"])

    def alias_history(self, alias: str, limit: int = DEFAULT_LIMIT) -> list[dict[str, Any]]:
        """Return the newest changes of an alias, with the figures of their gates."""
        path = self._path + path_of("aliases", alias, "history")
        moves: list[dict[str, Any]] = self._connection.get_list(path, limit)["items"]
        return moves

    def delete_alias(self, alias: str, *, if_match: int | None = None) -> None:
        """Delete an alias (if_match as move_alias); its versions stay."""
        self._connection.delete(self._path + path_of("aliases", alias), if_match=if_match)
        self.refresh()


def _limits(keep_last: int | None, keep_days: int | None) -> dict[str, Any]:
    limits = {"keep_last": keep_last, "keep_days": keep_days}
    return {name: value for name, value in limits.items() if value is not UNCHANGED}
