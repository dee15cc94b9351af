"""Whether a model is what was published: its head, and all that the head vouches for.

Nothing is locked, so that publishers go on meanwhile. First what lies there is listed, then the
head is read: it knows every record in the list. What was deleted since then is no damage.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

from contracts.errors import DamagedError
from stores.audit.alias_check import AliasCheck
from stores.audit.findings import DamageLog, Finding
from stores.audit.job_check import JobCheck
from stores.audit.version_check import check_files
from stores.blobs.blobs import BlobInfo, Blobs
from stores.models.checksummed_json import is_same, parse_document
from stores.models.head import Head, VersionRecord, parse_head, wrong_head
from stores.models.layout import (
    files_prefix,
    folder_of,
    generation_of,
    head_key,
    job_of,
    model_prefix,
    number_of,
    old_folder,
    record_key,
)
from stores.models.records import read_record


class ModelCheck:
    """One model; the records of deleted versions are not checked, since nobody is served from them.

    Args:
        blobs: Where it lies.
        name: Its name.
        watch: Told of each version before it is checked.

    Attributes:
        head: As it was read; None if there is none that can be.
        versions: How many there are.
    """

    def __init__(self, blobs: Blobs, name: str, watch: Callable[[str], None]) -> None:
        self._blobs = blobs
        self._name = name
        self._watch = watch
        self._listed = {info.key: info for info in blobs.walk(model_prefix(name))}
        self._damages = DamageLog(self._listed)
        self._folders: set[str] = set()
        self._knows_all_folders = True
        self.head = self._read_head()
        self.versions = 0

    def run(self, min_age_s: float) -> Iterator[Finding]:
        """Yield what is damaged; then what is older than min_age_s seconds and no version has.

        Where the head or a record is damaged, a folder may be a version's without anybody knowing:
        then none is yielded.
        """
        if self.head is not None:
            self._check(self.head)
        yield from self._damages.found
        if self._knows_all_folders:
            yield from self._find_orphans(min_age_s)
        for info in self._listed.values():
            if "/." in info.key and info.age_s >= min_age_s:
                reason = "an earlier build left it half written"
                yield Finding("leftover", info.key, reason, info.size_bytes)

    def _read_head(self) -> Head | None:
        key = head_key(self._name)
        with self._damages.at(key):
            raw = self._blobs.read(key)
            if raw is not None:
                return parse_head(self._name, raw)
            if not any(map(self._needs_a_head, self._listed)):
                return None  # of a first publish that is not there yet, or never will be
            raise wrong_head(self._name, "it is missing")
        self._knows_all_folders = False
        return None

    def _needs_a_head(self, key: str) -> bool:
        """Whether a key is none of those that are written before the head."""
        parts = (number_of(key), job_of(key), generation_of(key), folder_of(key))
        return parts != (None,) * 4 and not key.startswith(files_prefix(self._name))

    def _check(self, head: Head) -> None:
        AliasCheck(self._blobs, self._name, head, self._damages).run()
        jobs = JobCheck(self._blobs, self._name, head)
        for version in sorted(head.numbers()):
            self._watch(f"{self._name}/{version}")
            self.versions += 1
            self._check_version(head, version, jobs)
        job_ids = [job_id for key in self._listed if (job_id := job_of(key)) is not None]
        numbers = [number for key in self._listed if (number := number_of(key)) is not None]
        self._check_last(head, [*numbers, *jobs.check_others(sorted(job_ids), self._damages)])

    def _check_last(self, head: Head, numbers: list[int]) -> None:
        """Note it if a number was given, or an alias moved, that the head does not know."""
        moves = [at for key in self._listed if (at := generation_of(key)) is not None]
        if unknown := [number for number in numbers if number > head.last]:
            self._miss(f"it does not know version {min(unknown)}, which was published")
        elif later := [generation for generation in moves if generation > head.generation]:
            self._miss(f"it is at generation {head.generation}, and an alias moved at {max(later)}")

    def _miss(self, reason: str) -> None:
        """Note that the head is an older one."""
        self._knows_all_folders = False
        self._damages.add(head_key(self._name), str(wrong_head(self._name, reason)))

    def _check_version(self, head: Head, version: int, jobs: JobCheck) -> None:
        damages = DamageLog(self._listed)
        record = self._read_record(head, version, damages)
        if record is not None:
            self._folders.add(record.folder)
            check_files(self._blobs, record, damages)
            jobs.check_version(record.manifest, damages)
        if damages.found and self._still_has(version):
            self._knows_all_folders &= record is not None
            self._damages.found += damages.found

    def _read_record(self, head: Head, version: int, damages: DamageLog) -> VersionRecord | None:
        """Return the record of a version, or None if it is damaged."""
        what = f"the manifest of {self._name}/{version}"
        with damages.at(self._place_of_record(version)):
            record = read_record(self._blobs, self._name, head, version)
            if record is head.last_record:
                written = self._blobs.read(record_key(self._name, version))
                if written is not None and not is_same(
                    parse_document(VersionRecord, written, what), record
                ):
                    raise DamagedError(what, "it is not the one that the head has")
            return record
        return None

    def _place_of_record(self, version: int) -> str:
        """Return where the record of a version lies, or should."""
        key, old = record_key(self._name, version), old_folder(self._name, version)
        is_old = key not in self._listed and f"{old}/weights.npz" in self._listed
        return f"{old}/manifest.json" if is_old else key

    def _still_has(self, version: int) -> bool:
        """Return whether a version exists now; a head that can't be read deletes nothing."""
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
