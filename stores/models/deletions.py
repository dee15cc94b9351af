"""Transitions of a model's head that delete versions: pure functions, as in transitions.py.

Versions that jobs may need are first marked in the head. Then the jobs are read, and the versions
are dropped if the mark is still there. A submission commits its job and then holds the version that
the job needs: it removes the mark. So if the job was committed after the jobs were read, the drop
finds no mark; a mark that a killed process left is replaced by the next one.
"""

from collections.abc import Iterable
from itertools import islice

from contracts.errors import ModelNotFoundError
from contracts.models.preconditions import ModelInUseError
from stores.models.head import Deletion, Head, NumberRange, Settings, require_version


def select_expired(head: Head, too_old: frozenset[int]) -> tuple[int, ...]:
    """Return the versions that no limit of the settings keeps, ascending.

    A limit that is null keeps nothing; without limits nothing expires. The latest version, the
    default, and the targets of aliases never expire.

    Args:
        head: The head.
        too_old: The versions that `keep_days` does not keep.
    """
    settings = head.settings
    if settings.keep_last is None and settings.keep_days is None:
        return ()
    newest = frozenset(islice(head.numbers(), settings.keep_last or 0))
    pinned = {target.version for target in head.aliases.values()} | {head.latest}
    pinned |= {head.resolve("", None)} if head.latest is not None else set()
    is_kept_by_age = settings.keep_days is not None
    return tuple(
        version
        for version in reversed(list(head.numbers()))
        if version not in newest
        and version not in pinned
        and not (is_kept_by_age and version not in too_old)
    )


def mark_deletion(head: Head | None, versions: Iterable[int], mark: str) -> Head | None:
    """Return the head with exactly these versions marked, to be dropped later."""
    if head is None or (head.deletion is not None and head.deletion.mark == mark):
        return head
    return _change(head, deletion=Deletion(mark=mark, versions=tuple(versions)))


def hold_version(head: Head | None, name: str, version: int) -> Head:
    """Return the head without a mark of a version, which a job needs.

    Raises:
        ModelNotFoundError, VersionNotFoundError: it was deleted.
    """
    head = require_version(name, head, version)
    if head.deletion is None or version not in head.deletion.versions:
        return head
    return _change(head, deletion=None)


def drop_marked(head: Head | None, mark: str, versions: frozenset[int]) -> Head | None:
    """Return the head without those of these versions that this mark names.

    Without the mark, which a job may have removed, it is the same head.
    """
    if head is None or head.deletion is None or head.deletion.mark != mark:
        return head
    dropped = [v for v in head.deletion.versions if v in versions and head.has(v)]
    return _change(head, deletion=None, deleted=merge_ranges(head, dropped))


def delete_model(head: Head | None, name: str, mark: str) -> Head:
    """Return the head after all versions, which this mark names, were deleted with the settings.

    The numbers and the generation go on if the name comes back. Without the mark, or with a
    version that it does not name, it is the same head.

    Raises:
        ModelNotFoundError: the model has no version.
        ModelInUseError: it has an alias.
    """
    if head is None or head.latest is None:
        raise ModelNotFoundError(name)
    if head.aliases:
        raise ModelInUseError(name, sorted(head.aliases))
    numbers = tuple(head.numbers())
    if head.deletion is None or head.deletion != Deletion(mark=mark, versions=numbers):
        return head
    changes: dict[str, object] = {}
    if head.settings != Settings(generation=head.settings.generation):
        changes["settings"] = Settings(generation=head.generation + 1)
    return _change(head, deletion=None, deleted=merge_ranges(head, numbers), **changes)


def merge_ranges(head: Head, dropped: Iterable[int]) -> tuple[NumberRange, ...]:
    """Return the ranges of deleted numbers after some more were dropped."""
    merged: list[NumberRange] = []
    for first, last in sorted([*head.deleted, *((number, number) for number in dropped)]):
        if merged and first == merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return tuple(merged)


def _change(head: Head, **changes: object) -> Head:
    return head.evolve(generation=head.generation + 1, **changes)
