"""The model store: immutable, numbered versions, and the aliases that point at them."""

import time
from collections.abc import Callable
from itertools import islice
from typing import BinaryIO

import structlog

from contracts.base import Page
from contracts.errors import DamagedError, ModelNotFoundError
from contracts.models.evaluations import Evaluation
from contracts.models.preconditions import Precondition
from contracts.models.versions import Alias, AliasMove, Manifest, ModelSummary
from stores.access.store import AccessStore
from stores.blobs.blobs import Blobs
from stores.models import transitions
from stores.models.alias_history import AliasHistory
from stores.models.deleter import Deleter
from stores.models.files.checksummed_json import Allocate, FileBytes, stored_now
from stores.models.files.layout import (
    MODELS,
    check_alias,
    is_model_name,
    parse_number,
    records_prefix,
)
from stores.models.files.version_files import VersionFiles
from stores.models.head import Head, wrong_head
from stores.models.heads import Heads, Transition, boot_time_s
from stores.models.job_artifacts import JobArtifacts
from stores.models.paging import page_models, page_versions
from stores.models.publisher import CheckHead, Publisher, accept_any
from stores.models.records import MAX_RECORDS, RecordCache
from stores.models.results import Result

log = structlog.get_logger()


class ModelStore:
    """The models in a storage, for any number of processes and threads.

    A `ref` is a version number as text, an alias, or `latest`; None is the model's default. Every
    method raises StoreUnavailableError if the storage does not respond, and DamagedError if stored
    bytes fail their integrity check.

    Args:
        blobs: The storage.
        max_age_s: How long a head may be cached, and so how long moving an alias takes; 0 if
            reading a head costs next to nothing.
        clock: A monotonic clock in seconds that includes the time a host is suspended.
        pause: Sleeps for a number of seconds.

    Attributes:
        access: The keys of clients, which are stored beside the models.
        artifacts: The checkpoints, snapshots and staged results of jobs.
        deleter: Deletes models, and the versions that their settings do not keep.
    """

    def __init__(
        self,
        blobs: Blobs,
        max_age_s: float = 0,
        clock: Callable[[], float] = boot_time_s,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._heads = Heads(blobs, max_age_s, clock, pause)
        self._publisher = Publisher(blobs, self._heads)
        self._records = RecordCache(blobs, self._heads, MAX_RECORDS if max_age_s else 0)
        self._files = VersionFiles(blobs, self._records, self._head)
        self.deleter = Deleter(blobs, self._heads, self._head)
        self.artifacts = JobArtifacts(blobs)
        self.access = AccessStore(blobs, max_age_s, clock, pause)

    def publish(self, result: Result, check: CheckHead = accept_any) -> Manifest:
        """Make a result the next version of its model in one atomic step.

        Publishing the result of the same job again returns the same version.

        Args:
            result: The result.
            check: Raises if the result must not be published after this head, as part of the step.

        Raises:
            ValueError: the draft's model name or job id is invalid.
            WithdrawnError: the job was withdrawn.
        """
        return self._publisher.publish(result, check)

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of a job's version, or None if the job has none."""
        return self._publisher.find_published(name, job_id)

    def withdraw(self, name: str, job_id: str) -> Manifest | None:
        """Permanently refuse a version to a job that has none, in one atomic step.

        So a slow worker that still holds the job's result can no longer publish it.

        Returns:
            The manifest of the version that the job already has, or None.
        """
        return self._publisher.withdraw(name, job_id)

    def list_models(self, limit: int, cursor: str | None) -> Page[ModelSummary]:
        """Return one page of the models that have a version, the newest model first; CursorError.

        A model is as old as its first version, so publishing moves nothing between pages.
        """
        heads = {name: self._read_undamaged(name) for name in self.list_names()}
        return page_models(
            {name: head for name, head in heads.items() if head is not None}, limit, cursor
        )

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary, or raise ModelNotFoundError."""
        return self._head(name).summarize(name)

    def list_versions(self, name: str, limit: int, cursor: str | None) -> Page[Manifest]:
        """Return one page of manifests, newest first; ModelNotFoundError, CursorError.

        A damaged manifest is left out and logged.
        """
        head = self._head(name)
        if head.latest is None:
            raise ModelNotFoundError(name)

        def read_undamaged(version: int) -> Manifest | None:
            try:
                return self._records.read(name, head, version).manifest
            except DamagedError as error:
                log.warning(
                    "damaged_version_skipped", model=name, version=version, error=str(error)
                )
                return None

        return page_versions(head, limit, cursor, read_undamaged)

    def list_numbers(self, name: str, limit: int) -> list[int]:
        """Return the highest version numbers in descending order, or raise ModelNotFoundError.

        It reads no manifest, so it includes versions whose manifest is damaged.
        """
        numbers = list(islice(self._head(name).numbers(), limit))
        if not numbers:
            raise ModelNotFoundError(name)
        return numbers

    def resolve(self, name: str, ref: str | None) -> int:
        """Return the version number that a ref means now.

        Raises:
            ModelNotFoundError: the model has no version.
            VersionNotFoundError: the number or alias does not exist.
        """
        return self._head(name, parse_number(ref or "")).resolve(name, ref)

    def resolve_cached(self, name: str, ref: str | None) -> int | None:
        """Return what resolve would; None if that may have to wait for the storage."""
        head = self._heads.read_cached(name) if is_model_name(name) else None
        return None if head is None else head.resolve(name, ref)

    def get_manifest(self, name: str, ref: str | None) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""
        head = self._head(name, parse_number(ref or ""))
        version = head.resolve(name, ref)
        return head.describe(self._records.read(name, head, version).manifest)

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the verified weights file (`.npz`) of a version.

        Raises:
            ModelNotFoundError: the model has no version.
            VersionNotFoundError: the version does not exist.
        """
        return self._files.read_weights(name, version)

    def copy_weights(self, name: str, version: int, allocate: Allocate) -> FileBytes:
        """Return a verified copy of the weights file in new memory (errors as read_weights)."""
        return self._files.copy_weights(name, version, allocate)

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the verified weights file as an open file (errors as read_weights).

        So it need not fit in memory: it is read once for its sha256, then by the caller.
        """
        return self._files.open_weights(name, version)

    def read_golden(self, name: str, version: int) -> bytes | None:
        """Return the golden inputs and outputs of a version (errors as read_weights).

        None if an earlier build published it without any.
        """
        return self._files.read_golden(name, version)

    def read_evaluation(self, name: str, version: int) -> Evaluation:
        """Return the evaluation of a version (errors as read_weights; EvaluationNotFoundError)."""
        return self._files.read_evaluation(name, version)

    def delete_version(self, name: str, version: int) -> None:
        """Delete a version; its number is never assigned again.

        Raises:
            ModelNotFoundError, VersionNotFoundError: as read_weights.
            VersionInUseError: an alias points at it.
            DefaultInUseError: it is the model's default.
        """
        self.deleter.delete_version(name, version)

    def get_alias(self, name: str, alias: str) -> Alias:
        """Return an alias with its target; ModelNotFoundError, AliasNotFoundError."""
        return self._head(name).get_alias(name, alias)

    def change_alias(self, change: transitions.AliasChange) -> Head:
        """Move or remove an alias in one atomic step, and return the head after it.

        When this returns, every later request is answered by the new target.

        Raises:
            ForgeError: as transitions.change_alias.
            ValueError: no alias can have this name.
        """
        if change.version is not None:
            check_alias(change.alias)
        return self._update(
            change.name, lambda before: transitions.change_alias(before, change, stored_now())
        )

    def move_alias(
        self, name: str, alias: str, version: int, precondition: Precondition | None = None
    ) -> Alias:
        """Point an alias at a version, and create it if it does not exist (as change_alias)."""
        change = transitions.AliasChange(name, alias, version, precondition)
        return self.change_alias(change).get_alias(name, alias)

    def remove_alias(self, name: str, alias: str, precondition: Precondition | None = None) -> None:
        """Remove an alias (as change_alias)."""
        self.change_alias(transitions.AliasChange(name, alias, None, precondition))

    def change_settings(self, change: transitions.SettingsChange) -> ModelSummary:
        """Change a model's settings in one atomic step (errors as transitions.change_settings).

        When this returns, every later request without a version is answered by the new default.
        """
        head = self._update(change.name, lambda before: transitions.change_settings(before, change))
        return head.summarize(change.name)

    def list_names(self) -> list[str]:
        """Return the names of all models, also of those whose versions were all deleted."""
        return list(filter(is_model_name, self._blobs.list_names(MODELS)))

    def list_alias_history(
        self, name: str, alias: str, limit: int, cursor: str | None
    ) -> Page[AliasMove]:
        """Return one page of an alias's changes, newest first, also of a removed alias.

        A damaged change is left out and logged.

        Raises:
            ModelNotFoundError, CursorError: as list_versions.
            AliasNotFoundError: the alias never existed.
        """
        return AliasHistory(self._blobs, name, self._head(name), alias).list_page(limit, cursor)

    def ping(self) -> None:
        """Return if the storage can be read."""
        self._blobs.ping()

    def _update(self, name: str, transition: Transition) -> Head:
        """Change the head of an existing model; return it once every reader sees the change."""
        self._head(name)  # an update would write files for a model that does not exist
        head = self._heads.update(name, transition)
        self._heads.wait_for_readers()
        return head

    def _head(self, name: str, number: int | None = None) -> Head:
        """Return a model's head; with a number, an old cached head that has it may do."""
        if not is_model_name(name):
            raise ModelNotFoundError(name)
        heads = self._heads
        head = heads.read(name) if number is None else heads.read_for_version(name, number)
        return self._find_missing(name) if head is None else head

    def _find_missing(self, name: str) -> Head:
        """Return the head of a model that had none a moment ago, or raise why it has none."""
        if not self._blobs.list_names(records_prefix(name)):
            raise ModelNotFoundError(name)
        head = self._heads.read(name)  # its first version may have been published meanwhile
        if head is None:
            raise wrong_head(name, "it is missing")
        return head

    def _read_undamaged(self, name: str) -> Head | None:
        try:
            return self._heads.read(name)
        except DamagedError as error:
            log.warning("damaged_model_skipped", model=name, error=str(error))
            return None
