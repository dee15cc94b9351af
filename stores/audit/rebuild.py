"""Makes a model's head anew from what lies beside it, and from an older head if there is one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from contracts.models.versions import AliasMove
from stores.audit.head_evidence import HeadEvidence, Moves
from stores.models.head import AliasTarget, Head, LastMove, NumberRange, VersionRecord

# Some changes leave no trace, as those of a pruning; the generation must rise all the same.
GENERATION_LEAP = 1000
NO_VERSION = 0  # where an alias points whose last move is damaged: no version has this number


@dataclass(frozen=True)
class KnownState:
    """What is known of a model.

    Args:
        before: The older head; one of no version if there is none that can be read.
        records: Of each version, also of a deleted one; None where it is damaged.
        whole: The numbers whose files are all there, or whose record is damaged: both may be put
            back, so that these are not taken for deleted.
        jobs: Their numbers.
        moves: Of each alias.
    """

    before: Head
    records: Mapping[int, VersionRecord | None]
    complete: frozenset[int]
    jobs: Mapping[str, int]
    moves: Mapping[str, Moves]


@dataclass(frozen=True)
class RebuiltHead:
    """A head made anew, and what was lost.

    Args:
        head: The head.
        missing: The numbers that are deleted now, though no head said so: they have no record, or
            not all of their files.
        dropped: The removals of the aliases whose version is missing, or not known. They belong
            beside the head.
    """

    head: Head
    missing: tuple[NumberRange, ...]
    dropped: tuple[LastMove, ...]


def collect_state(before: Head | None, evidence: HeadEvidence, now: datetime) -> KnownState:
    """Return what there is beside a head, and the head."""
    known = before or Head(last=0, last_job_id=None, created_at=now, generation=0)
    records = evidence.read_records(known)
    complete = (n for n, record in records.items() if record is None or evidence.has_files(record))
    return KnownState(known, records, frozenset(complete), evidence.jobs, evidence.read_moves())


def rebuild_head(state: KnownState, now: datetime) -> RebuiltHead:
    """Return the head that knows all of the evidence."""
    before, last = state.before, max(_numbers(state))
    gone = {number for first, end in before.deleted for number in range(first, end + 1)}
    existing = state.complete - gone
    targets = _find_targets(state)
    kept = {alias: target for alias, target in targets.items() if target.version in existing}
    generation = _highest_generation(state) + GENERATION_LEAP
    lost = {alias: target for alias, target in targets.items() if alias not in kept}
    dropped = _remove_aliases(lost, generation, now)
    head = before.evolve(
        last=last,
        last_job_id=_last_job_id(state, last),
        created_at=_created_at(state),
        generation=generation + len(dropped) + 1,
        deleted=_gaps(existing, last),
        aliases=kept,
        last_record=state.records.get(last),
        last_move=dropped[-1] if dropped else _last_move(state),
    )
    return RebuiltHead(head, _gaps(existing | gone, last), dropped)


def _numbers(state: KnownState) -> Iterator[int]:
    """Yield every number that was ever given, as far as anything tells; or 0."""
    yield state.before.last
    yield from state.records
    yield from state.jobs.values()
    for _, move in _known_moves(state):
        yield from (move.from_version or 0, move.to_version or 0)


def _known_moves(state: KnownState) -> list[tuple[str, AliasMove]]:
    found = ((alias, move) for alias, moves in state.moves.items() for move in moves.values())
    return [(alias, move) for alias, move in found if move is not None]


def _find_targets(state: KnownState) -> dict[str, AliasTarget]:
    """Return what each alias points at, be it missing; those that were removed are left out."""
    aliases = {*state.moves, *state.before.aliases}
    targets = {alias: _find_target(state, alias) for alias in sorted(aliases)}
    return {alias: target for alias, target in targets.items() if target is not None}


def _find_target(state: KnownState, alias: str) -> AliasTarget | None:
    known, moves = state.before.aliases.get(alias), state.moves.get(alias, {})
    newest = max(moves, default=0)
    if known is not None and known.generation >= newest:
        return known
    move = moves[newest]
    if move is None:
        return AliasTarget(version=NO_VERSION, generation=newest)
    if move.to_version is None:
        return None
    return AliasTarget(version=move.to_version, generation=newest)


def _remove_aliases(
    lost: Mapping[str, AliasTarget], generation: int, now: datetime
) -> tuple[LastMove, ...]:
    """Return the removals of aliases, each at a generation of its own above this one."""
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


def _last_move(state: KnownState) -> LastMove | None:
    moves = _known_moves(state)
    if not moves:
        return state.before.last_move
    alias, move = max(moves, key=lambda known: known[1].generation)
    return LastMove(alias=alias, move=move)


def _highest_generation(state: KnownState) -> int:
    """Return the highest that was seen; or how many changes are known, if those are more."""
    before, moves = state.before, state.moves.values()
    seen = [generation for found in moves for generation in found]
    seen += [target.generation for target in before.aliases.values()]
    changes = len(seen) + 2 * len(state.records)  # a version is published, and deleted
    return max(before.generation, changes, *seen)


def _last_job_id(state: KnownState, last: int) -> str | None:
    record = state.records.get(last)
    if record is not None:
        return record.manifest.job_id
    return next((job_id for job_id, number in state.jobs.items() if number == last), None)


def _created_at(state: KnownState) -> datetime:
    """Return when the first version was published, or a later one if that is not known."""
    created = (record.manifest.created_at for record in state.records.values() if record)
    before = state.before
    return before.created_at if before.last else next(created, before.created_at)


def _gaps(numbers: Iterable[int], last: int) -> tuple[NumberRange, ...]:
    """Return which numbers from 1 to last are not among these, as rising ranges."""
    gaps: list[NumberRange] = []
    first = 1
    for number in sorted({*numbers, last + 1}):
        if number > first:
            gaps.append((first, number - 1))
        first = number + 1
    return tuple(gaps)
