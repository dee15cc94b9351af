"""Files that are complete or do not exist, also after a power failure."""

import fcntl
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

import structlog

from contracts.errors import StoreUnavailableError

LOCK_WAIT_S = 30.0  # a change takes milliseconds; a holder this slow was suspended
_LOCK_POLL_S = 0.002

log = structlog.get_logger()


@contextmanager
def storage_errors() -> Iterator[None]:
    """Convert OSError to StoreUnavailableError, and log the reason."""
    try:
        yield
    except OSError as error:
        log.warning("model_store_unavailable", error=str(error))
        raise StoreUnavailableError(error.strerror) from error


def raise_unless_missing(error: OSError) -> None:
    """Raise an error of listing a folder, unless the folder is missing or is a file."""
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise error


def write_synced(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file, and wait until its content is durable."""
    with path.open("wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def replace_synced(
    path: Path,
    temporary: Path,
    chunks: Iterable[bytes],
    guard: AbstractContextManager[None] = nullcontext(),  # noqa: B008  it has no state
) -> None:
    """Write a temporary file, then rename it.

    Args:
        path: The final path; a file that exists is replaced.
        temporary: A path on the same disk that no other writer uses.
        chunks: The bytes.
        guard: A context for the rename alone, not for the writing; if entering it raises, the
            current file stays.
    """
    try:
        write_synced(temporary, chunks)
        with guard:
            temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folders(root: Path, path: Path) -> None:
    """Create a folder below root, which must exist, and wait until it is durable."""
    if path == root or path.is_dir():
        return
    make_folders(root, path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(path: Path, wait_s: float = LOCK_WAIT_S) -> Iterator[None]:
    """Hold a lock that excludes other threads and processes; it is released if the holder dies.

    Raises:
        StoreUnavailableError: the lock was held for wait_s seconds.
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
    while not try_lock(descriptor):
        if time.monotonic() > deadline:
            return False
        time.sleep(_LOCK_POLL_S)
    return True


def try_lock(descriptor: int) -> bool:
    """Lock an open file, or return False if another process or thread has locked it."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
