"""Reads the documents beside a model's head, from which a lost or outdated head can be rebuilt."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from contracts.models.versions import AliasMove
from stores.blobs.blobs import Blobs
from stores.integrity.findings import ignore_damage
from stores.models.alias_history import read_move
from stores.models.files.layout import (
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
    settings_of,
)
from stores.models.head import Head, Settings, VersionRecord
from stores.models.job_numbers import read_number
from stores.models.records import find_record
from stores.models.write_behind import read_settings

Moves = dict[int, AliasMove | None]
T = TypeVar("T")


class HeadEvidence:
    """Everything of one model except its head, as listed at the start; damaged documents are None.

    Args:
        blobs: The storage.
        name: The model.
    """

    def __init__(self, blobs: Blobs, name: str) -> None:
        self._blobs = blobs
        self._name = name
        self._keys = frozenset(info.key for info in blobs.walk(model_prefix(name)))

    @property
    def needs_head(self) -> bool:
        """Whether anything was written that is only written after a model's first head."""
        return any(is_written_after_head(self._name, key) for key in self._keys)

    def is_newer_than(self, head: Head) -> bool:
        """Whether a head that was read after the listing does not know something listed."""
        numbers = [*self._recorded, *self.jobs.values()]
        aliases = (self._has_later_move(head, alias) for alias in self._generations)
        is_later = max(self._settings, default=0) > head.settings.generation
        return max(numbers, default=0) > head.last or is_later or any(aliases)

    @cached_property
    def jobs(self) -> dict[str, int]:
        """The version number of each job, without damaged ones."""
        found = {job_id: self._read_number(job_id) for job_id in self.job_ids}
        return {job_id: number for job_id, number in found.items() if number is not None}

    @cached_property
    def job_ids(self) -> frozenset[str]:
        """The jobs that have a number, also a damaged one."""
        return frozenset(job_id for key in self._keys if (job_id := job_of(key)) is not None)

    def read_records(self, head: Head) -> dict[int, VersionRecord | None]:
        """Return the records of all versions, also of deleted ones; the head may have the last."""
        numbers = {number for key in self._keys if (number := old_number_of(key)) is not None}
        numbers |= self._recorded
        if head.last_record is not None:
            numbers.add(head.last)
        return {number: self._read_record(head, number) for number in sorted(numbers)}

    def read_moves(self) -> dict[str, Moves]:
        """Return the moves of each alias by generation."""
        return {
            alias: {at: self._read_move(alias, at) for at in sorted(generations)}
            for alias, generations in sorted(self._generations.items())
        }

    def read_settings(self) -> list[Settings]:
        """Return the undamaged states of the settings."""
        found = (
            _read(partial(read_settings, self._blobs, self._name, at)) for at in self._settings
        )
        return [settings for settings in found if settings is not None]

    def has_files(self, record: VersionRecord) -> bool:
        """Whether all files of a version exist."""
        manifest = record.manifest
        files = {
            WEIGHTS: manifest.weights,
            EVALUATION: manifest.evaluation,
            GOLDEN: manifest.golden,
        }
        keys = (f"{record.folder}/{file}" for file, digest in files.items() if digest is not None)
        return self._keys.issuperset(keys)

    @cached_property
    def _recorded(self) -> frozenset[int]:
        return frozenset(number for key in self._keys if (number := number_of(key)) is not None)

    @cached_property
    def _settings(self) -> frozenset[int]:
        return frozenset(at for key in self._keys if (at := settings_of(key)) is not None)

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
        return _read(lambda: read_number(self._blobs, self._name, job_id))

    def _read_record(self, head: Head, version: int) -> VersionRecord | None:
        return _read(lambda: find_record(self._blobs, self._name, head, version))

    def _read_move(self, alias: str, generation: int) -> AliasMove | None:
        return _read(lambda: read_move(self._blobs, self._name, alias, generation))


def is_written_after_head(name: str, key: str) -> bool:
    """Whether a key of a model is written only after its first head."""
    parts = (number_of(key), job_of(key), generation_of(key), settings_of(key), folder_of(key))
    return parts != (None,) * 5 and not key.startswith(files_prefix(name))


def _read(read: Callable[[], T | None]) -> T | None:
    """Return what read does, or None if that is damaged."""
    with ignore_damage():
        return read()
    return None
