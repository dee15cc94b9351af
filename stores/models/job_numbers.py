"""The version numbers of jobs: which version a job's result became, permanently."""

from contracts.base import Record
from stores.blobs.blobs import Blobs
from stores.models.files.checksummed_json import parse_document
from stores.models.files.layout import head_key, job_key
from stores.models.head import Head, parse_head, wrong_head

WITHDRAWN = 0  # the number of a job that may never get a version


class JobNumber(Record):
    """The version number that a job's result got, or WITHDRAWN."""

    version: int


def find_number(blobs: Blobs, name: str, head: Head | None, job_id: str | None) -> int | None:
    """Return the version number of a job, WITHDRAWN, or None if it has none yet.

    Raises:
        DamagedError: the head is older than that number.
    """
    if job_id is None:
        return None
    if head is not None and head.last_job_id == job_id:
        return head.last  # perhaps not flushed yet
    version = read_number(blobs, name, job_id)
    if version is not None and (head is None or version > head.last):
        raise_if_outdated(blobs, name, version)
    return version


def read_number(blobs: Blobs, name: str, job_id: str) -> int | None:
    """Return the stored number of a job, None if there is none, or raise DamagedError."""
    raw = blobs.read(job_key(name, job_id))
    return None if raw is None else parse_document(JobNumber, raw, describe_number(job_id)).version


def describe_number(job_id: str) -> str:
    """Return the name of a job's number for error messages."""
    return f"the number of job {job_id}"


def raise_if_outdated(blobs: Blobs, name: str, version: int) -> None:
    """Raise DamagedError if the head does not know a number that was assigned.

    The head is read again: another process may have assigned the number meanwhile.
    """
    raw = blobs.read(head_key(name))
    last = 0 if raw is None else parse_head(name, raw).last
    if version > last:
        raise wrong_head(name, f"its last version is {last}, but {version} was published")
