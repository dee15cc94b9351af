"""Saves what comes in pieces as a file that is whole, or not there; or writes it to a stream."""

import hashlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from contracts.errors import ForgeError

STDOUT = "-"


class DigestError(ForgeError):
    """What came is not what was sent."""

    def __init__(self, file: Path, expected: str, found: str) -> None:
        super().__init__(
            f"the download of {file} is damaged: its sha256 must be {expected}, got {found}; "
            "download it again"
        )


@dataclass(frozen=True)
class SavedFile:
    """What was saved."""

    size_bytes: int
    sha256: str


def save(file: Path, pieces: Iterable[bytes], sha256: str | None) -> SavedFile:
    """Save pieces as a file; what was there before stays until they are all there and right.

    Args:
        file: The file; `-` is standard output. A pipe or a device is written to as it stands.
        pieces: The bytes, in their order; what it raises leaves no file.
        sha256: What they must have, if that is known.

    Raises:
        DigestError: they have another one.
        OSError: the file can't be written.
    """
    if str(file) == STDOUT:
        return _write(sys.stdout.buffer, file, pieces, sha256)
    if file.exists() and not file.is_file():
        with file.open("wb") as opened:
            return _write(opened, file, pieces, sha256)
    place = file.resolve()  # a link goes on being one
    aside = place.with_name(f".mlpforge-{uuid4().hex}")
    try:
        with aside.open("wb") as opened:
            saved = _write(opened, file, pieces, sha256)
        aside.replace(place)
    except BaseException as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, os.fspath(file)) from error
        raise
    return saved


def _write(stream: BinaryIO, file: Path, pieces: Iterable[bytes], sha256: str | None) -> SavedFile:
    digest, size_bytes = hashlib.sha256(), 0
    for piece in pieces:
        stream.write(piece)
        digest.update(piece)
        size_bytes += len(piece)
    stream.flush()
    found = digest.hexdigest()
    if sha256 not in (None, found):
        raise DigestError(file, str(sha256), found)
    return SavedFile(size_bytes, found)
