"""Checks one model: its head, and everything that the head references.

It takes no lock, so publishers continue. It first lists the blobs, then reads the head, which
therefore knows every listed record. A version that is deleted meanwhile is not reported.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

from contracts.errors import DamagedError
from contracts.models.evaluations import Evaluation
from mlp_core import Network, check_golden, load_weights
from stores.blobs.blobs import BlobInfo, Blobs
from stores.integrity.alias_check import AliasCheck
from stores.integrity.findings import DamageLog, Finding
from stores.integrity.head_evidence import is_written_after_head
from stores.integrity.job_check import JobCheck
from stores.models.files.checksummed_json import is_same, parse_document
from stores.models.files.layout import (
    EVALUATION,
    GOLDEN,
    WEIGHTS,
    folder_of,
    generation_of,
    head_key,
    job_of,
    model_prefix,
    number_of,
    old_folder,
    record_key,
    settings_of,
)
from stores.models.files.version_files import open_file
from stores.models.head import Head, VersionRecord, parse_head, wrong_head
from stores.models.records import describe_record, read_record


class ModelCheck:
    """One model. The records of deleted versions are not checked, since they are never served.

    Args:
        blobs: The storage.
        name: The model.
        watch: Called with the name of each version before it is checked.

    Attributes:
        head: The head; None if it is missing or damaged.
        versions: The number of versions so far.
    """

    def __init__(self, blobs: Blobs, name: str, watch: Callable[[str], None]) -> None:
        self._blobs = blobs
        self._name = name
        self._watch = watch
        self._listed = {info.key: info for info in blobs.walk(model_prefix(name))}
        self._damage = DamageLog(self._listed)
        self._folders: set[str] = set()
        self._knows_all_folders = True
        self.head = self._read_head()
        self.versions = 0

    def run(self, min_age_s: float) -> Iterator[Finding]:
        """Yield the damage, then orphans and leftovers that are older than min_age_s seconds.

        If the head or a record is damaged, any folder may belong to a version: no orphans then.
        """
        if self.head is not None:
            self._check(self.head)
        yield from self._damage.found
        if self._knows_all_folders:
            yield from self._find_orphans(min_age_s)
        for info in self._listed.values():
            if "/." in info.key and info.age_s >= min_age_s:
                reason = "a write by an earlier build was interrupted"
                yield Finding("leftover", info.key, reason, info.size_bytes)

    def _read_head(self) -> Head | None:
        key = head_key(self._name)
        with self._damage.at(key):
            raw = self._blobs.read(key)
            if raw is not None:
                return parse_head(self._name, raw)
            if not any(is_written_after_head(self._name, key) for key in self._listed):
                return None  # the first publish is in progress, or was interrupted
            raise wrong_head(self._name, "it is missing")
        self._knows_all_folders = False
        return None

    def _check(self, head: Head) -> None:
        AliasCheck(self._blobs, self._name, head, self._damage).run()
        jobs = JobCheck(self._blobs, self._name, head)
        for version in sorted(head.numbers()):
            self._watch(f"{self._name}/{version}")
            self.versions += 1
            self._check_version(head, version, jobs)
        job_ids = [job_id for key in self._listed if (job_id := job_of(key)) is not None]
        numbers = [number for key in self._listed if (number := number_of(key)) is not None]
        self._check_last(head, [*numbers, *jobs.check_others(sorted(job_ids), self._damage)])

    def _check_last(self, head: Head, numbers: list[int]) -> None:
        """Check that the head knows every assigned number and every move of an alias."""
        moves = [at for key in self._listed if (at := generation_of(key)) is not None]
        settings = [at for key in self._listed if (at := settings_of(key)) is not None]
        if unknown := [number for number in numbers if number > head.last]:
            self._add_outdated(f"it does not know version {min(unknown)}, which was published")
        elif later := [generation for generation in moves if generation > head.generation]:
            reason = f"it is at generation {head.generation}, and an alias moved at {max(later)}"
            self._add_outdated(reason)
        elif max(settings, default=0) > head.settings.generation:
            self._add_outdated(f"its settings were changed at generation {max(settings)}")

    def _add_outdated(self, reason: str) -> None:
        self._knows_all_folders = False
        self._damage.add(head_key(self._name), str(wrong_head(self._name, reason)))

    def _check_version(self, head: Head, version: int, jobs: JobCheck) -> None:
        damage = DamageLog(self._listed)
        record = self._read_record(head, version, damage)
        if record is not None:
            self._folders.add(record.folder)
            _check_files(self._blobs, record, damage)
            jobs.check_version(record.manifest, damage)
        if damage.found and self._still_has(version):
            self._knows_all_folders &= record is not None
            self._damage.found += damage.found

    def _read_record(self, head: Head, version: int, damage: DamageLog) -> VersionRecord | None:
        """Return the record of a version, or None if it is damaged."""
        what = describe_record(self._name, version)
        with damage.at(self._find_record_key(version)):
            record = read_record(self._blobs, self._name, head, version)
            if record is head.last_record:
                raw = self._blobs.read(record_key(self._name, version))
                stored = None if raw is None else parse_document(VersionRecord, raw, what)
                if stored is not None and not is_same(stored, record):
                    raise DamagedError(what, "it differs from the copy in the head")
            return record
        return None

    def _find_record_key(self, version: int) -> str:
        """Return the key of a version's record, whether it exists or not."""
        key, old = record_key(self._name, version), old_folder(self._name, version)
        is_old = key not in self._listed and f"{old}/{WEIGHTS}" in self._listed
        return f"{old}/manifest.json" if is_old else key

    def _still_has(self, version: int) -> bool:
        """Whether a version still exists; True if the head is unreadable."""
        with suppress(DamagedError):
            raw = self._blobs.read(head_key(self._name))
            return raw is None or parse_head(self._name, raw).has(version)
        return True

    def _find_orphans(self, min_age_s: float) -> Iterator[Finding]:
        folders: dict[str, list[BlobInfo]] = {}
        for key, info in self._listed.items():
            folder = folder_of(key)
            if folder is not None and folder not in self._folders:
                folders.setdefault(folder, []).append(info)
        for folder, infos in sorted(folders.items()):
            if min(info.age_s for info in infos) >= min_age_s:
                size_bytes = sum(info.size_bytes for info in infos)
                yield Finding("orphan", f"{folder}/", "no version has these files", size_bytes)


def _check_files(blobs: Blobs, record: VersionRecord, damage: DamageLog) -> None:
    """Check that a version can be served; at most one network is in memory."""
    manifest = record.manifest
    network = _load_network(blobs, record, damage)
    if manifest.evaluation is not None:
        with (
            damage.at(f"{record.folder}/{EVALUATION}"),
            open_file(blobs, record, EVALUATION, manifest.evaluation, cached=False) as file,
        ):
            Evaluation.model_validate_json(file.read(), extra="ignore")
    if manifest.golden is not None:
        with (
            damage.at(f"{record.folder}/{GOLDEN}"),
            open_file(blobs, record, GOLDEN, manifest.golden, cached=False) as file,
        ):
            if network is not None:
                check_golden(network, file.read())


def _load_network(blobs: Blobs, record: VersionRecord, damage: DamageLog) -> Network | None:
    """Return the network of a version, or None if it is damaged."""
    with (
        damage.at(f"{record.folder}/{WEIGHTS}"),
        open_file(blobs, record, WEIGHTS, record.manifest.weights, cached=False) as file,
    ):
        return load_weights(file)
    return None
