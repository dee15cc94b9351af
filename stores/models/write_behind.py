"""Writes the permanent documents beside a head, after the head: a write-behind.

The head carries a copy of each until its next change, which flushes them first. So it does not
matter which process writes them, how often, or how late.
"""

from contextlib import suppress

from contracts.base import Record
from contracts.errors import DamagedError
from stores.blobs.blobs import Blobs
from stores.models.alias_history import read_move
from stores.models.files.checksummed_json import dump_document, is_same, parse_document
from stores.models.files.layout import job_key, move_key, record_key, settings_key
from stores.models.head import Head, Settings, VersionRecord
from stores.models.job_numbers import WITHDRAWN, JobNumber


def flush(blobs: Blobs, name: str, head: Head) -> None:
    """Write the documents that so far only the head may contain.

    They are the record and the job's number of the last version, the last move of an alias, the
    number of the last withdrawn job, and the settings.
    """
    if head.last_record is not None:
        _write_once(blobs, record_key(name, head.last), head.last_record)
    if head.last_job_id is not None:
        _write_once(blobs, job_key(name, head.last_job_id), JobNumber(version=head.last))
    if head.withdrawn_job_id is not None:
        _write_once(blobs, job_key(name, head.withdrawn_job_id), JobNumber(version=WITHDRAWN))
    if head.last_move is not None:
        alias, move = head.last_move.alias, head.last_move.move
        _write_once(blobs, move_key(name, alias, move.generation), move)
    if head.settings.generation:
        _write_once(blobs, settings_key(name, head.settings.generation), head.settings)


def was_stored(blobs: Blobs, name: str, attempt: tuple[Head | None, Head], current: Head) -> bool:
    """Whether a change of the head was made whose response was lost.

    The evidence is in the current head and in its flushed documents. A change that may be repeated
    without harm (a withdrawal, for example) leaves none.

    Args:
        blobs: The storage.
        name: The model.
        attempt: The head before and after the change.
        current: The head that is stored now.
    """
    before, after = attempt
    if after.last_record is not None and (before is None or after.last > before.last):
        return _is_recorded(blobs, name, after.last, after.last_record)
    if before is None:
        return False
    if after.last_move is not None and after.last_move != before.last_move:
        alias, move = after.last_move.alias, after.last_move.move
        stored = read_move(blobs, name, alias, move.generation)
        return stored is not None and is_same(stored, move)
    if after.settings != before.settings:
        settings = read_settings(blobs, name, after.settings.generation)
        return settings is not None and is_same(settings, after.settings)
    if after.deleted != before.deleted:
        return all(_is_deleted(current, first, last) for first, last in after.deleted)
    return False


def read_settings(blobs: Blobs, name: str, generation: int) -> Settings | None:
    """Read one state of a model's settings; None if it does not exist; DamagedError."""
    raw = blobs.read(settings_key(name, generation))
    what = f"state {generation} of the settings of model {name}"
    return None if raw is None else parse_document(Settings, raw, what)


def _is_recorded(blobs: Blobs, name: str, version: int, record: VersionRecord) -> bool:
    raw = blobs.read(record_key(name, version))
    what = f"the manifest of {name}/{version}"
    return raw is not None and parse_document(VersionRecord, raw, what).folder == record.folder


def _is_deleted(head: Head, first: int, last: int) -> bool:
    return any(start <= first and last <= end for start, end in head.deleted)


def _write_once(blobs: Blobs, key: str, record: Record) -> None:
    """Write a document unless it is stored already, perhaps by a newer build with more fields."""
    stored = blobs.read(key)
    with suppress(DamagedError):
        if stored is not None and is_same(parse_document(type(record), stored, key), record):
            return
    blobs.write(key, dump_document(record))
