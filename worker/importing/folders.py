"""Temporary folders of imports, which are removed also after the death of their process."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import structlog

from stores.blobs.durable import try_lock

PREFIX: Final = "mlpforge-import-"

log = structlog.get_logger()


@contextmanager
def import_folder() -> Iterator[Path]:
    """Yield a new folder below TMPDIR, locked while this process lives, and remove it."""
    remove_abandoned()
    folder, lock = _make_locked()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _make_locked() -> tuple[Path, int]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        with suppress(FileNotFoundError):  # a sweep has removed it before it was locked
            lock = os.open(folder, os.O_RDONLY)
            if try_lock(lock) and folder.exists():
                return folder, lock
            os.close(lock)


def remove_abandoned() -> None:
    """Remove the folders of processes that have ended; a living process holds the lock of its."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # another user's, or removed meanwhile
            _remove_if_abandoned(folder)


def _remove_if_abandoned(folder: Path) -> None:
    lock = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
    try:
        if try_lock(lock):
            log.warning("abandoned_import_removed", folder=str(folder))
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)
