"""One step of an alias: what becomes of a head when the alias is moved or removed."""

from dataclasses import dataclass

from contracts.errors import (
    AliasNotFoundError,
    GenerationError,
    ModelNotFoundError,
    TooManyAliasesError,
)
from contracts.models.preconditions import Expected
from contracts.models.versions import Alias
from stores.blobs.blobs import Blobs
from stores.models.changes import require_version
from stores.models.checksummed_json import seal
from stores.models.head import Head, LastMove, point_alias
from stores.models.layout import move_key
from stores.models.manifests import stored_now

MAX_ALIASES = 100  # of a model: its head is read at each request


@dataclass(frozen=True)
class AliasChange:
    """Where an alias is to point.

    Args:
        name: The model.
        alias: The alias.
        version: The version; None to remove the alias.
        expected: What it must be at the moment of the change; None where that does not matter.
    """

    name: str
    alias: str
    version: int | None
    expected: Expected | None


class AliasTransition:
    """Moves an alias once, however often `point` is called (as PublishTransition).

    Args:
        blobs: Where the model lies.
        wish: Where the alias is to point.

    Attributes:
        moved: The alias after a call; None if it was removed.
    """

    def __init__(self, blobs: Blobs, wish: AliasChange) -> None:
        self._blobs = blobs
        self._wish = wish
        self._tried: LastMove | None = None
        self.moved: Alias | None = None

    def point(self, head: Head | None) -> Head | None:
        """Return the head with the alias moved, or None if it points there already.

        Raises:
            ModelNotFoundError, VersionNotFoundError: there is nothing to point at.
            AliasNotFoundError: there is no alias to remove.
            GenerationError: it is not what is expected.
            TooManyAliasesError: the model has too many others.
        """
        if self._was_made():
            return None
        wish = self._wish
        if head is None:
            raise ModelNotFoundError(wish.name)
        if wish.version is not None:
            require_version(wish.name, head, wish.version)
        self.moved = head.describe_alias(wish.alias)
        _check(wish, head, self.moved)
        if self.moved is not None and self.moved.version == wish.version:
            return None
        changed = point_alias(head, wish.alias, wish.version, stored_now())
        self._tried, self.moved = changed.last_move, changed.describe_alias(wish.alias)
        return changed

    def _was_made(self) -> bool:
        """Whether an earlier call's head was kept after all: its move is written by now, then."""
        if self._tried is None:
            return False
        move = self._tried.move
        key = move_key(self._wish.name, self._wish.alias, move.generation)
        return self._blobs.read(key) == seal(move)


def _check(wish: AliasChange, head: Head, alias: Alias | None) -> None:
    """Check a change against the alias as it is now (errors as AliasTransition.point)."""
    if alias is None and wish.version is None:
        raise AliasNotFoundError(wish.name, wish.alias)
    generation = alias.generation if alias else None
    if wish.expected is not None and not _holds(wish.expected, generation):
        raise GenerationError(wish.alias, wish.expected, generation)
    if alias is None and len(head.aliases) >= MAX_ALIASES:
        raise TooManyAliasesError(wish.name, MAX_ALIASES)


def _holds(expected: Expected, generation: int | None) -> bool:
    if expected in ("exists", "missing"):
        return (generation is None) == (expected == "missing")
    return generation == expected
