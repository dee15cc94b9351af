"""Checks the targets of aliases and the default, and that the history of aliases is complete."""

from contracts.errors import DamagedError
from contracts.models.versions import AliasMove
from stores.blobs.blobs import Blobs
from stores.integrity.findings import DamageLog
from stores.models.alias_history import AliasHistory, describe_move, read_move
from stores.models.files.checksummed_json import is_same
from stores.models.files.layout import LATEST, all_moves_prefix, head_key, move_key, moves_prefix
from stores.models.head import Head


class AliasCheck:
    """The aliases of one model.

    Args:
        blobs: The storage.
        name: The model.
        head: Its head, read before anything here, so every earlier move is already flushed.
        damage: Collects the damage.
    """

    def __init__(self, blobs: Blobs, name: str, head: Head, damage: DamageLog) -> None:
        self._blobs = blobs
        self._name = name
        self._head = head
        self._damage = damage

    def run(self) -> None:
        """Check all aliases, and the default."""
        default = self._head.settings.default
        if default not in {LATEST, *self._head.aliases, *self._head.numbers()}:
            self._damage.add(head_key(self._name), f"the default, {default}, does not exist")
        for alias, target in sorted(self._head.aliases.items()):
            if not self._head.has(target.version):
                reason = f"alias {alias} points at version {target.version}, which does not exist"
                self._damage.add(head_key(self._name), reason)
        moved = self._blobs.list_names(all_moves_prefix(self._name))
        for alias in sorted({*moved, *self._head.aliases}):
            self._check_history(alias)

    def _check_history(self, alias: str) -> None:
        """Check that each move of an alias starts at the target of the previous one."""
        generations = self._generations(alias)
        points_at: int | None = None
        is_known = True
        for generation in generations:
            move = self._read(alias, generation)
            if move is not None and is_known and move.from_version != points_at:
                self._add(alias, f"a move before generation {generation} is missing")
            is_known = move is not None
            points_at = move.to_version if move else None
        if is_known:
            self._check_end(alias, generations, points_at)

    def _check_end(self, alias: str, generations: list[int], points_at: int | None) -> None:
        target = self._head.aliases.get(alias)
        if target is not None and target.generation not in generations:
            self._damage.add(move_key(self._name, alias, target.generation), "it is missing")
        elif points_at != (target.version if target else None):
            self._add(alias, f"the last move of alias {alias} contradicts the head")

    def _generations(self, alias: str) -> list[int]:
        """Return the generations of an alias's moves up to the head, in ascending order."""
        found = AliasHistory(self._blobs, self._name, self._head, alias).find_generations()
        return sorted(at for at in found if at <= self._head.generation)

    def _read(self, alias: str, generation: int) -> AliasMove | None:
        """Return one move, or None if it is damaged."""
        what, last = describe_move(self._name, alias, generation), self._head.last_move
        known = last.move if last and last.move.generation == generation else None
        with self._damage.at(move_key(self._name, alias, generation)):
            move = read_move(self._blobs, self._name, alias, generation) or known
            if move is None:
                raise DamagedError(what, "it is missing")
            if known is not None and not is_same(known, move):
                raise DamagedError(what, "it differs from the copy in the head")
            return move
        return None

    def _add(self, alias: str, reason: str) -> None:
        self._damage.add(moves_prefix(self._name, alias), reason)
