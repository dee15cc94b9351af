"""Deletes versions: one, those that a model's settings do not keep, or all of a model."""

import time
from collections.abc import Callable, Collection
from functools import partial
from uuid import uuid4

import structlog

from contracts.errors import DamagedError, ModelNotFoundError
from contracts.models.versions import ModelPreview
from stores.blobs.blobs import Blobs
from stores.models import deletions, transitions
from stores.models.files.layout import is_model_name
from stores.models.files.version_files import try_to_remove
from stores.models.head import Head
from stores.models.heads import Heads, Transition, read_head
from stores.models.records import ensure_record, read_record

MAX_DROPPED = 100  # in one pass: the others are dropped in the next
MAX_KNOWN = 10_000
SECONDS_A_DAY = 86_400

# Returns the versions of a model that jobs need; None: perhaps all.
FindNeeded = Callable[[], Collection[int] | None]

log = structlog.get_logger()


class Deleter:
    """Deletes versions of models (see deletions.py).

    Args:
        blobs: The storage.
        heads: The heads of all models.
        find_head: Returns the head of a model, or raises ModelNotFoundError.
        find_head: Returns the head of a model, or raises ModelNotFoundError.
        now: The time in seconds since 1970, which `created_at` is compared with.
    """

    def __init__(
        self,
        blobs: Blobs,
        heads: Heads,
        find_head: Callable[[str], Head],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._blobs = blobs
        self._heads = heads
        self._find_head = find_head
        self._now = now
        self._created_s: dict[tuple[str, int], float] = {}  # versions never change

    def delete_version(self, name: str, version: int) -> None:
        """Delete a version (see ModelStore)."""
        head = self._find_head(name)
        transitions.drop_version(head, name, version)  # raises before anything is written
        folders = self._find_folders(name, head, [version])
        self._update(name, lambda before: transitions.drop_version(before, name, version))
        self._remove(folders)

    def hold_version(self, name: str, version: int) -> None:
        """Keep a version for a job that was committed just before.

        Raises:
            ModelNotFoundError, VersionNotFoundError: it was deleted.
        """
        hold = partial(deletions.hold_version, name=name, version=version)
        head = read_head(self._blobs, name) if is_model_name(name) else None
        if hold(head) is not head:
            self._heads.update(name, hold)

    def preview(self, change: transitions.SettingsChange) -> ModelPreview:
        """Return a model as it would be with other settings (errors as change_settings)."""
        before = self._find_head(change.name)
        head = transitions.change_settings(before, change).evolve(generation=before.generation)
        expired = self._find_expired(change.name, head)
        return ModelPreview(**dict(head.summarize(change.name)), would_delete=list(expired))

    def _find_expired(self, name: str, head: Head) -> tuple[int, ...]:
        return deletions.select_expired(head, self._find_old(name, head))

    def drop_expired(self, name: str, find_needed: FindNeeded) -> tuple[int, ...]:
        """Delete the versions that a model's settings do not keep, and no job needs; return them.

        Args:
            name: The model.
            find_needed: Called before the versions are marked, and again after it.
        """
        head = self._heads.read(name)
        expired = () if head is None else self._find_expired(name, head)
        if head is None or not expired:
            return ()
        needed = find_needed()
        chosen = [v for v in expired if needed is not None and v not in needed][:MAX_DROPPED]
        if not chosen:
            return ()
        mark = uuid4().hex
        self._heads.update(name, partial(deletions.mark_deletion, versions=chosen, mark=mark))
        needed = find_needed()
        rest = frozenset(v for v in chosen if needed is not None and v not in needed)
        folders = self._find_folders(name, head, rest)

        def drop(before: Head | None) -> Head | None:
            if before is None or before.settings.generation != head.settings.generation:
                return before
            still = deletions.select_expired(before, frozenset(rest))
            return deletions.drop_marked(before, mark, rest.intersection(still))

        after = self._update(name, drop)
        dropped = tuple(sorted(version for version in rest if not after.has(version)))
        self._remove({version: folders[version] for version in dropped})
        return dropped

    def delete_model(self, name: str, refuse_used: Callable[[], object]) -> None:
        """Delete a model's versions and settings; numbers and generations go on if it comes back.

        Args:
            name: The model.
            refuse_used: Raises if a job that has not ended needs the model.

        Raises:
            ModelNotFoundError: it has no version.
            ModelInUseError: it has an alias.
        """
        head = self._find_head(name)
        while True:
            if head.latest is None:
                raise ModelNotFoundError(name)
            deletions.delete_model(head, name, "")  # raises before anything is written
            refuse_used()
            numbers, mark = tuple(head.numbers()), uuid4().hex
            head = self._heads.update(
                name, partial(deletions.mark_deletion, versions=numbers, mark=mark)
            )
            refuse_used()
            folders = self._find_folders(name, head, numbers)
            head = self._update(name, partial(deletions.delete_model, name=name, mark=mark))
            if head.latest is None:
                self._remove(folders)
                return

    def _update(self, name: str, transition: Transition) -> Head:
        head = self._heads.update(name, transition)
        self._heads.wait_for_readers()
        return head

    def _find_folders(
        self, name: str, head: Head, versions: Collection[int]
    ) -> dict[int, str | None]:
        """Return the folders of versions, whose records outlive them; None: it is not known."""
        records = {each: ensure_record(self._blobs, name, head, each) for each in versions}
        return {each: None if record is None else record.folder for each, record in records.items()}

    def _remove(self, folders: dict[int, str | None]) -> None:
        for folder in filter(None, folders.values()):
            try_to_remove(self._blobs, folder)

    def _find_old(self, name: str, head: Head) -> frozenset[int]:
        """Return the versions that `keep_days` does not keep; those that can't be read are kept."""
        days = head.settings.keep_days
        if days is None:
            return frozenset()
        oldest_s = self._now() - days * SECONDS_A_DAY
        created_s = {version: self._read_created(name, head, version) for version in head.numbers()}
        return frozenset(v for v, at_s in created_s.items() if at_s is not None and at_s < oldest_s)

    def _read_created(self, name: str, head: Head, version: int) -> float | None:
        known = self._created_s.get((name, version))
        if known is not None:
            return known
        try:
            record = read_record(self._blobs, name, head, version)
        except DamagedError as error:
            log.warning("damaged_version_kept", model=name, version=version, error=str(error))
            return None
        if len(self._created_s) >= MAX_KNOWN:
            self._created_s.clear()
        created_s = record.manifest.created_at.timestamp()
        self._created_s[name, version] = created_s
        return created_s
