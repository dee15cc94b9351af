"""The one small document of a model that says which versions exist and what aliases mean.

A number exists once the head says so; whoever changes a head raises its generation by one and
replaces the whole of it in one step.
"""

from collections.abc import Iterator

from pydantic import Field

from contracts.base import Record, Timestamp
from contracts.errors import ModelNotFoundError
from contracts.models import Manifest, ModelSummary


class AliasTarget(Record):
    """What an alias points at; generation is the head's when it was moved there."""

    version: int
    generation: int


class Head(Record):
    """All that can change about a model.

    Args:
        last: The highest number ever given; a deleted number is never given again.
        last_job_id: Whose result `last` is; None for an import.
        created_at: When the first version was published.
        generation: Rises by one with every change.
        deleted: The numbers that are no more.
        aliases: Names for numbers that exist.
    """

    last: int
    last_job_id: str | None
    created_at: Timestamp
    generation: int
    deleted: tuple[int, ...] = ()
    aliases: dict[str, AliasTarget] = Field(default_factory=dict)

    def has(self, version: int) -> bool:
        """Whether this number exists now."""
        return 1 <= version <= self.last and version not in self.deleted

    @property
    def latest(self) -> int | None:
        """The highest number that exists, or None if all are deleted."""
        return next(self.numbers(), None)

    def numbers(self, below: int | None = None) -> Iterator[int]:
        """Yield the numbers that exist, the highest first; only those below a bound, if given."""
        highest = self.last if below is None else min(self.last, below - 1)
        deleted = frozenset(self.deleted)
        return (version for version in range(highest, 0, -1) if version not in deleted)

    def aliases_of(self, version: int) -> tuple[str, ...]:
        """Return the aliases that point at a number, in alphabetical order."""
        names = (name for name, target in self.aliases.items() if target.version == version)
        return tuple(sorted(names))

    def describe(self, manifest: Manifest) -> Manifest:
        """Return a stored manifest with the aliases that it has now."""
        return manifest.model_copy(update={"aliases": self.aliases_of(manifest.version)})

    def summarize(self, name: str) -> ModelSummary:
        """Return what a list shows of this model, or raise ModelNotFoundError if all is deleted."""
        latest = self.latest
        if latest is None:
            raise ModelNotFoundError(name)
        aliases = {alias: target.version for alias, target in sorted(self.aliases.items())}
        return ModelSummary(name=name, latest=latest, aliases=aliases, generation=self.generation)


def add_version(head: Head | None, manifest: Manifest) -> Head:
    """Return the head after a version was published; None is the head of a new model."""
    if head is None:
        head = Head(last=0, last_job_id=None, created_at=manifest.created_at, generation=0)
    return head.model_copy(
        update={
            "last": manifest.version,
            "last_job_id": manifest.job_id,
            "generation": head.generation + 1,
        }
    )
