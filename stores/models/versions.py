"""The model store: versions that are published once and never change, and aliases that do."""

import time
from collections.abc import Callable
from itertools import islice
from typing import BinaryIO

import structlog

from contracts.base import Page
from contracts.errors import DamagedError, ModelNotFoundError
from contracts.models.evaluations import Evaluation
from contracts.models.preconditions import Expected
from contracts.models.versions import Alias, AliasMove, Manifest, ModelSummary
from stores.blobs.blobs import Blobs
from stores.models.aliases import Aliases
from stores.models.clock import boot_time_s
from stores.models.head import Head, VersionRecord, wrong_head
from stores.models.heads import Heads
from stores.models.job_artifacts import JobArtifacts
from stores.models.job_numbers import find_number
from stores.models.layout import MODELS, records_prefix
from stores.models.manifests import stored_now
from stores.models.paging import page_models, page_versions
from stores.models.publisher import Publisher
from stores.models.recent_records import MAX_RECORDS, RecentRecords
from stores.models.records import keep_record, try_to_remove
from stores.models.refs import is_model_name, parse_number, resolve
from stores.models.store import Result
from stores.models.transitions import drop_version, withdraw_job
from stores.models.version_files import VersionFiles

log = structlog.get_logger()


class BlobModelStore:
    """A ModelStore over blobs, for any number of processes and threads.

    Args:
        blobs: Where everything lies.
        max_age_s: How long a head may be remembered, and so how long a move of an alias takes:
            0 where reading one costs next to nothing.
        clock: Seconds that never fall, and go on while the host sleeps.
        pause: Waits so many seconds.
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
        self._aliases = Aliases(blobs, self._heads, self._head)
        self._records = RecentRecords(blobs, self._heads, MAX_RECORDS if max_age_s else 0)
        self._files = VersionFiles(blobs, self._records, self._head)
        self.kept = JobArtifacts(blobs)

    def publish(self, result: Result) -> Manifest:
        """Make a result the next version of its model in one atomic step (see ModelStore)."""
        return self._publisher.publish(result)

    def find_published(self, name: str, job_id: str) -> Manifest | None:
        """Return the manifest of the version that a job has, or None if it has none."""
        return self._publisher.find_published(name, job_id)

    def withdraw(self, name: str, job_id: str) -> Manifest | None:
        """Make sure that a job without a version never gets one (see ModelStore)."""

        def withdraw_unpublished(head: Head | None) -> Head | None:
            if find_number(self._blobs, name, head, job_id) is not None:
                return head
            return withdraw_job(head, job_id, stored_now())

        self._heads.update(name, withdraw_unpublished)
        return self.find_published(name, job_id)

    def list_models(self, limit: int, cursor: str | None) -> Page[ModelSummary]:
        """Return one page of models with a version, the newest model first."""
        names = filter(is_model_name, self._blobs.list_names(MODELS))
        heads = {name: self._read_undamaged(name) for name in names}
        return page_models(
            {name: head for name, head in heads.items() if head is not None}, limit, cursor
        )

    def get_model(self, name: str) -> ModelSummary:
        """Return a model's summary, or raise ModelNotFoundError."""
        return self._head(name).summarize(name)

    def list_versions(self, name: str, limit: int, cursor: str | None) -> Page[Manifest]:
        """Return one page of manifests, newest first; a damaged one is left out and logged."""
        head = self._head(name)
        if head.latest is None:
            raise ModelNotFoundError(name)

        def read_undamaged(version: int) -> Manifest | None:
            try:
                return self._records.read(name, head, version).manifest
            except DamagedError as damaged:
                log.warning("version_left_out", model=name, version=version, error=str(damaged))
                return None

        return page_versions(head, limit, cursor, read_undamaged)

    def list_numbers(self, name: str, limit: int) -> list[int]:
        """Return the highest numbers that exist, falling, or raise ModelNotFoundError."""
        numbers = list(islice(self._head(name).numbers(), limit))
        if not numbers:
            raise ModelNotFoundError(name)
        return numbers

    def resolve(self, name: str, ref: str) -> int:
        """Return the number that a ref means now."""
        return resolve(name, self._head(name, parse_number(ref)), ref)

    def resolve_at_once(self, name: str, ref: str) -> int | None:
        """Return what resolve would, or None where the storage may first have to be waited for."""
        head = self._heads.read_at_once(name) if is_model_name(name) else None
        return None if head is None else resolve(name, head, ref)

    def get_manifest(self, name: str, ref: str) -> Manifest:
        """Return the manifest of the version that a ref means now (errors as resolve)."""
        head = self._head(name, parse_number(ref))
        version = resolve(name, head, ref)
        return head.describe(self._records.read(name, head, version).manifest)

    def read_weights(self, name: str, version: int) -> bytes:
        """Return the `.npz` of a version after checking its sha256 (DamagedError)."""
        return self._files.read_weights(name, version)

    def open_weights(self, name: str, version: int) -> BinaryIO:
        """Return the `.npz` of a version as an open file, its sha256 checked (DamagedError)."""
        return self._files.open_weights(name, version)

    def read_golden(self, name: str, version: int) -> bytes | None:
        """Return the golden inputs and outputs of a version, or None if it has none."""
        return self._files.read_golden(name, version)

    def read_evaluation(self, name: str, version: int) -> Evaluation:
        """Return how good a version is, or raise EvaluationNotFoundError."""
        return self._files.read_evaluation(name, version)

    def delete_version(self, name: str, version: int) -> None:
        """Delete a version (see ModelStore)."""
        self._head(name)  # an update would write files for a model that does not exist
        record: VersionRecord | None = None

        def drop(head: Head | None) -> Head:
            nonlocal record
            after = drop_version(head, name, version)
            record = self._keep_record(name, after, version)
            return after

        self._heads.update(name, drop)
        self._heads.wait_for_readers()
        if record is not None:
            try_to_remove(self._blobs, record.folder)

    def get_alias(self, name: str, alias: str) -> Alias:
        """Return what an alias points at; ModelNotFoundError, AliasNotFoundError."""
        return self._aliases.get(name, alias)

    def move_alias(
        self, name: str, alias: str, version: int, expected: Expected | None = None
    ) -> Alias:
        """Make an alias point at a version, in one atomic step (see ModelStore)."""
        return self._aliases.move(name, alias, version, expected)

    def remove_alias(self, name: str, alias: str, expected: Expected | None = None) -> None:
        """Remove an alias; ModelNotFoundError, AliasNotFoundError, GenerationError."""
        self._aliases.remove(name, alias, expected)

    def list_moves(self, name: str, alias: str, limit: int, cursor: str | None) -> Page[AliasMove]:
        """Return one page of the changes of an alias, newest first, also of a removed one."""
        return self._aliases.list_moves(name, alias, limit, cursor)

    def ping(self) -> None:
        """Return if the storage can be read."""
        self._blobs.ping()

    def _head(self, name: str, number: int | None = None) -> Head:
        """Return a model's head; where one number of it is enough, perhaps an old one."""
        if not is_model_name(name):
            raise ModelNotFoundError(name)
        heads = self._heads
        head = heads.read(name) if number is None else heads.read_for_number(name, number)
        return self._find_missing(name) if head is None else head

    def _find_missing(self, name: str) -> Head:
        """Return the head of a model that had none a moment ago, or say why there is none."""
        if not self._blobs.list_names(records_prefix(name)):
            raise ModelNotFoundError(name)
        head = self._heads.read(name)  # its first version may have been published meanwhile
        if head is None:
            raise wrong_head(name, "it is missing")
        return head

    def _keep_record(self, name: str, head: Head, version: int) -> VersionRecord | None:
        """Make sure that a record outlives its version's files; None if it is damaged."""
        try:
            return keep_record(self._blobs, name, head, version)
        except DamagedError as damaged:
            log.warning("damaged_version_deleted", model=name, version=version, error=str(damaged))
            return None

    def _read_undamaged(self, name: str) -> Head | None:
        try:
            return self._heads.read(name)
        except DamagedError as damaged:
            log.warning("model_left_out", model=name, error=str(damaged))
            return None
