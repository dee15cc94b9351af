"""Transitions of a model's head: pure functions that return the head after one change.

`Heads.update` applies them with a compare-and-set. It may call one several times, if another
process changed the head in between. A transition that changes nothing returns the head it was
given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from contracts.errors import (
    AliasNotFoundError,
    ForgeError,
    ModelNotFoundError,
    TooManyAliasesError,
    VersionInUseError,
)
from contracts.models.gates import (
    Gate,
    GateFailedError,
    GateResult,
    Improvement,
    NotBetterError,
)
from contracts.models.preconditions import DefaultInUseError, GenerationError, Precondition
from contracts.models.versions import AliasMove
from stores.models.deletions import merge_ranges
from stores.models.head import (
    AliasTarget,
    Head,
    LastMove,
    VersionRecord,
    require_version,
)

MAX_ALIASES = 100  # per model: its head is read at each request


@dataclass(frozen=True)
class Evidence:
    """What a gate decided about a version.

    Args:
        generation: The alias's generation at that time, or the head's if the alias did not exist.
        result: The decision; None without a gate.
    """

    generation: int
    result: GateResult | None


class EvidenceOutdatedError(ForgeError):
    """A gate was not judged against the current target of its alias: judge it, and try again.

    Attributes:
        version: The version that the alias points at; None if it does not exist.
        generation: As of Evidence.
    """

    def __init__(self, alias: str, version: int | None, generation: int) -> None:
        super().__init__(f"alias {alias!r} has moved since its gate was judged")
        self.version = version
        self.generation = generation


class DefaultChangedError(ForgeError):
    """A result was not compared with the current default version: compare it, and try again."""

    def __init__(self, name: str, default: int) -> None:
        super().__init__(f"the default of model {name!r} is version {default} now")
        self.default = default


@dataclass(frozen=True)
class AliasChange:
    """A requested change of an alias.

    Args:
        name: The model.
        alias: The alias.
        version: The version to point at; None removes the alias.
        precondition: The condition that the alias must meet; None for no condition.
        gate: The conditions that the version must meet; None for none.
        evidence: What the gate decided; None: it was not judged yet.
        job_id: The job that moves the alias to its version; None for a client. It needs evidence
            also without a gate: a frozen worker of its must not move an alias that moved since.
    """

    name: str
    alias: str
    version: int | None
    precondition: Precondition | None = None
    gate: Gate | None = None
    evidence: Evidence | None = None
    job_id: str | None = None


@dataclass(frozen=True)
class SettingsChange:
    """A requested change of a model's settings; None leaves one as it is.

    Args:
        name: The model.
        default: A version's number, an alias, or `latest`.
        description: Any text.
        precondition: The condition that the model must meet; None for no condition.
        limits: `keep_last` and `keep_days`, as far as they change; null is no limit.
    """

    name: str
    default: int | str | None = None
    description: str | None = None
    precondition: Precondition | None = None
    limits: Mapping[str, int | None] = field(default_factory=dict)


def add_version(head: Head | None, record: VersionRecord) -> Head:
    """Return the head after a version was published; None stands for a new model."""
    manifest = record.manifest
    head = head or empty_head(manifest.created_at)
    return _change(
        head,
        last=manifest.version,
        last_job_id=manifest.job_id,
        created_at=head.created_at if head.last else manifest.created_at,
        last_record=record,
    )


def check_improvement(head: Head | None, name: str, improvement: Improvement | None) -> None:
    """Check that a result is better than the model's default version, if there is one.

    Args:
        head: The head before the result is published; None stands for a new model.
        name: The model.
        improvement: The comparison; None: there was none yet.

    Raises:
        DefaultChangedError: it was compared with another version than the default is now.
        NotBetterError: it is not better.
    """
    default = None if head is None or head.latest is None else head.resolve(name, None)
    if default is None:
        return
    if improvement is None or improvement.default_version != default:
        raise DefaultChangedError(name, default)
    if not improvement.is_better:
        raise NotBetterError(improvement)


def drop_version(head: Head | None, name: str, version: int) -> Head:
    """Return the head after a version was deleted.

    Raises:
        ModelNotFoundError, VersionNotFoundError: the version does not exist.
        VersionInUseError: an alias points at it.
        DefaultInUseError: it is the model's default.
    """
    head = require_version(name, head, version)
    if head.settings.default == version:
        raise DefaultInUseError(name, f"version {version}")
    if aliases := head.aliases_of(version):
        raise VersionInUseError(name, version, aliases)
    return _change(head, deleted=merge_ranges(head, [version]))


def change_alias(head: Head | None, change: AliasChange, at: datetime) -> Head:
    """Return the head after an alias was moved or removed.

    Raises:
        ModelNotFoundError, VersionNotFoundError: the target does not exist.
        AliasNotFoundError: the alias to remove does not exist.
        DefaultInUseError: the alias to remove is the model's default.
        GenerationError: the alias does not meet the precondition.
        TooManyAliasesError: the model already has MAX_ALIASES others.
        EvidenceOutdatedError: the gate was not judged against the alias's current target.
        GateFailedError: it refuses the version.
    """
    if head is None:
        raise ModelNotFoundError(change.name)
    if change.version is not None:
        require_version(change.name, head, change.version)
    before = head.aliases.get(change.alias)
    _check_alias(head, change, before)
    if before is not None and before.version == change.version:
        return head
    _check_gate(head, change, before)
    generation = head.generation + 1
    aliases = {name: target for name, target in head.aliases.items() if name != change.alias}
    if change.version is not None:
        aliases[change.alias] = AliasTarget(version=change.version, generation=generation)
    move = AliasMove(
        generation=generation,
        moved_at=at,
        from_version=before.version if before else None,
        to_version=change.version,
        gate=change.evidence and change.evidence.result,
        job_id=change.job_id,
    )
    return _change(head, aliases=aliases, last_move=LastMove(alias=change.alias, move=move))


def change_settings(head: Head | None, change: SettingsChange) -> Head:
    """Return the head after a model's settings were changed.

    Raises:
        ModelNotFoundError, VersionNotFoundError: the new default does not exist.
        GenerationError: the model does not meet the precondition.
    """
    if head is None or head.latest is None:
        raise ModelNotFoundError(change.name)
    if change.precondition is not None and not _holds(change.precondition, head.generation):
        raise GenerationError(f"model {change.name!r}", change.precondition, head.generation)
    if change.default is not None:
        head.resolve(change.name, str(change.default))
    requested = {"default": change.default, "description": change.description}
    changed: dict[str, object] = {
        name: value for name, value in requested.items() if value is not None
    }
    settings = head.settings.model_copy(update={**changed, **change.limits})
    if settings == head.settings:
        return head
    generation = head.generation + 1
    return _change(head, settings=settings.model_copy(update={"generation": generation}))


def condemn_folders(head: Head | None, folders: Iterable[str], now: datetime) -> Head:
    """Return the head with exactly these folders condemned; None stands for a new model."""
    return _change(head or empty_head(now), condemned=tuple(folders))


def withdraw_job(head: Head | None, job_id: str, now: datetime) -> Head:
    """Return the head after a job was refused a version; None stands for a new model."""
    return _change(head or empty_head(now), withdrawn_job_id=job_id)


def empty_head(now: datetime) -> Head:
    """Return the head of a new model, without versions."""
    return Head(last=0, last_job_id=None, created_at=now, generation=0)


def _change(head: Head, **changes: object) -> Head:
    return head.evolve(generation=head.generation + 1, **changes)


def _check_alias(head: Head, change: AliasChange, target: AliasTarget | None) -> None:
    """Check a change against the alias's current target (errors as change_alias)."""
    if target is None and change.version is None:
        raise AliasNotFoundError(change.name, change.alias)
    generation = target.generation if target else None
    if change.precondition is not None and not _holds(change.precondition, generation):
        raise GenerationError(f"alias {change.alias!r}", change.precondition, generation)
    if change.version is None and head.settings.default == change.alias:
        raise DefaultInUseError(change.name, f"alias {change.alias!r}")
    if target is None and len(head.aliases) >= MAX_ALIASES:
        raise TooManyAliasesError(change.name, MAX_ALIASES)


def _check_gate(head: Head, change: AliasChange, target: AliasTarget | None) -> None:
    if change.gate is None and change.job_id is None:
        return
    evidence = change.evidence
    # Without an alias, that of the head: the alias may have been made and removed meanwhile.
    generation = target.generation if target else head.generation
    if evidence is None or evidence.generation != generation:
        version = target.version if target else None
        raise EvidenceOutdatedError(change.alias, version, generation)
    if evidence.result is not None and not evidence.result.passed:
        raise GateFailedError(change.alias, evidence.result)


def _holds(precondition: Precondition, generation: int | None) -> bool:
    if precondition in ("exists", "missing"):
        return (generation is None) == (precondition == "missing")
    return generation == precondition
