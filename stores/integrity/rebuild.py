"""Rebuilds a model's head from the documents beside it, and from an older head if there is one."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from contracts.models.versions import AliasMove
from stores.integrity.head_evidence import HeadEvidence, Moves
from stores.models.files.layout import LATEST
from stores.models.head import (
    AliasTarget,
    Head,
    LastMove,
    NumberRange,
    Settings,
    VersionRecord,
)
from stores.models.transitions import empty_head

# Some changes leave no trace, for example those of a pruning; the generation must rise anyway.
GENERATION_LEAP = 1000
NO_VERSION = 0  # the target of an alias whose last move is damaged


@dataclass(frozen=True)
class KnownState:
    """Everything that is known about a model.

    Args:
        before: The older head; an empty one if there is none that can be read.
        records: The records of all versions, also of deleted ones; None if damaged.
        complete: The versions whose files all exist, or whose record is damaged: it may be
            restored, so the version does not count as deleted.
        jobs: The version number of each job.
        moves: The moves of each alias.
        settings: The states of the settings.
    """

    before: Head
    records: Mapping[int, VersionRecord | None]
    complete: frozenset[int]
    jobs: Mapping[str, int]
    moves: Mapping[str, Moves]
    settings: tuple[Settings, ...]

    def numbers(self) -> Iterator[int]:
        """Yield every version number that was ever assigned, as far as known; or 0."""
        yield self.before.last
        yield from self.records
        yield from self.jobs.values()
        for _, move in self.known_moves():
            yield from (move.from_version or 0, move.to_version or 0)

    def known_moves(self) -> list[tuple[str, AliasMove]]:
        """Return the undamaged moves of all aliases."""
        found = ((alias, move) for alias, moves in self.moves.items() for move in moves.values())
        return [(alias, move) for alias, move in found if move is not None]

    def find_targets(self) -> dict[str, AliasTarget]:
        """Return the targets of the aliases, also missing ones, without removed aliases."""
        aliases = {*self.moves, *self.before.aliases}
        targets = {alias: self._find_target(alias) for alias in sorted(aliases)}
        return {alias: target for alias, target in targets.items() if target is not None}

    def _find_target(self, alias: str) -> AliasTarget | None:
        known, moves = self.before.aliases.get(alias), self.moves.get(alias, {})
        newest = max(moves, default=0)
        if known is not None and known.generation >= newest:
            return known
        move = moves[newest]
        if move is None:
            return AliasTarget(version=NO_VERSION, generation=newest)
        if move.to_version is None:
            return None
        return AliasTarget(version=move.to_version, generation=newest)

    def find_last_move(self) -> LastMove | None:
        """Return the latest move of any alias."""
        moves = self.known_moves()
        if not moves:
            return self.before.last_move
        alias, move = max(moves, key=lambda known: known[1].generation)
        return LastMove(alias=alias, move=move)

    def find_settings(self, existing: Collection[int | str], generation: int) -> Settings:
        """Return the newest settings; the default is `latest` if the one in them is missing.

        Args:
            existing: The versions and aliases that exist.
            generation: That of changed settings.
        """
        newest = max((self.before.settings, *self.settings), key=lambda known: known.generation)
        if newest.default in {*existing, LATEST}:
            return newest
        return newest.model_copy(update={"default": LATEST, "generation": generation})

    def highest_generation(self) -> int:
        """Return the highest known generation, or the number of known changes if that is higher."""
        seen = [generation for found in self.moves.values() for generation in found]
        seen += [target.generation for target in self.before.aliases.values()]
        seen += [settings.generation for settings in self.settings]
        changes = len(seen) + 2 * len(self.records)  # a version is published, and deleted
        return max(self.before.generation, changes, *seen)

    def find_last_job_id(self, last: int) -> str | None:
        """Return the job of the last version, or None for an import."""
        record = self.records.get(last)
        if record is not None:
            return record.manifest.job_id
        return next((job_id for job_id, number in self.jobs.items() if number == last), None)

    def created_at(self) -> datetime:
        """Return when the first known version was published."""
        created = (record.manifest.created_at for record in self.records.values() if record)
        return self.before.created_at if self.before.last else next(created, self.before.created_at)


@dataclass(frozen=True)
class RebuiltHead:
    """A rebuilt head, and what was lost.

    Args:
        head: The head.
        missing: The versions that count as deleted now, though no head said so: they have no
            record, or not all of their files.
        removed: The removals of aliases whose version is missing or unknown, to be written beside
            the head.
    """

    head: Head
    missing: tuple[NumberRange, ...]
    removed: tuple[LastMove, ...]


def collect_state(before: Head | None, evidence: HeadEvidence, now: datetime) -> KnownState:
    """Return the state in a head and in the documents beside it."""
    head = before or empty_head(now)
    records = evidence.read_records(head)
    complete = (n for n, record in records.items() if not record or evidence.has_files(record))
    return KnownState(
        before=head,
        records=records,
        complete=frozenset(complete),
        jobs=evidence.jobs,
        moves=evidence.read_moves(),
        settings=tuple(evidence.read_settings()),
    )


def rebuild_head(state: KnownState, now: datetime) -> RebuiltHead:
    """Return the head that agrees with the known state."""
    before, last = state.before, max(state.numbers())
    deleted = {number for first, end in before.deleted for number in range(first, end + 1)}
    existing = state.complete - deleted
    targets = state.find_targets()
    valid = {alias: target for alias, target in targets.items() if target.version in existing}
    lost = {alias: target for alias, target in targets.items() if alias not in valid}
    generation = state.highest_generation() + GENERATION_LEAP
    removed = _remove_aliases(lost, generation, now)
    last_generation = generation + len(removed) + 1
    head = before.evolve(
        last=last,
        last_job_id=state.find_last_job_id(last),
        created_at=state.created_at(),
        generation=last_generation,
        deleted=_gaps(existing, last),
        aliases=valid,
        last_record=state.records.get(last),
        last_move=removed[-1] if removed else state.find_last_move(),
        settings=state.find_settings({*existing, *valid}, last_generation),
    )
    return RebuiltHead(head, _gaps(existing | deleted, last), removed)


def _remove_aliases(
    lost: Mapping[str, AliasTarget], generation: int, now: datetime
) -> tuple[LastMove, ...]:
    """Return the removals of aliases, each with its own generation above the given one."""
    return tuple(
        LastMove(
            alias=alias,
            move=AliasMove(
                generation=generation + place,
                moved_at=now,
                from_version=target.version or None,
                to_version=None,
            ),
        )
        for place, (alias, target) in enumerate(lost.items(), 1)
    )


def _gaps(numbers: Iterable[int], last: int) -> tuple[NumberRange, ...]:
    """Return the numbers from 1 to last that are not given, as ascending ranges."""
    gaps: list[NumberRange] = []
    first = 1
    for number in sorted({*numbers, last + 1}):
        if number > first:
            gaps.append((first, number - 1))
        first = number + 1
    return tuple(gaps)
