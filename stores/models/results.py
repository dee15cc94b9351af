"""Results of jobs that wait to be published, each one file: a sealed line, then the weights."""

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import structlog

from contracts.base import Record
from contracts.errors import DamagedError
from contracts.models import FileDigest, ManifestDraft
from stores.models.durable import make_folder, replace_synced
from stores.models.sealed import digest_of, seal, unseal, verify
from stores.models.store import Result

log = structlog.get_logger()


class ResultHeader(Record):
    """The first line of a staged result."""

    draft: ManifestDraft
    weights: FileDigest


def write_result(folder: Path, result: Result) -> None:
    """Replace what is staged in a job's folder, which is made, in one atomic step."""
    make_folder(folder.parent)
    make_folder(folder)
    header = seal(ResultHeader(draft=result.draft, weights=digest_of(result.weights)))
    # A name of its own: a worker that lost its lease may be writing the same result.
    replace_synced(folder / "result", folder / f".result-{uuid4().hex}", header, result.weights)


def read_result(folder: Path) -> Result | None:
    """Return the result in a job's folder; None if there is none or it is damaged."""
    try:
        return _parse((folder / "result").read_bytes(), f"the staged result of job {folder.name}")
    except FileNotFoundError:
        return None
    except DamagedError as damaged:
        log.warning("result_damaged", job_id=folder.name, error=str(damaged))
        return None


def remove_result(folder: Path) -> None:
    """Remove a staged result, what a crash left of one, and the folder if it is empty then."""
    for path in [folder / "result", *folder.glob(".result-*")]:
        path.unlink(missing_ok=True)
    with suppress(OSError):  # no such folder, or a checkpoint is in it
        folder.rmdir()


def _parse(raw: bytes, what: str) -> Result:
    line, newline, weights = raw.partition(b"\n")
    header = unseal(ResultHeader, line + newline, what)
    return Result(header.draft, verify(weights, header.weights, what))
