"""The one small document of a model that says which versions exist and what aliases mean.

A number exists once the head says so; whoever changes a head raises its generation by one and
replaces the whole of it in one step. What lies beside it for ever (the last version's record, the
number of its job, the last move of an alias, the last job withdrawn) is written after it, so the
head carries all of that until the next change, which first writes what a crash has left out
(settling.py).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property

from pydantic import Field

from contracts.base import Record, Timestamp
from contracts.errors import ModelNotFoundError
from contracts.models.versions import Alias, AliasMove, Manifest, ModelSummary

NumberRange = tuple[int, int]


class AliasTarget(Record):
    """What an alias points at; generation is the head's when it was moved there."""

    version: int
    generation: int


class VersionRecord(Record):
    """A version as it lies in the store: its manifest, and the folder that has its files."""

    folder: str
    manifest: Manifest


class LastMove(Record):
    """The last change of any alias of a model."""

    alias: str
    move: AliasMove


class Head(Record):
    """All that can change about a model.

    Args:
        last: The highest number ever given; a deleted number is never given again.
        last_job_id: Whose result `last` is; None for an import.
        created_at: When the first version was published.
        generation: Rises by one with every change.
        deleted: The numbers that are no more, as rising ranges with both ends in them.
        aliases: Names for numbers that exist.
        last_record: Of `last`; None where an earlier build published it.
        last_move: None before an alias was changed.
        condemned: Folders that are being removed: none becomes a version any more (pruning.py).
        withdrawn_job_id: The last job that was refused a version for ever (withdrawing.py).
    """

    last: int
    last_job_id: str | None
    created_at: Timestamp
    generation: int
    deleted: tuple[NumberRange, ...] = ()
    aliases: dict[str, AliasTarget] = Field(default_factory=dict)
    last_record: VersionRecord | None = None
    last_move: LastMove | None = None
    condemned: tuple[str, ...] = ()
    withdrawn_job_id: str | None = None

    def has(self, version: int) -> bool:
        """Whether this number exists now."""
        if not 1 <= version <= self.last:
            return False
        place = bisect_right(self._deleted_from, version)
        return place == 0 or version > self.deleted[place - 1][1]

    @cached_property
    def latest(self) -> int | None:
        """The highest number that exists, or None if all are deleted."""
        return next(self.numbers(), None)

    @cached_property
    def _deleted_from(self) -> list[int]:
        return [first for first, _ in self.deleted]

    def numbers(self, below: int | None = None) -> Iterator[int]:
        """Yield the numbers that exist, the highest first; only those below a bound, if given."""
        highest = self.last if below is None else min(self.last, below - 1)
        for first, last in reversed(self.deleted):
            yield from range(highest, last, -1)
            highest = min(highest, first - 1)
        yield from range(highest, 0, -1)

    def aliases_of(self, version: int) -> tuple[str, ...]:
        """Return the aliases that point at a number, in alphabetical order."""
        names = (name for name, target in self.aliases.items() if target.version == version)
        return tuple(sorted(names))

    def describe(self, manifest: Manifest) -> Manifest:
        """Return a stored manifest with the aliases that it has now."""
        return manifest.model_copy(update={"aliases": self.aliases_of(manifest.version)})

    def describe_alias(self, alias: str) -> Alias | None:
        """Return what an alias points at, or None if there is no such alias."""
        target = self.aliases.get(alias)
        if target is None:
            return None
        return Alias(alias=alias, version=target.version, generation=target.generation)

    def summarize(self, name: str) -> ModelSummary:
        """Return what a list shows of this model, or raise ModelNotFoundError if all is deleted."""
        latest = self.latest
        if latest is None:
            raise ModelNotFoundError(name)
        aliases = {alias: target.version for alias, target in sorted(self.aliases.items())}
        return ModelSummary(name=name, latest=latest, aliases=aliases, generation=self.generation)


def add_version(head: Head | None, record: VersionRecord) -> Head:
    """Return the head after a version was published; None is the head of a new model."""
    manifest = record.manifest
    head = head or _empty_head(manifest.created_at)
    return _change(
        head,
        last=manifest.version,
        last_job_id=manifest.job_id,
        created_at=head.created_at if head.last else manifest.created_at,
        last_record=record,
    )


def drop_version(head: Head, version: int) -> Head:
    """Return the head after a version that exists was deleted."""
    return _change(head, deleted=_merge([*head.deleted, (version, version)]))


def point_alias(head: Head, alias: str, version: int | None, now: datetime) -> Head:
    """Return the head after an alias was moved to a version, or removed where that is None."""
    before, generation = head.aliases.get(alias), head.generation + 1
    aliases = {name: target for name, target in head.aliases.items() if name != alias}
    if version is not None:
        aliases[alias] = AliasTarget(version=version, generation=generation)
    move = AliasMove(
        generation=generation,
        moved_at=now,
        from_version=before.version if before else None,
        to_version=version,
    )
    return _change(head, aliases=aliases, last_move=LastMove(alias=alias, move=move))


def condemn_folders(head: Head | None, folders: Iterable[str], now: datetime) -> Head:
    """Return the head with exactly these folders condemned; None is that of no model by now."""
    return _change(head or _empty_head(now), condemned=tuple(folders))


def withdraw_job(head: Head | None, job_id: str, now: datetime) -> Head:
    """Return the head after a job was refused a version; None is that of no model by now."""
    return _change(head or _empty_head(now), withdrawn_job_id=job_id)


def _empty_head(now: datetime) -> Head:
    return Head(last=0, last_job_id=None, created_at=now, generation=0)


def _change(head: Head, **changes: object) -> Head:
    """Return a new head, with nothing in it that the old one had worked out."""
    fields = {name: getattr(head, name) for name in Head.model_fields}
    return Head.model_construct(**(fields | changes | {"generation": head.generation + 1}))


def _merge(ranges: list[NumberRange]) -> tuple[NumberRange, ...]:
    merged: list[NumberRange] = []
    for first, last in sorted(ranges):
        if merged and first == merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return tuple(merged)
