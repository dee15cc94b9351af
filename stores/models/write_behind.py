"""Writes what lies beside a head for ever; whoever changes the head next does it again first."""

from contracts.base import Record
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import seal
from stores.models.head import Head
from stores.models.layout import job_key, move_key, record_key

WITHDRAWN = 0  # the number of a job that never gets one (withdrawing.py)


class JobNumber(Record):
    """Which version a job's result became, or WITHDRAWN."""

    version: int


def settle(blobs: Blobs, name: str, head: Head) -> None:
    """Write what only the head may say as yet.

    That is the record and the job's number of the last version, the last move of an alias, and the
    last job that was withdrawn. The head alone says what they are, so it does not matter who does
    it, how often, or how late.
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


def _write_once(blobs: Blobs, key: str, record: Record) -> None:
    document = seal(record)
    if blobs.read(key) != document:
        blobs.write(key, document)
