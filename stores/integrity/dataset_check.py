"""Checks the imported data sets: heads, records and the digest of each file; and prunes them."""

from collections.abc import Iterator

from contracts.errors import DamagedError
from stores.blobs.blobs import BlobInfo, Blobs
from stores.datasets.digests import digest_of_files
from stores.datasets.head import DatasetHead, VersionEntry, withdraw_job
from stores.datasets.heads import DATASETS, DatasetHeads, head_key
from stores.datasets.imported import RECORD, StoredRecord
from stores.integrity.findings import DamageLog, Finding
from stores.models.files.checksummed_json import parse_document, read_errors, verify_file


class DatasetCheck:
    """One data set. It takes no lock, so imports and deletions continue.

    Args:
        blobs: The storage.
        name: The data set.

    Attributes:
        versions: How many versions it has.
    """

    def __init__(self, blobs: Blobs, name: str) -> None:
        self._blobs = blobs
        self._name = name
        self._heads = DatasetHeads(blobs)
        self._listed = {info.key: info for info in blobs.walk(f"{DATASETS}{name}/")}
        self._damage = DamageLog(self._listed)
        self.versions = 0

    def run(self, min_age_s: float) -> Iterator[Finding]:
        """Yield the damage, then folders of no version that are older than min_age_s seconds.

        Without a head, any folder may belong to a version: no orphans then.
        """
        with self._damage.at(head_key(self._name)):
            head = self._heads.read(self._name)  # after the listing, so it knows what is older
            if head is None:
                self._require_no_record(min_age_s)
            else:
                for entry in head.versions:
                    self._check_version(entry)
                yield from self._find_orphans(head, min_age_s)
        yield from self._damage.found

    def _require_no_record(self, min_age_s: float) -> None:
        """Check that at most a first version is being published."""
        for key, info in self._listed.items():
            if key.endswith(f"/{RECORD}") and info.age_s >= min_age_s:
                raise DamagedError(head_key(self._name), "it is missing")

    def _check_version(self, entry: VersionEntry) -> None:
        self.versions += 1
        damage, key = DamageLog(self._listed), f"{entry.folder}/{RECORD}"
        with damage.at(key):
            raw = self._blobs.read(key)
            if raw is None:
                raise DamagedError(key, "it is missing")
            record = parse_document(StoredRecord, raw, key)
            if digest_of_files(record.files) != record.info.sha256:
                raise DamagedError(key, "its sha256 is not that of its files")
            for file in record.files:
                self._check_file(f"{entry.folder}/{file}", file, record, damage)
        if damage.found and self._still_has(entry):
            self._damage.found += damage.found

    def _check_file(self, key: str, file: str, record: StoredRecord, damage: DamageLog) -> None:
        with damage.at(key):
            opened = self._blobs.open(key)
            if opened is None:
                raise DamagedError(key, "it is missing")
            with opened, read_errors(key):
                verify_file(opened, record.files[file], key)

    def _still_has(self, entry: VersionEntry) -> bool:
        """Return whether a version was not deleted meanwhile."""
        head = self._heads.read(self._name)
        return head is not None and entry.folder in _folders(head)

    def _find_orphans(self, head: DatasetHead, min_age_s: float) -> Iterator[Finding]:
        found: dict[str, list[BlobInfo]] = {}
        for key, info in self._listed.items():
            folder = key.rpartition("/")[0]
            is_file = folder.startswith(f"{DATASETS}{self._name}/files/")
            if is_file and folder not in _folders(head):
                found.setdefault(folder, []).append(info)
        for folder, infos in sorted(found.items()):
            if min(info.age_s for info in infos) >= min_age_s:
                size_bytes = sum(info.size_bytes for info in infos)
                yield Finding("orphan", f"{folder}/", "no version has these files", size_bytes)


def prune_dataset(blobs: Blobs, orphan: Finding) -> Iterator[Finding]:
    """Remove the folder of no version, and yield it.

    First its job is refused a version for good: a publisher that was suspended after it wrote the
    folder fails, instead of naming a folder that was removed meanwhile.
    """
    folder = orphan.place.removesuffix("/")
    name, job_id = folder.split("/")[1], folder.rpartition("/")[2].rpartition("-")[0]
    head = DatasetHeads(blobs).update(name, lambda head: withdraw_job(head, job_id))
    if folder not in _folders(head):
        blobs.remove(orphan.place)
        yield orphan


def _folders(head: DatasetHead) -> set[str]:
    return {entry.folder for entry in head.versions}
