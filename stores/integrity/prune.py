"""Removes unreferenced files while publishers are running.

A publisher writes a folder of files, then a head that references it. If it is suspended in between,
however long, its publish must fail, not reference a folder that was removed meanwhile. That rests
on the compare-and-set of the head, not on clocks:

1. The head is changed to condemn the folders, except those that a version references by then. A
   publisher that read the head before loses its compare-and-set, and reads it again.
2. The folders are removed.
3. The head is changed to condemn only folders of which files remain.

A publisher fails if the head condemns its folder, or if files are missing from the folder after it
read the head: before step 3 the first is true, after it the second. It then publishes again into a
new folder. A crash before step 3 leaves harmless entries in the head until the next pruning.

The folder of a deleted version only needs the wait after step 1: no process caches a head that has
the version. Temporary files need nothing: their writer fails to rename them.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping

from contracts.errors import DamagedError
from stores.blobs.blobs import Blobs
from stores.datasets.heads import DATASETS
from stores.integrity.dataset_check import prune_dataset
from stores.integrity.findings import Finding
from stores.models.files.checksummed_json import stored_now
from stores.models.files.layout import model_of
from stores.models.head import Head
from stores.models.heads import Heads
from stores.models.records import read_record
from stores.models.transitions import condemn_folders

MAX_CONDEMNED = 100  # at a time: a head is read at each request


class Pruner:
    """Removes orphans and leftovers, but nothing that is damaged.

    Args:
        blobs: The storage.
        last_numbers: The highest version number of each model when the orphans were found.
        max_age_s: How long any process may cache a head.
        pause: Sleeps for a number of seconds.
    """

    def __init__(
        self,
        blobs: Blobs,
        last_numbers: Mapping[str, int],
        max_age_s: float,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._last_numbers = last_numbers
        self._heads = Heads(blobs, max_age_s, pause=pause)

    def run(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Remove orphans and leftovers, and yield each one that was removed.

        Raises:
            StoreUnavailableError: the storage does not respond, or a file was written to a folder
                during its removal.
            DamagedError: a head is older than when the orphans were found.
        """
        orphans: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.kind == "leftover":
                self._blobs.remove(finding.place)
                yield finding
            elif finding.kind == "orphan" and finding.place.startswith(DATASETS):
                yield from prune_dataset(self._blobs, finding)
            elif finding.kind == "orphan":
                orphans.setdefault(model_of(finding.place), []).append(finding)
        for name, found in orphans.items():
            for start in range(0, len(found), MAX_CONDEMNED):
                yield from self._remove(name, found[start : start + MAX_CONDEMNED])

    def _remove(self, name: str, orphans: list[Finding]) -> Iterator[Finding]:
        condemned: list[Finding] = []

        def condemn(head: Head | None) -> Head | None:
            referenced = self._find_new_folders(name, head)
            condemned[:] = [orphan for orphan in orphans if _folder(orphan) not in referenced]
            before = head.condemned if head else ()  # perhaps of another pruning
            folders = sorted({*before, *map(_folder, condemned)})
            return condemn_folders(head, folders, stored_now())

        def release(head: Head | None) -> Head | None:
            folders = head.condemned if head else ()
            remaining = [folder for folder in folders if self._blobs.list_names(f"{folder}/")]
            return condemn_folders(head, remaining, stored_now())

        self._heads.update(name, condemn)
        self._heads.wait_for_readers()
        for orphan in condemned:
            self._blobs.remove(orphan.place)
            yield orphan
        self._heads.update(name, release)

    def _find_new_folders(self, name: str, head: Head | None) -> set[str]:
        """Return the folders of the versions that were published since the orphans were found."""
        known, last = self._last_numbers[name], head.last if head else 0
        if last < known:
            reason = f"its last version is {last}, but was {known} a moment ago"
            raise DamagedError(f"the head of model {name}", reason)
        if head is None:
            return set()
        numbers = range(known + 1, last + 1)
        return {read_record(self._blobs, name, head, number).folder for number in numbers}


def _folder(orphan: Finding) -> str:
    return orphan.place.removesuffix("/")
