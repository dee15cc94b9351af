"""Save a download as a complete file or none, or write it to a stream."""

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from mlpforge.errors import DigestError, MlpforgeError

STDOUT = "-"


@dataclass(frozen=True)
class SavedFile:
    """The size and digest of a saved file, and whether the digest is the service's."""

    size_bytes: int
    sha256: str
    is_checked: bool


def save(file: Path, chunks: Iterable[bytes], sha256: str | None) -> SavedFile:
    """Save chunks as a file; an existing file is replaced only when all are there and correct.

    Args:
        file: The file; `-` is standard output. A pipe or a device is written to directly.
        chunks: The bytes, in order; if it raises, no file is left.
        sha256: The expected digest, if it is known.

    Raises:
        DigestError: the digest is another one.
        OSError: the file can't be written.
    """
    if str(file) == STDOUT:
        return _write(sys.stdout.buffer, file, chunks, sha256)
    if file.exists() and not file.is_file():
        with file.open("wb") as opened:
            return _write(opened, file, chunks, sha256)
    place = file.resolve()  # a link stays a link
    temporary = place.with_name(f".mlpforge-{uuid4().hex}")
    try:
        with temporary.open("wb") as opened:
            saved = _write(opened, file, chunks, sha256)
        temporary.replace(place)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, os.fspath(file)) from error
        raise
    return saved


def _write(stream: BinaryIO, file: Path, chunks: Iterable[bytes], sha256: str | None) -> SavedFile:
    digest, size_bytes = hashlib.sha256(), 0
    for chunk in chunks:
        stream.write(chunk)
        digest.update(chunk)
        size_bytes += len(chunk)
    stream.flush()
    found = digest.hexdigest()
    if sha256 not in (None, found):
        raise DigestError(file, str(sha256), found)
    return SavedFile(size_bytes, found, is_checked=sha256 is not None)


def format_of(file: Path, formats: Sequence[str]) -> str:
    """Return the format of a file by its suffix; standard output has the first one.

    Raises:
        MlpforgeError: the suffix is another one.
    """
    suffix = formats[0] if str(file) == STDOUT else file.suffix.removeprefix(".").lower()
    if suffix not in formats:
        known = ", ".join(f".{name}" for name in formats)
        raise MlpforgeError(
            f"the file must end in one of {known}, or a format must be given; got {file}"
        )
    return suffix
