"""Opens zip archives without trust in what they declare."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final

from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.target import ImportTarget

# zipfile reads the whole directory, and allocates about 450 bytes for an entry of 46 in the file.
MAX_DIRECTORY_BYTES: Final = 32 * 2**20
MAX_SHOWN_NAME: Final = 200
_ENCRYPTED: Final = 0x1


class _BoundedFile:
    """A file of which only moderate parts can be read at a time: zipfile trusts declared sizes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.tell, self.seekable = file.tell, file.seekable

    def seek(self, offset: int, whence: int = 0) -> int:
        if whence == 0 and offset < 0:
            raise zipfile.BadZipFile("it refers to bytes before its start")
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        if size > MAX_DIRECTORY_BYTES:
            raise zipfile.BadZipFile(
                f"its directory has {size:,} bytes; at most {MAX_DIRECTORY_BYTES:,} are read"
            )
        return self._file.read(size)


@contextmanager
def open_archive(
    file: BinaryIO, max_members: int, target: ImportTarget
) -> Iterator[zipfile.ZipFile]:
    """Open a zip archive, and check its members.

    zipfile takes two seconds for 300,000 of them, during which the target is not polled.

    Raises:
        InvalidDataError: it is not a zip archive, or a member can't be read safely.
    """
    with reading("the file"):
        archive = zipfile.ZipFile(_BoundedFile(file))
    with archive:
        members = archive.infolist()
        if not 1 <= len(members) <= max_members:
            raise InvalidDataError(
                "the file", f"expected 1 to {max_members:,} members, got {len(members):,}"
            )
        _check_members(members, file.seek(0, 2), target)
        yield archive


@contextmanager
def reading(place: str) -> Iterator[None]:
    """Turn the errors of zipfile about a damaged archive into InvalidDataError."""
    try:
        yield
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, RuntimeError),
        *(ValueError, IndexError, OverflowError),  # of malformed records
    ) as error:
        # EOFError has no message.
        reason = str(error)[:MAX_SHOWN_NAME] or "it ends too early"
        raise InvalidDataError(place, f"expected an intact zip archive, got: {reason}") from error


def _check_members(members: list[zipfile.ZipInfo], size_bytes: int, target: ImportTarget) -> None:
    names = set()
    for member in target.polling(members):
        place = f"member {show(member.filename, MAX_SHOWN_NAME)}"
        problem = _find_problem(member)
        if problem:
            raise InvalidDataError(place, problem)
        if member.filename in names:
            raise InvalidDataError(place, "expected different names, got this one twice")
        names.add(member.filename)
    packed = sum(member.compress_size for member in members)
    if packed > size_bytes:
        raise InvalidDataError(
            "the file", f"its members declare {packed:,} bytes, but it has {size_bytes:,}"
        )


def _find_problem(member: zipfile.ZipInfo) -> str:
    mode = member.external_attr >> 16
    parts = member.orig_filename.rstrip("/").split("/")
    if member.flag_bits & _ENCRYPTED:
        return "it is encrypted: pack it without a password"
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return f"expected it stored or deflated, got compression method {member.compress_type}"
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "expected a regular file, got a link or a device"
    if {"", ".", ".."} & set(parts) or set(member.orig_filename) & set("\\:\0"):
        return "expected a path inside the archive, with / between folders"
    return ""
