"""Removes what no version has, beside publishers that may be about to make it one.

A publisher writes a folder of files, then a head that names it. One that stood still in between,
for however long, must find its publish refused, not name a folder that was removed meanwhile. No
clock can promise that, so it rests on the compare-and-set of the head:

1. The head is changed to condemn the folders, without those that a version has got by then. Who
   had read it before loses its own change to this one, and must read it again.
2. The folders are removed.
3. The head is changed to condemn only those of which something is left.

A publishing step gives up where the head that it changes condemns its folder, or where its files
are not all there, looked for after that head was read: before 3 the first holds, after 3 the
second. Whoever is refused publishes again, into a new folder. A crash before 3 leaves names in the
head that mean nothing, until the next pruning.

A deleted version's folder needs none of this, only the wait after 1: nobody remembers a head that
has the version. What was written aside needs nothing: who comes to put it in place fails.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping

from contracts.errors import DamagedError
from stores.audit.findings import Finding
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import stored_now
from stores.models.head import Head
from stores.models.heads import Heads
from stores.models.layout import model_of
from stores.models.records import read_record
from stores.models.transitions import condemn_folders

MAX_CONDEMNED = 100  # at a time: a head is read at each request


class Pruner:
    """Removes orphans and leftovers; never what is damaged.

    Args:
        blobs: Where they lie.
        last_numbers: The highest number that each model had when the orphans were found.
        max_age_s: How long any process may remember a head.
        pause: Waits so many seconds.
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
        """Yield each finding that is gone now.

        Raises:
            StoreUnavailableError: the storage does not answer, or something was written there
                meanwhile.
            DamagedError: a head is older than when the orphans were found.
        """
        orphans: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.kind == "leftover":
                self._blobs.remove(finding.place)
                yield finding
            elif finding.kind == "orphan":
                orphans.setdefault(model_of(finding.place), []).append(finding)
        for name, found in orphans.items():
            for start in range(0, len(found), MAX_CONDEMNED):
                yield from self._remove(name, found[start : start + MAX_CONDEMNED])

    def _remove(self, name: str, orphans: list[Finding]) -> Iterator[Finding]:
        condemned: list[Finding] = []

        def condemn(head: Head | None) -> Head | None:
            named = self._named_since(name, head)
            condemned[:] = [orphan for orphan in orphans if _folder(orphan) not in named]
            before = head.condemned if head else ()  # another pruning may be at it
            folders = sorted({*before, *map(_folder, condemned)})
            return condemn_folders(head, folders, stored_now())

        def release(head: Head | None) -> Head | None:
            folders = head.condemned if head else ()
            left = [folder for folder in folders if self._blobs.list_names(f"{folder}/")]
            return condemn_folders(head, left, stored_now())

        self._heads.update(name, condemn)
        self._heads.wait_for_readers()
        for orphan in condemned:
            self._blobs.remove(orphan.place)
            yield orphan
        self._heads.update(name, release)

    def _named_since(self, name: str, head: Head | None) -> set[str]:
        """Return the folders of the versions that were published since the orphans were found."""
        known, last = self._last_numbers[name], head.last if head else 0
        if last < known:
            reason = f"its last version is {last}, and was {known} a moment ago"
            raise DamagedError(f"the head of model {name}", reason)
        if head is None:
            return set()
        numbers = range(known + 1, last + 1)
        return {read_record(self._blobs, name, head, number).folder for number in numbers}


def _folder(orphan: Finding) -> str:
    return orphan.place.removesuffix("/")
