"""The moves of an alias: one document each, which outlives the alias."""

from contracts.errors import DamagedError
from contracts.models.versions import AliasMove
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import unseal
from stores.models.head import Head
from stores.models.layout import generation_of, move_key, moves_prefix


def find_generations(blobs: Blobs, name: str, head: Head, alias: str) -> set[int]:
    """Return the generations of an alias's moves."""
    prefix, last = moves_prefix(name, alias), head.last_move
    found = {generation_of(f"{prefix}{file}") for file in blobs.list_names(prefix)}
    if last is not None and last.alias == alias:
        found.add(last.move.generation)  # not flushed yet, perhaps
    return {generation for generation in found if generation is not None}


def read_move(blobs: Blobs, name: str, alias: str, generation: int) -> AliasMove | None:
    """Read one move, or return None if it does not exist.

    Raises:
        DamagedError: it fails its integrity check, or is another move.
    """
    what = describe_move(name, alias, generation)
    raw = blobs.read(move_key(name, alias, generation))
    move = None if raw is None else unseal(AliasMove, raw, what)
    if move is not None and move.generation != generation:
        raise DamagedError(what, f"it is move {move.generation}")
    return move


def describe_move(name: str, alias: str, generation: int) -> str:
    """Return the name of a move for error messages."""
    return f"move {generation} of alias {alias} of model {name}"
