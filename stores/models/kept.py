"""Files that a job keeps aside until it ends: each is a sealed line, then bytes.

jobs/ID/result        what waits to be published (results.py)
jobs/ID/checkpoint    from where another worker goes on (checkpoints.py)
jobs/ID/snapshot      what a watcher may look at (snapshots.py)
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import structlog

from contracts.base import Record
from contracts.errors import DamagedError
from stores.models.durable import make_folder, replace_synced
from stores.models.sealed import seal, unseal

RecordT = TypeVar("RecordT", bound=Record)
T = TypeVar("T")

log = structlog.get_logger()


def write_kept(
    path: Path,
    header: Record,
    content: bytes,
    guard: AbstractContextManager[None] = nullcontext(),  # noqa: B008  it keeps nothing
) -> None:
    """Replace a job's file in one atomic step, with guard held; the job's folder is made."""
    folder = path.parent
    make_folder(folder.parent)
    make_folder(folder)
    # A name of its own: a worker that lost its lease may be writing the same file.
    aside = folder / f".{path.name}-{uuid4().hex}"
    replace_synced(path, aside, seal(header), content, guard=guard)


def read_kept(path: Path, read: Callable[[Path, str], T]) -> T | None:
    """Return what is in a job's file; None if there is none or it is damaged.

    Args:
        path: The file.
        read: Takes it and what to call it; raises FileNotFoundError and DamagedError.
    """
    job_id = path.parent.name
    try:
        return read(path, f"the {path.name} of job {job_id}")
    except FileNotFoundError:
        return None
    except DamagedError as damaged:
        log.warning("kept_file_damaged", job_id=job_id, file=path.name, error=str(damaged))
        return None


def split_kept(header_type: type[RecordT], raw: bytes, what: str) -> tuple[RecordT, bytes]:
    """Return the header of a job's file, and the bytes after it, which it may vouch for.

    Raises:
        DamagedError: the header is not the one that was written.
    """
    line, newline, content = raw.partition(b"\n")
    return unseal(header_type, line + newline, what), content


def remove_kept(folder: Path) -> None:
    """Remove a job's folder with all in it, also what a crash left there, if there is one.

    Raises:
        OSError: something is left, perhaps what a worker that lost its lease has just written.
    """
    with suppress(FileNotFoundError):
        for left in folder.iterdir():
            left.unlink(missing_ok=True)
        folder.rmdir()
