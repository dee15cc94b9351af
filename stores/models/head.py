"""The head of a model: the small document that lists its versions and its aliases.

A version exists once the head says so. Each change replaces the whole head in one step and raises
its generation by one. Permanent documents (the last version's record, the number of its job, the
last move of an alias, the last withdrawn job, the settings) are written after the head. Until the
next change the head carries a copy of them, so that a crash loses none (write_behind.py).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from pydantic import Field

from contracts.base import ALIAS_PATTERN, Record, Timestamp
from contracts.errors import (
    AliasNotFoundError,
    DamagedError,
    ModelNotFoundError,
    VersionNotFoundError,
)
from contracts.models.versions import Alias, AliasMove, Manifest, ModelSummary
from stores.models.files.checksummed_json import LaterBuildError, parse_document
from stores.models.files.layout import LATEST, parse_number

NumberRange = tuple[int, int]


class AliasTarget(Record):
    """The version that an alias points at, and the head's generation when it was set."""

    version: int
    generation: int


class VersionRecord(Record):
    """A stored version: its manifest, and the folder that holds its files."""

    folder: str
    manifest: Manifest


class Deletion(Record):
    """The versions that a deletion in progress, or an interrupted one, is about to drop.

    Args:
        mark: Unique for each deletion.
        versions: Their numbers.
    """

    mark: str
    versions: tuple[int, ...]


class Settings(Record):
    """What clients have set for a model, and the head's generation when they last did."""

    default: int | str = LATEST
    description: str = ""
    keep_last: int | None = None
    keep_days: int | None = None
    generation: int = 0


class LastMove(Record):
    """The latest change of any alias of a model."""

    alias: str
    move: AliasMove


class Head(Record):
    """The mutable state of a model; a changed head keeps the unknown fields of the one before.

    Args:
        last: The highest number ever assigned; a deleted number is never assigned again.
        last_job_id: The job that produced `last`; None for an import.
        created_at: When the first version was published.
        generation: Rises by one with every change.
        deleted: The deleted numbers, as ascending ranges that include both ends.
        aliases: The target of each alias; every target exists.
        last_record: The record of `last`; None if an earlier build published it.
        last_move: The latest alias change; None before the first.
        condemned: Folders that are being removed: none can become a version (integrity/prune.py).
        withdrawn_job_id: The last job that was permanently refused a version.
        settings: The version that a request gets if it names none, the description, and the
            limits of retention.
        deletion: The versions that are about to be dropped (deletions.py).
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
    settings: Settings = Settings()
    deletion: Deletion | None = None

    def evolve(self, **changes: object) -> "Head":
        """Return a changed head, with the unknown fields that a newer build wrote to this one."""
        fields = {name: getattr(self, name) for name in Head.model_fields}
        changed = Head.model_construct(**(fields | changes))  # a copy would keep cached properties
        changed.__pydantic_extra__ = self.model_extra
        return changed

    def has(self, version: int) -> bool:
        """Whether this version exists."""
        if not 1 <= version <= self.last:
            return False
        place = bisect_right(self._deleted_from, version)
        return place == 0 or version > self.deleted[place - 1][1]

    @cached_property
    def latest(self) -> int | None:
        """The highest number that exists, or None if every version is deleted."""
        return next(self.numbers(), None)

    @cached_property
    def _deleted_from(self) -> list[int]:
        return [first for first, _ in self.deleted]

    def numbers(self, below: int | None = None) -> Iterator[int]:
        """Yield the existing numbers in descending order, optionally only those below a bound."""
        highest = self.last if below is None else min(self.last, below - 1)
        for first, last in reversed(self.deleted):
            yield from range(highest, last, -1)
            highest = min(highest, first - 1)
        yield from range(highest, 0, -1)

    def resolve(self, name: str, ref: str | None) -> int:
        """Return the version number that a ref means (errors as ModelStore.resolve)."""
        if self.latest is None:
            raise ModelNotFoundError(name)
        if ref is None:
            ref = str(self.settings.default)
        version = self._look_up(ref)
        if version is None or not self.has(version):
            raise VersionNotFoundError(name, ref)
        return version

    def aliases_of(self, version: int) -> tuple[str, ...]:
        """Return the aliases that point at a number, in alphabetical order."""
        names = (name for name, target in self.aliases.items() if target.version == version)
        return tuple(sorted(names))

    def describe(self, manifest: Manifest) -> Manifest:
        """Return a stored manifest with the aliases that point at it now."""
        return manifest.model_copy(update={"aliases": self.aliases_of(manifest.version)})

    def get_alias(self, name: str, alias: str) -> Alias:
        """Return an alias with its target, or raise AliasNotFoundError."""
        target = self.aliases.get(alias)
        if target is None:
            raise AliasNotFoundError(name, alias)
        return Alias(alias=alias, version=target.version, generation=target.generation)

    def summarize(self, name: str) -> ModelSummary:
        """Return the model's summary, or raise ModelNotFoundError if no version is left."""
        latest = self.latest
        if latest is None:
            raise ModelNotFoundError(name)
        aliases = {alias: target.version for alias, target in sorted(self.aliases.items())}
        return ModelSummary(
            name=name,
            latest=latest,
            aliases=aliases,
            default=self.settings.default,
            description=self.settings.description,
            keep_last=self.settings.keep_last,
            keep_days=self.settings.keep_days,
            generation=self.generation,
        )

    def _look_up(self, ref: str) -> int | None:
        if ref == LATEST:
            return self.latest
        if re.fullmatch(ALIAS_PATTERN, ref):
            target = self.aliases.get(ref)
            return target.version if target else None
        return parse_number(ref)


def require_version(name: str, head: Head | None, version: int) -> Head:
    """Return a head that has this version, or raise ModelNotFoundError, VersionNotFoundError."""
    if head is None or head.latest is None:
        raise ModelNotFoundError(name)
    if not head.has(version):
        raise VersionNotFoundError(name, str(version))
    return head


def parse_head(name: str, raw: bytes) -> Head:
    """Return the head in a document, or raise DamagedError."""
    what = f"the head of model {name}"
    try:
        return parse_document(Head, raw, what)
    except LaterBuildError:
        raise
    except DamagedError as error:
        raise wrong_head(name, error.reason) from None


def wrong_head(name: str, reason: str) -> DamagedError:
    """Build the error for a head that `models verify --repair` can rebuild."""
    return DamagedError(
        f"the head of model {name}", f"{reason}; run `mlpforge models verify --repair`"
    )
