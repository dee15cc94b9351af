"""Which version a job's result became: a number that it has for ever."""

from contracts.base import Record
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import parse_document
from stores.models.head import Head, parse_head, wrong_head
from stores.models.layout import head_key, job_key

WITHDRAWN = 0  # the number of a job that may never get a version


class JobNumber(Record):
    """The version number that a job's result got, or WITHDRAWN."""

    version: int


def find_number(blobs: Blobs, name: str, head: Head | None, job_id: str | None) -> int | None:
    """Return the number that a job has already, None if none as yet, or WITHDRAWN.

    Raises:
        DamagedError: the head is older than that number.
    """
    if job_id is None:
        return None
    if head is not None and head.last_job_id == job_id:
        return head.last  # a crash may have left it unwritten
    version = read_number(blobs, name, job_id)
    if version is not None and (head is None or version > head.last):
        raise_if_outdated(blobs, name, version)
    return version


def read_number(blobs: Blobs, name: str, job_id: str) -> int | None:
    """Return the number of a job as it is written, None if it is not, or raise DamagedError."""
    raw = blobs.read(job_key(name, job_id))
    return None if raw is None else parse_document(JobNumber, raw, describe_number(job_id)).version


def describe_number(job_id: str) -> str:
    """Return what to call a job's number in an error."""
    return f"the number of job {job_id}"


def raise_if_outdated(blobs: Blobs, name: str, version: int) -> None:
    """Raise DamagedError if a head does not know a number that was given.

    It is read anew: another one may have given the number since the caller read it.
    """
    raw = blobs.read(head_key(name))
    last = 0 if raw is None else parse_head(name, raw).last
    if version > last:
        raise wrong_head(name, f"its last version is {last}, but {version} was published")
