"""A cache on the local disk for immutable files, by their sha256.

A copy is written to a temporary file and renamed. Its digest is verified at each use, so a damaged
copy is never returned. If the disk cannot be written to, nothing is cached.
"""

import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

import structlog

MAX_BYTES = 2 * 2**30
PIECE_BYTES = 2**20
TEMPORARY_PREFIX = "."
# The writer of an older temporary file has died.
TEMPORARY_MAX_AGE_S = 3600

log = structlog.get_logger()


class DiskCache:
    """A folder of copies, for any number of processes.

    Args:
        folder: The folder; created with the first copy.
        max_bytes: The size above which the least recently used copies are removed.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._has_warned = False

    def open(self, sha256: str) -> BinaryIO | None:
        """Return the copy with this digest as a file at its start; None if none is cached."""
        path = self._path(sha256)
        try:
            file = path.open("rb")
        except OSError:
            return None
        try:
            is_intact = _digest_of(file) == sha256
        except OSError as error:  # a bad sector
            log.warning("cached_file_unreadable", path=str(path), error=str(error))
            is_intact = False
        if is_intact:
            _mark_used(path)
            return file
        file.close()
        log.warning("cached_file_damaged", path=str(path))
        with suppress(OSError):
            path.unlink()
        return None

    def add(self, sha256: str, file: BinaryIO) -> None:
        """Copy a file if it has this digest; leave the file at its start."""
        path = self._path(sha256)
        size_bytes = file.seek(0, os.SEEK_END)
        if size_bytes <= self._max_bytes and _digest_of(file) == sha256:
            try:
                self._write(path, file)
                self._evict()
            except OSError as error:
                self._warn_once(error)
        file.seek(0)

    def _path(self, sha256: str) -> Path:
        if not re.fullmatch("[0-9a-f]{64}", sha256):
            raise ValueError(f"a sha256 has 64 hexadecimal digits, got {sha256[:100]!r}")
        return self._folder / sha256[:2] / sha256

    def _write(self, path: Path, file: BinaryIO) -> None:
        temporary = path.with_name(f"{TEMPORARY_PREFIX}{path.name}-{uuid4().hex}")
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as copy:
                shutil.copyfileobj(file, copy)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise

    def _evict(self) -> None:
        found = sorted(filter(None, map(_stat_copy, self._walk())))
        left_bytes = sum(size_bytes for _, size_bytes, _ in found)
        for _, size_bytes, path in found:
            if left_bytes <= self._max_bytes:
                return
            path.unlink(missing_ok=True)  # processes that have it open can still read it
            left_bytes -= size_bytes

    def _walk(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self._folder):
            yield from (Path(folder, name) for name in names)

    def _warn_once(self, error: OSError) -> None:
        if not self._has_warned:
            log.warning("models_not_cached", folder=str(self._folder), error=str(error))
        self._has_warned = True


def _digest_of(file: BinaryIO) -> str:
    """Return the sha256 of a file; leave the file at its start."""
    file.seek(0)
    sha256 = hashlib.sha256()
    while piece := file.read(PIECE_BYTES):
        sha256.update(piece)
    file.seek(0)
    return sha256.hexdigest()


def _stat_copy(path: Path) -> tuple[float, int, Path] | None:
    """Return when a copy was last used, its size and its path; None for any other file."""
    try:
        found = path.stat()
    except FileNotFoundError:  # another process evicted it
        return None
    if not path.name.startswith(TEMPORARY_PREFIX):
        return found.st_mtime, found.st_size, path
    if time.time() - found.st_mtime > TEMPORARY_MAX_AGE_S:
        path.unlink(missing_ok=True)
    return None


def _mark_used(path: Path) -> None:
    with suppress(OSError):  # a read-only folder
        os.utime(path)
