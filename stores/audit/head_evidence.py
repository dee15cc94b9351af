"""What lies beside a model's head: enough to make the head anew, should it be lost or too old."""

from functools import cached_property

from contracts.models.versions import AliasMove, Manifest
from stores.audit.findings import ignore_damage
from stores.blobs.blobs import Blobs
from stores.models.alias_history import read_move
from stores.models.head import Head, VersionRecord
from stores.models.job_numbers import read_number
from stores.models.layout import (
    EVALUATION,
    GOLDEN,
    WEIGHTS,
    alias_of,
    files_prefix,
    folder_of,
    generation_of,
    job_of,
    model_prefix,
    number_of,
    old_number_of,
)
from stores.models.records import find_record

Moves = dict[int, AliasMove | None]


class HeadEvidence:
    """All of one model but its head; what is damaged of it is None.

    What is found later was written after the list was made, and is not told.

    Args:
        blobs: Where it lies.
        name: Its name.
    """

    def __init__(self, blobs: Blobs, name: str) -> None:
        self._blobs = blobs
        self._name = name
        self._keys = frozenset(info.key for info in blobs.walk(model_prefix(name)))

    @property
    def needs_head(self) -> bool:
        """Whether there is anything but what is written before a model's first head."""
        ours = [key for key in self._keys if not key.startswith(files_prefix(self._name))]
        parts = (number_of, job_of, generation_of, folder_of)
        return any(part(key) is not None for key in ours for part in parts)

    def is_newer_than(self, head: Head) -> bool:
        """Whether a head that was read after the list does not know something here."""
        numbers = [*self._recorded, *self.jobs.values()]
        aliases = (self._has_later_move(head, alias) for alias in self._generations)
        return max(numbers, default=0) > head.last or any(aliases)

    @cached_property
    def jobs(self) -> dict[str, int]:
        """The number of each job; those that are damaged are left out."""
        found = {job_id: self._read_number(job_id) for job_id in self.job_ids}
        return {job_id: number for job_id, number in found.items() if number is not None}

    @cached_property
    def job_ids(self) -> frozenset[str]:
        """The jobs that have a number, be it damaged."""
        return frozenset(job_id for key in self._keys if (job_id := job_of(key)) is not None)

    def read_records(self, head: Head) -> dict[int, VersionRecord | None]:
        """Return the record of each version, also of a deleted one; the head may have the last."""
        numbers = {number for key in self._keys if (number := old_number_of(key)) is not None}
        numbers |= self._recorded
        if head.last_record is not None:
            numbers.add(head.last)
        return {number: self._read_record(head, number) for number in sorted(numbers)}

    def read_moves(self) -> dict[str, Moves]:
        """Return the moves of each alias by their generations."""
        return {
            alias: {at: self._read_move(alias, at) for at in sorted(generations)}
            for alias, generations in sorted(self._generations.items())
        }

    def has_files(self, record: VersionRecord) -> bool:
        """Whether all files of a version are there."""
        return all(f"{record.folder}/{file}" in self._keys for file in _files_in(record.manifest))

    @cached_property
    def _recorded(self) -> frozenset[int]:
        return frozenset(number for key in self._keys if (number := number_of(key)) is not None)

    @cached_property
    def _generations(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for key in self._keys:
            generation = generation_of(key)
            if generation is not None:
                found.setdefault(alias_of(key), set()).add(generation)
        return found

    def _has_later_move(self, head: Head, alias: str) -> bool:
        newest, target = max(self._generations[alias]), head.aliases.get(alias)
        if newest > head.generation:
            return True
        if target is not None:
            return target.generation < newest
        move = self._read_move(alias, newest)
        return move is not None and move.to_version is not None

    def _read_number(self, job_id: str) -> int | None:
        with ignore_damage():
            return read_number(self._blobs, self._name, job_id)
        return None

    def _read_record(self, head: Head, version: int) -> VersionRecord | None:
        with ignore_damage():
            return find_record(self._blobs, self._name, head, version)
        return None

    def _read_move(self, alias: str, generation: int) -> AliasMove | None:
        with ignore_damage():
            return read_move(self._blobs, self._name, alias, generation)
        return None


def _files_in(manifest: Manifest) -> list[str]:
    digests = (manifest.weights, manifest.evaluation, manifest.golden)
    files = zip((WEIGHTS, EVALUATION, GOLDEN), digests, strict=True)
    return [file for file, digest in files if digest is not None]
