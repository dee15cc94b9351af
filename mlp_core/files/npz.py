"""`.npz` files, zips of `.npy` arrays: written with reproducible bytes, read without trust.

numpy's own writer stores the time, so equal arrays would differ in sha256; its reader trusts the
sizes that a file declares. This reader never allocates more than the file holds.
"""

import io
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, cast

import numpy as np
from numpy.typing import NDArray

from mlp_core.errors import FormatError

# The earliest date of the zip format: the bytes must not depend on the time.
NO_DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3  # zip's number of the operating system
MAX_MEMBERS = 1024
LOCAL_HEADER_BYTES = 30  # before each member, without its name and extra field
ENTRY_MAGIC = b"PK\x01\x02"  # the first bytes of each entry of a zip's central directory
ZIP_MAGIC = b"PK"
CHUNK_BYTES = 65_536
MAX_NAME = 100  # characters of a name in an error
ALIGNMENT_BYTES = 64
# numpy.lib.format: a magic string, version 1.0, the header's length in two bytes, the header.
NPY_MAGIC = b"\x93NUMPY\x01\x00"
NPY_HEADER = re.compile(
    rb"\{'descr': '([<>|=]?[a-zA-Z]\d*)', 'fortran_order': (True|False), "
    rb"'shape': \(((?:\d{1,12}(?:, \d{1,12}){0,3},?)?)\), \} *\n"
)
FLOAT_OR_TEXT = r"[<>](f[48]|U[1-9]\d{0,6})"

FileBytes = NDArray[np.uint8]
RawFile = bytes | FileBytes


@dataclass(frozen=True)
class Dtypes:
    """The allowed dtypes; never object, so nothing can be unpickled.

    Args:
        pattern: A regular expression for a dtype in a file.
        expected: The same in words, for errors.
    """

    pattern: str
    expected: str


FLOATS_AND_TEXT = Dtypes(FLOAT_OR_TEXT, "float32 or float64 (format: text)")
WITH_PIXELS = Dtypes(rf"{FLOAT_OR_TEXT}|\|u1", "float32, float64, uint8 or text")


def write_npz(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return an uncompressed `.npz` of arrays; equal arrays give equal bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = zipfile.ZipInfo(f"{name}.npy", NO_DATE)
            member.create_system = UNIX
            archive.writestr(member, _encode(array))
    return file.getvalue()


def read_npz(raw: RawFile, source: str, dtypes: Dtypes = WITH_PIXELS) -> dict[str, NDArray[Any]]:
    """Return the arrays of an uncompressed `.npz`.

    Args:
        raw: The file. The arrays in bytes are copied. Those in an array are moved within it to the
            next lower multiple of 64 bytes, and become views: large arrays need no other memory.
        source: Its name in an error.
        dtypes: The allowed dtypes.

    Raises:
        FormatError: raw is not a zip, is truncated or damaged, is compressed (its declared sizes
            could not be trusted), or holds anything but arrays of these dtypes.
    """
    view = memoryview(raw) if isinstance(raw, bytes) else raw.data
    if view[: len(ZIP_MAGIC)] != ZIP_MAGIC:  # zipfile would search for one after other bytes
        raise FormatError(f"{source} is not a readable .npz file: it is not a zip")
    # Counted before zipfile allocates 450 bytes for each entry, which takes 46 in the file. In
    # chunks, because no other thread runs during a count.
    entries = sum(
        bytes(view[begin : begin + CHUNK_BYTES + len(ENTRY_MAGIC) - 1]).count(ENTRY_MAGIC)
        for begin in range(0, len(raw), CHUNK_BYTES)
    )
    if entries > MAX_MEMBERS:
        raise FormatError(f"{source} holds {entries} arrays; at most {MAX_MEMBERS} are read")
    try:
        file = io.BytesIO(raw) if isinstance(raw, bytes) else _ArrayFile(raw)
        with zipfile.ZipFile(cast("IO[bytes]", file)) as archive:
            members = archive.infolist()
            _check_members(members, len(raw), source)
            contents = _take_contents(archive, np.frombuffer(raw, np.uint8), members)
            return {
                name.removesuffix(".npy"): _read_array(
                    content, f"{source}: {name[:MAX_NAME]}", dtypes
                )
                for name, content in contents
            }
    # zipfile raises these on damaged input.
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError, struct.error) as error:
        reason = str(error) or "it ends too early"  # EOFError has no message
        raise FormatError(f"{source} is not a readable .npz file: {reason}") from error


def _take_contents(
    archive: zipfile.ZipFile, raw: FileBytes, members: list[zipfile.ZipInfo]
) -> Iterator[tuple[str, FileBytes]]:
    """Yield each stored member without a copy; other threads run during its checksum."""
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:  # moving one array would change the other
            raise zipfile.BadZipFile("two arrays overlap")
        archive.open(member).close()  # checks its local header
        begin = member.header_offset + LOCAL_HEADER_BYTES
        begin += sum(struct.unpack_from("<HH", raw.data, begin - 4))  # the name and the extra field
        content = raw[begin : begin + member.file_size]
        if len(content) < member.file_size:
            raise EOFError
        end = begin + member.file_size
        if zlib.crc32(content.data) != member.CRC:
            raise zipfile.BadZipFile(f"Bad CRC-32 for file {member.filename!r}")
        yield member.filename, content


class _ArrayFile(io.RawIOBase):
    """An array of bytes as a file."""

    def __init__(self, content: FileBytes) -> None:
        self._content, self._position = content.data, 0

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._position = max(0, (0, self._position, len(self._content))[whence] + offset)
        return self._position

    def read(self, size: int = -1, /) -> bytes:
        end = None if size < 0 else self._position + size
        piece = bytes(self._content[self._position : end])
        self._position += len(piece)
        return piece


def _check_members(members: list[zipfile.ZipInfo], size_bytes: int, source: str) -> None:
    for member in members:
        _check_member(member, source)
    total = sum(member.file_size for member in members)
    if total > size_bytes:
        raise FormatError(f"{source} declares {total} bytes of arrays but has {size_bytes}")
    if len({member.filename for member in members}) != len(members):
        raise FormatError(f"{source} holds two arrays with the same name")


def _check_member(member: zipfile.ZipInfo, source: str) -> None:
    name = member.filename[:MAX_NAME]
    if not member.filename.endswith(".npy"):
        raise FormatError(f"{source}: {name} is not an .npy array: save with numpy.savez")
    if member.compress_type != zipfile.ZIP_STORED:
        raise FormatError(f"{source}: {name} is compressed: save with numpy.savez")
    if member.file_size != member.compress_size:
        raise FormatError(f"{source}: {name} has two different sizes, so the file is damaged")


def _encode(array: NDArray[Any]) -> bytes:
    file = io.BytesIO()
    little = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)
    np.lib.format.write_array(file, little, version=(1, 0), allow_pickle=False)
    return file.getvalue()


def _read_array(content: FileBytes, source: str, dtypes: Dtypes) -> NDArray[Any]:
    """Return the array of an .npy file; if that can be written, a view of it where possible."""
    header, header_bytes = _read_header(content, source)
    dtype = _dtype(header[1].decode(), source, dtypes)
    shape = tuple(int(length) for length in re.findall(rb"\d+", header[3]))
    values, is_copied = content[header_bytes:], not content.flags.writeable
    if math.prod(shape) * dtype.itemsize != len(values):
        raise FormatError(f"{source} declares {shape} {dtype} but holds {len(values)} bytes")
    if not is_copied:
        # The header has at least 65 bytes, so nothing but the header is overwritten.
        begin = header_bytes - values.ctypes.data % ALIGNMENT_BYTES
        values = content[begin : begin + len(values)]
        values[:] = content[header_bytes:]  # numpy copies in place, and other threads run
    stored = values.view(dtype).reshape(shape, order="F" if header[2] == b"True" else "C")
    return stored.astype(dtype.newbyteorder("="), order="C", copy=is_copied)


def _read_header(content: FileBytes, source: str) -> tuple[re.Match[bytes], int]:
    """Return the header's fields, and the number of bytes before the array's data."""
    begin = len(NPY_MAGIC) + 2
    start = content[:begin].tobytes()
    if not start.startswith(NPY_MAGIC):
        raise FormatError(f"{source} is not an .npy array of version 1.0")
    end = begin + int.from_bytes(start[len(NPY_MAGIC) :], "little")
    header = NPY_HEADER.fullmatch(content[begin:end].tobytes())
    if header is None:
        raise FormatError(f"{source} has a header that this build does not read")
    return header, end


def _dtype(text: str, source: str, dtypes: Dtypes) -> np.dtype[Any]:
    if re.fullmatch(dtypes.pattern, text) is None:
        raise FormatError(f"{source} must hold {dtypes.expected}, got dtype {text!r}")
    return np.dtype(text)
