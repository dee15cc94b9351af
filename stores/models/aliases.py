"""Aliases: their targets, changes and history."""

import re
from collections.abc import Callable

import structlog

from contracts.base import ALIAS_PATTERN, Page
from contracts.errors import AliasNotFoundError, DamagedError
from contracts.models.preconditions import Expected
from contracts.models.versions import Alias, AliasMove
from stores.blobs.blobs import Blobs
from stores.models.alias_history import describe_move, find_generations, read_move
from stores.models.head import Head
from stores.models.heads import Heads
from stores.models.manifests import stored_now
from stores.models.paging import parse_number_cursor
from stores.models.refs import LATEST
from stores.models.transitions import AliasChange, change_alias

log = structlog.get_logger()


class Aliases:
    """The aliases of all models.

    Args:
        blobs: The storage.
        heads: The heads of all models.
        read_head: Returns the head of a model, or raises ModelNotFoundError.
    """

    def __init__(self, blobs: Blobs, heads: Heads, read_head: Callable[[str], Head]) -> None:
        self._blobs = blobs
        self._heads = heads
        self._read_head = read_head

    def get(self, name: str, alias: str) -> Alias:
        """Return an alias with its target; ModelNotFoundError, AliasNotFoundError."""
        return _require(self._read_head(name).describe_alias(alias), name, alias)

    def move(self, name: str, alias: str, version: int, expected: Expected | None) -> Alias:
        """Make an alias point at a version (see ModelStore.move_alias)."""
        if not _is_alias(alias):
            raise ValueError(
                f"an alias must match {ALIAS_PATTERN} and not be latest, got {alias!r}"
            )
        return _require(self._change(AliasChange(name, alias, version, expected)), name, alias)

    def remove(self, name: str, alias: str, expected: Expected | None) -> None:
        """Remove an alias (see ModelStore.remove_alias)."""
        self._change(AliasChange(name, alias, None, expected))

    def list_moves(self, name: str, alias: str, limit: int, cursor: str | None) -> Page[AliasMove]:
        """Return one page of an alias's changes (see ModelStore.list_moves)."""
        head = self._read_head(name)
        found = find_generations(self._blobs, name, head, alias) if _is_alias(alias) else set()
        if not found:
            raise AliasNotFoundError(name, alias)
        start = parse_number_cursor(cursor)
        rest = sorted((at for at in found if start is None or at < start), reverse=True)
        moves = (self._read_undamaged(name, head, alias, number) for number in rest[:limit])
        next_cursor = str(rest[limit - 1]) if len(rest) > limit else None
        return Page(items=[move for move in moves if move is not None], next_cursor=next_cursor)

    def _change(self, change: AliasChange) -> Alias | None:
        """Return the changed alias once every reader sees it; None if it was removed."""
        self._read_head(change.name)  # an update would write files for a model that does not exist
        head = self._heads.update(
            change.name, lambda head: change_alias(head, change, stored_now())
        )
        self._heads.wait_for_readers()
        return head.describe_alias(change.alias)

    def _read_undamaged(
        self, name: str, head: Head, alias: str, generation: int
    ) -> AliasMove | None:
        try:
            return self._read(name, head, alias, generation)
        except DamagedError as damaged:
            log.warning("move_left_out", model=name, alias=alias, error=str(damaged))
            return None

    def _read(self, name: str, head: Head, alias: str, generation: int) -> AliasMove:
        last = head.last_move
        if last is not None and last.move.generation == generation:
            return last.move
        move = read_move(self._blobs, name, alias, generation)
        if move is None:
            raise DamagedError(describe_move(name, alias, generation), "it is missing")
        return move


def _require(found: Alias | None, name: str, alias: str) -> Alias:
    if found is None:
        raise AliasNotFoundError(name, alias)
    return found


def _is_alias(alias: str) -> bool:
    """Whether an alias may have this name; the routes refuse other names."""
    return alias != LATEST and re.fullmatch(ALIAS_PATTERN, alias) is not None
