"""Files that are whole or not there, also after a loss of power."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

import structlog

from contracts.errors import StoreUnavailableError

LOCK_WAIT_S = 30.0  # a publish takes milliseconds; a holder this slow was stopped
_LOCK_POLL_S = 0.002

log = structlog.get_logger()


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn the operating system's errors into StoreUnavailableError; log the reason."""
    try:
        yield
    except OSError as error:
        log.warning("model_store_away", error=str(error))
        raise StoreUnavailableError(error.strerror) from error


def raise_unless_missing(error: OSError) -> None:
    """Raise why a folder can't be listed, unless it is not there, or is a file."""
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise error


def write_synced(path: Path, *chunks: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def replace_synced(
    path: Path,
    temporary: Path,
    *chunks: bytes,
    guard: AbstractContextManager[None] = nullcontext(),  # noqa: B008  it keeps nothing
) -> None:
    """Write a file aside, then put it in its place in one atomic step.

    Args:
        path: The place; what was there before is gone.
        aside: Where to write, on the same disk; nobody else may use it meanwhile.
        chunks: The bytes, in their order.
        guard: Held for the step alone, however long the writing takes; what it raises on entry
            leaves the place as it was.
    """
    try:
        write_synced(temporary, *chunks)
        with guard:
            temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folders(root: Path, path: Path) -> None:
    """Make sure that a folder below root exists and will after a loss of power; root must exist."""
    if path == root or path.is_dir():
        return
    make_folders(root, path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Wait until the disk has the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(path: Path, wait_s: float = LOCK_WAIT_S) -> Iterator[None]:
    """Hold a lock that excludes every other thread and process, and that dies with its holder.

    Raises:
        StoreUnavailableError: another one held it for wait_s seconds.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _wait_for_lock(descriptor, time.monotonic() + wait_s):
            log.warning("model_store_lock_held", lock=str(path), waited_s=wait_s)
            raise StoreUnavailableError
        yield
    finally:
        os.close(descriptor)


def _wait_for_lock(descriptor: int, deadline: float) -> bool:
    while not _try_lock(descriptor):
        if time.monotonic() > deadline:
            return False
        time.sleep(_LOCK_POLL_S)
    return True


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
