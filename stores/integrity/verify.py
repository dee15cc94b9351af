"""Verifies a model store: finds damage, and files that nothing references."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from stores.batch.results import RESULTS
from stores.blobs.blobs import PROBES, BlobInfo, Blobs
from stores.datasets.heads import DATASETS
from stores.datasets.imported import UPLOADS
from stores.integrity.dataset_check import DatasetCheck
from stores.integrity.findings import DamageLog, Finding
from stores.integrity.model_check import ModelCheck
from stores.models.files.checksummed_json import parse_header, verify_file
from stores.models.files.layout import JOBS, MODELS, OLD_LOCK, is_model_name
from stores.models.job_artifacts import (
    CHECKPOINT,
    RESULT,
    SNAPSHOT,
    CheckpointHeader,
    SnapshotHeader,
    read_result,
)

# Younger files may belong to a publish in progress: they are written before a head names them.
MIN_AGE_S = 3600.0

ArtifactCheck = Callable[[BinaryIO, str], object]


class Verification:
    """One pass over a store, which may be in use.

    A version without a finding can be served: each of its files has its digest, the network was
    loaded, and it reproduced its golden outputs. Of a data set, each file has its digest. Files are
    hashed in pieces; at most one network and the list of one model's keys are in memory.

    Args:
        blobs: The storage.
        min_age_s: The minimum age of an orphan or a leftover.
        watch: Called with the name of each item before it is checked.

    Attributes:
        models: The number of models with a version so far.
        versions: The number of versions so far.
        dataset_versions: The number of versions of data sets so far.
        last_numbers: The highest version number of each model, for the Pruner.
    """

    def __init__(
        self,
        blobs: Blobs,
        min_age_s: float = MIN_AGE_S,
        watch: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._blobs = blobs
        self._min_age_s = min_age_s
        self._watch = watch
        self.models = 0
        self.versions = 0
        self.dataset_versions = 0
        self.last_numbers: dict[str, int] = {}

    def run(self) -> Iterator[Finding]:
        """Yield the findings; StoreUnavailableError if the storage does not respond."""
        for name in filter(is_model_name, self._blobs.list_names(MODELS)):
            self._watch(name)
            yield from self._check_model(name)
        for name in filter(is_model_name, self._blobs.list_names(DATASETS)):
            self._watch(f"{DATASETS}{name}")
            check = DatasetCheck(self._blobs, name)
            yield from check.run(self._min_age_s)
            self.dataset_versions += check.versions
        yield from self._check_artifacts()
        yield from self._find_leftovers()

    def _check_model(self, name: str) -> Iterator[Finding]:
        check = ModelCheck(self._blobs, name, self._watch)
        self.last_numbers[name] = check.head.last if check.head else 0
        yield from check.run(self._min_age_s)
        self.models += check.versions > 0
        self.versions += check.versions

    def _check_artifacts(self) -> Iterator[Finding]:
        """Yield the damaged artifacts of jobs, without those that are removed meanwhile."""
        for info in self._blobs.walk(JOBS):
            job_id, _, file = info.key.removeprefix(JOBS).partition("/")
            check = ARTIFACT_CHECKS.get(file)
            if check is not None:
                self._watch(info.key)
                yield from self._check_artifact(info, check, f"the {file} of job {job_id}")

    def _check_artifact(self, info: BlobInfo, check: ArtifactCheck, what: str) -> list[Finding]:
        damage = DamageLog({info.key: info})
        with damage.at(info.key):
            opened = self._blobs.open(info.key)
            if opened is not None:
                with opened:
                    check(opened, what)
        return damage.found

    def _find_leftovers(self) -> Iterator[Finding]:
        """Yield temporary files of interrupted writes, and test objects of a bucket."""
        for prefix in (MODELS, JOBS, RESULTS, DATASETS, UPLOADS):
            for info in self._blobs.list_temporary(prefix):
                if not info.key.endswith(f"/{OLD_LOCK}"):
                    yield from self._leftover(info, "a write was interrupted")
        for info in self._blobs.walk(PROBES):
            yield from self._leftover(info, "a test of the bucket was interrupted")

    def _leftover(self, info: BlobInfo, reason: str) -> Iterator[Finding]:
        if info.age_s >= self._min_age_s:
            yield Finding("leftover", info.key, reason, info.size_bytes)


def _check_checkpoint(file: BinaryIO, what: str) -> None:
    verify_file(file, parse_header(CheckpointHeader, file, what).checkpoint, what)


def _check_snapshot(file: BinaryIO, what: str) -> None:
    verify_file(file, parse_header(SnapshotHeader, file, what).weights, what)


ARTIFACT_CHECKS: dict[str, ArtifactCheck] = {
    RESULT: read_result,
    CHECKPOINT: _check_checkpoint,
    SNAPSHOT: _check_snapshot,
}
