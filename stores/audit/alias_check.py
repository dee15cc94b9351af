"""Whether aliases point at versions, and whether what is told of their past is all of it."""

from contracts.errors import DamagedError
from contracts.models.versions import AliasMove
from stores.audit.findings import DamageLog
from stores.blobs.blobs import Blobs
from stores.models.alias_history import AliasHistory, describe_move, read_move
from stores.models.checksummed_json import is_same
from stores.models.head import Head
from stores.models.layout import all_moves_prefix, head_key, move_key, moves_prefix


class AliasCheck:
    """The aliases of one model.

    Args:
        blobs: Where the model lies.
        name: Its name.
        head: As it was read: before anything here, so that every earlier move is written by now.
        damages: Where to note what is damaged.
    """

    def __init__(self, blobs: Blobs, name: str, head: Head, damages: DamageLog) -> None:
        self._blobs = blobs
        self._name = name
        self._head = head
        self._damages = damages

    def run(self) -> None:
        """Note what is damaged."""
        for alias, target in sorted(self._head.aliases.items()):
            if not self._head.has(target.version):
                reason = f"alias {alias} points at version {target.version}, which does not exist"
                self._damages.add(head_key(self._name), reason)
        moved = self._blobs.list_names(all_moves_prefix(self._name))
        for alias in sorted({*moved, *self._head.aliases}):
            self._check_moves(alias)

    def _check_moves(self, alias: str) -> None:
        """Follow an alias through all its moves: each must begin where the one before ended."""
        generations = self._generations(alias)
        points_at: int | None = None
        is_known = True
        for generation in generations:
            move = self._read(alias, generation)
            if move is not None and is_known and move.from_version != points_at:
                self._miss(alias, f"a move before generation {generation} is missing")
            is_known = move is not None
            points_at = move.to_version if move else None
        if is_known:
            self._check_end(alias, generations, points_at)

    def _check_end(self, alias: str, generations: list[int], points_at: int | None) -> None:
        target = self._head.aliases.get(alias)
        if target is not None and target.generation not in generations:
            self._damages.add(move_key(self._name, alias, target.generation), "it is missing")
        elif points_at != (target.version if target else None):
            self._miss(alias, f"the moves of alias {alias} don't end where the head says")

    def _generations(self, alias: str) -> list[int]:
        """Return the generations at which an alias was moved until the head was read, rising."""
        found = AliasHistory(self._blobs, self._name, self._head, alias).find_generations()
        return sorted(at for at in found if at <= self._head.generation)

    def _read(self, alias: str, generation: int) -> AliasMove | None:
        """Return one move, or None if it is damaged."""
        what, last = describe_move(self._name, alias, generation), self._head.last_move
        known = last.move if last and last.move.generation == generation else None
        with self._damages.at(move_key(self._name, alias, generation)):
            move = read_move(self._blobs, self._name, alias, generation) or known
            if move is None:
                raise DamagedError(what, "it is missing")
            if known is not None and not is_same(known, move):
                raise DamagedError(what, "it is another one")
            return move
        return None

    def _miss(self, alias: str, reason: str) -> None:
        self._damages.add(moves_prefix(self._name, alias), reason)
