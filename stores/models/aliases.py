"""Aliases: what each points at, how it is moved, and where it pointed before."""

import re
from collections.abc import Callable

import structlog

from contracts.base import ALIAS_PATTERN, Page
from contracts.errors import AliasNotFoundError, DamagedError
from contracts.models.preconditions import Expected
from contracts.models.versions import Alias, AliasMove
from stores.blobs.blobs import Blobs
from stores.models.alias_history import describe_move, find_generations, read_move
from stores.models.alias_transitions import AliasChange, AliasTransition
from stores.models.changes import Changes
from stores.models.head import Head
from stores.models.paging import parse_number_cursor
from stores.models.refs import LATEST

log = structlog.get_logger()


class Aliases:
    """The aliases of all models.

    Args:
        blobs: Where their moves lie.
        changes: How a head is changed.
        read_head: Returns the head of a model as it is, or raises ModelNotFoundError.
    """

    def __init__(self, blobs: Blobs, changes: Changes, read_head: Callable[[str], Head]) -> None:
        self._blobs = blobs
        self._changes = changes
        self._read_head = read_head

    def get(self, name: str, alias: str) -> Alias:
        """Return what an alias points at; ModelNotFoundError, AliasNotFoundError."""
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
        """Return one page of an alias's moves (see ModelStore.list_moves)."""
        head = self._read_head(name)
        found = find_generations(self._blobs, name, head, alias) if _is_alias(alias) else set()
        if not found:
            raise AliasNotFoundError(name, alias)
        start = parse_number_cursor(cursor)
        rest = sorted((at for at in found if start is None or at < start), reverse=True)
        moves = (self._read_undamaged(name, head, alias, number) for number in rest[:limit])
        next_cursor = str(rest[limit - 1]) if len(rest) > limit else None
        return Page(items=[move for move in moves if move is not None], next_cursor=next_cursor)

    def _change(self, wish: AliasChange) -> Alias | None:
        """Return the alias when everybody sees what was wished for; None if it is gone."""
        self._read_head(wish.name)  # or it does not exist, and nothing must be written there
        step = AliasTransition(self._blobs, wish)
        self._changes.apply(wish.name, step.point)
        self._changes.wait_for_readers()
        return step.moved

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
    """Whether an alias can be called so; the routes refuse other names."""
    return alias != LATEST and re.fullmatch(ALIAS_PATTERN, alias) is not None
