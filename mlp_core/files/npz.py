"""`.npz` files, zips of `.npy` arrays: written with reproducible bytes, read without trust.

numpy's own writer stores the time, so equal arrays would differ in sha256; its reader trusts the
sizes that a file declares. This reader never allocates more than the file holds.
"""

import io
import math
import mmap
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any, Literal, cast

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
# numpy.lib.format: a magic string, version 1.0, the header's length in two bytes, the header.
NPY_MAGIC = b"\x93NUMPY\x01\x00"
NPY_HEADER = re.compile(
    rb"\{'descr': '([<>|=]?[a-zA-Z]\d*)', 'fortran_order': (True|False), "
    rb"'shape': \(((?:\d{1,12}(?:, \d{1,12}){0,3},?)?)\), \} *\n"
)
FLOAT_OR_TEXT = r"[<>](f[48]|U[1-9]\d{0,6})"


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


def read_npz(
    raw: bytes | mmap.mmap, source: str, dtypes: Dtypes = WITH_PIXELS
) -> dict[str, NDArray[Any]]:
    """Return the arrays of an uncompressed `.npz`, as copies.

    Args:
        raw: The file; a map must be seekable(), as it is from Python 3.13.
        source: Its name in an error.
        dtypes: The allowed dtypes.

    Raises:
        FormatError: raw is not a zip, is truncated or damaged, is compressed (its declared sizes
            could not be trusted), or holds anything but arrays of these dtypes.
    """
    if raw[: len(ZIP_MAGIC)] != ZIP_MAGIC:  # zipfile would search for one after other bytes
        raise FormatError(f"{source} is not a readable .npz file: it is not a zip")
    # Counted before zipfile allocates 450 bytes for each entry, which takes 46 in the file. In
    # chunks, because no other thread runs during a count.
    entries = sum(
        raw[begin : begin + CHUNK_BYTES + len(ENTRY_MAGIC) - 1].count(ENTRY_MAGIC)
        for begin in range(0, len(raw), CHUNK_BYTES)
    )
    if entries > MAX_MEMBERS:
        raise FormatError(f"{source} holds {entries} arrays; at most {MAX_MEMBERS} are read")
    try:
        file = io.BytesIO(raw) if isinstance(raw, bytes) else cast("IO[bytes]", raw)
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_members(members, len(raw), source)
            arrays = {}
            for member in members:
                what = f"{source}: {member.filename[:MAX_NAME]}"
                content = _take_content(archive, raw, member)
                arrays[member.filename.removesuffix(".npy")] = _read_array(content, what, dtypes)
            return arrays
    # zipfile raises these on damaged input.
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError, struct.error) as error:
        reason = str(error) or "it ends too early"  # EOFError has no message
        raise FormatError(f"{source} is not a readable .npz file: {reason}") from error


def _take_content(
    archive: zipfile.ZipFile, raw: bytes | mmap.mmap, member: zipfile.ZipInfo
) -> memoryview:
    """Return a stored member without a copy; other threads run while its checksum is computed."""
    archive.open(member).close()  # checks its local header
    begin = member.header_offset + LOCAL_HEADER_BYTES
    begin += sum(struct.unpack_from("<HH", raw, begin - 4))  # the name and the extra field
    content = memoryview(raw)[begin : begin + member.file_size]
    if len(content) < member.file_size:
        raise EOFError
    if zlib.crc32(content) != member.CRC:
        raise zipfile.BadZipFile(f"Bad CRC-32 for file {member.filename!r}")
    return content


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


def _read_array(content: memoryview, source: str, dtypes: Dtypes) -> NDArray[Any]:
    header, header_bytes = _read_header(content, source)
    dtype = _dtype(header[1].decode(), source, dtypes)
    shape = tuple(int(length) for length in re.findall(rb"\d+", header[3]))
    held_bytes = len(content) - header_bytes
    if math.prod(shape) * dtype.itemsize != held_bytes:
        raise FormatError(f"{source} declares {shape} {dtype} but holds {held_bytes} bytes")
    order: Literal["C", "F"] = "F" if header[2] == b"True" else "C"
    stored = np.ndarray(shape, dtype, content, header_bytes, order=order)
    return stored.astype(dtype.newbyteorder("="), order="C")


def _read_header(content: memoryview, source: str) -> tuple[re.Match[bytes], int]:
    """Return the header's fields, and the number of bytes before the array's data."""
    begin = len(NPY_MAGIC) + 2
    if content[: len(NPY_MAGIC)] != NPY_MAGIC:
        raise FormatError(f"{source} is not an .npy array of version 1.0")
    end = begin + int.from_bytes(content[len(NPY_MAGIC) : begin], "little")
    header = NPY_HEADER.fullmatch(content[begin:end])
    if header is None:
        raise FormatError(f"{source} has a header that this build does not read")
    return header, end


def _dtype(text: str, source: str, dtypes: Dtypes) -> np.dtype[Any]:
    if re.fullmatch(dtypes.pattern, text) is None:
        raise FormatError(f"{source} must hold {dtypes.expected}, got dtype {text!r}")
    return np.dtype(text)
