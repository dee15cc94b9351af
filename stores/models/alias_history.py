"""The history of aliases: one document per change, which outlives the alias."""

import structlog

from contracts.base import Page
from contracts.errors import AliasNotFoundError, DamagedError
from contracts.models.versions import AliasMove
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import parse_document
from stores.models.files.layout import generation_of, is_alias, move_key, moves_prefix
from stores.models.head import Head
from stores.models.paging import parse_number_cursor

log = structlog.get_logger()


class AliasHistory:
    """The changes of one alias.

    Args:
        blobs: The storage.
        name: The model.
        head: Its head, which may hold the latest change before that is written to the history.
        alias: The alias, which may have been removed.
    """

    def __init__(self, blobs: Blobs, name: str, head: Head, alias: str) -> None:
        self._blobs = blobs
        self._name = name
        self._alias = alias
        last = head.last_move
        self._last = last.move if last is not None and last.alias == alias else None

    def list_page(self, limit: int, cursor: str | None) -> Page[AliasMove]:
        """Return one page, newest first (see ModelStore.list_alias_history)."""
        generations = self.find_generations() if is_alias(self._alias) else set()
        if not generations:
            raise AliasNotFoundError(self._name, self._alias)
        start = parse_number_cursor(cursor)
        rest = sorted((at for at in generations if start is None or at < start), reverse=True)
        moves = map(self._read_undamaged, rest[:limit])
        next_cursor = str(rest[limit - 1]) if len(rest) > limit else None
        return Page(items=[move for move in moves if move is not None], next_cursor=next_cursor)

    def find_generations(self) -> set[int]:
        """Return the generations of all changes."""
        prefix = moves_prefix(self._name, self._alias)
        found = {generation_of(f"{prefix}{file}") for file in self._blobs.list_names(prefix)}
        if self._last is not None:
            found.add(self._last.generation)
        return {generation for generation in found if generation is not None}

    def _read_undamaged(self, generation: int) -> AliasMove | None:
        if self._last is not None and self._last.generation == generation:
            return self._last
        model, alias = self._name, self._alias
        try:
            move, error = read_move(self._blobs, model, alias, generation), "it is missing"
        except DamagedError as damaged:
            move, error = None, str(damaged)
        if move is None:
            log.warning("damaged_move_skipped", model=model, alias=alias, error=error)
        return move


def read_move(blobs: Blobs, name: str, alias: str, generation: int) -> AliasMove | None:
    """Read one change, or return None if it does not exist.

    Raises:
        DamagedError: it fails its integrity check, or has another generation.
    """
    what = describe_move(name, alias, generation)
    raw = blobs.read(move_key(name, alias, generation))
    move = None if raw is None else parse_document(AliasMove, raw, what)
    if move is not None and move.generation != generation:
        raise DamagedError(what, f"it is move {move.generation}")
    return move


def describe_move(name: str, alias: str, generation: int) -> str:
    """Return the name of a change for error messages."""
    return f"move {generation} of alias {alias} of model {name}"
