"""Results of jobs that wait to be published."""

from pathlib import Path

from contracts.base import Record
from contracts.models import FileDigest, ManifestDraft
from stores.models.kept import read_kept, split_kept, write_kept
from stores.models.sealed import digest_of, verify
from stores.models.store import Result

FILE_NAME = "result"


class ResultHeader(Record):
    """The first line of a staged result; the weights file follows."""

    draft: ManifestDraft
    weights: FileDigest


def write_result(folder: Path, result: Result) -> None:
    """Replace what is staged in a job's folder, which is made, in one atomic step."""
    header = ResultHeader(draft=result.draft, weights=digest_of(result.weights))
    write_kept(folder / FILE_NAME, header, result.weights)


def read_result(folder: Path) -> Result | None:
    """Return the result in a job's folder; None if there is none or it is damaged."""
    return read_kept(folder / FILE_NAME, _read)


def _read(path: Path, what: str) -> Result:
    header, weights = split_kept(ResultHeader, path.read_bytes(), what)
    return Result(header.draft, verify(weights, header.weights, what))
