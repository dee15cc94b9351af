"""The `.npz` container: a zip of `.npy` arrays, written with fixed bytes and read with suspicion.

numpy's own writer puts the time into the file, so equal arrays would differ in sha256; its reader
believes the sizes that a file declares. Here nothing is allocated that the file does not hold.
"""

import io
import math
import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any, Literal

import numpy as np
from numpy.typing import NDArray

from mlp_core.errors import FormatError

# The first date that a zip can hold: the bytes must not depend on the clock.
NO_DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3  # zip's number for the system that wrote a member
MAX_MEMBERS = 1024
LISTED = b"PK\x01\x02"  # what each entry of a zip's list of members begins with
ZIP_MAGIC = b"PK"
PIECE_BYTES = 65_536
MAX_NAME = 100  # of a name's characters in an error
# numpy.lib.format: a magic string, version 1.0, the header's length in two bytes, the header.
NPY_MAGIC = b"\x93NUMPY\x01\x00"
NPY_HEADER = re.compile(
    rb"\{'descr': '([<>|=]?[a-zA-Z]\d*)', 'fortran_order': (True|False), "
    rb"'shape': \(((?:\d{1,12}(?:, \d{1,12}){0,3},?)?)\), \} *\n"
)
FLOAT_OR_TEXT = r"[<>](f[48]|U[1-9]\d{0,5})"


@dataclass(frozen=True)
class Dtypes:
    """What arrays may hold; no object, so nothing can be unpickled.

    Args:
        pattern: Of a dtype as the file spells it.
        needed: The same for whoever is refused.
    """

    pattern: str
    needed: str


FLOATS_AND_TEXT = Dtypes(FLOAT_OR_TEXT, "float32 or float64 (format: text)")
WITH_PIXELS = Dtypes(rf"{FLOAT_OR_TEXT}|\|u1", "float32, float64, uint8 or text")


def write_npz(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return an uncompressed `.npz` of arrays; equal arrays give equal bytes at any time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = zipfile.ZipInfo(f"{name}.npy", NO_DATE)
            member.create_system = UNIX
            archive.writestr(member, _encode(array))
    return file.getvalue()


def read_npz(raw: bytes, source: str, dtypes: Dtypes = WITH_PIXELS) -> dict[str, NDArray[Any]]:
    """Return the arrays of an uncompressed `.npz`, complete and in memory of their own.

    Args:
        raw: The file.
        source: What to call it in an error.
        dtypes: What its arrays may hold.

    Raises:
        FormatError: raw is no zip, is cut or damaged, is compressed (its declared sizes could not
            be trusted), or holds anything but arrays of these dtypes.
    """
    if not raw.startswith(ZIP_MAGIC):  # zipfile would look for one behind other bytes
        raise FormatError(f"{source} is not a readable .npz file: it is no zip")
    # Before zipfile makes 450 bytes of each entry, which takes 46 in the file. Piece by piece: the
    # interpreter runs no other thread while it counts.
    listed = sum(
        raw.count(LISTED, begin, begin + PIECE_BYTES + len(LISTED) - 1)
        for begin in range(0, len(raw), PIECE_BYTES)
    )
    if listed > MAX_MEMBERS:
        raise FormatError(f"{source} holds {listed} arrays; at most {MAX_MEMBERS} are read")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            _check_members(members, len(raw), source)
            # Piece by piece: beside the arrays there is the file, and no copy of an array.
            return {
                member.filename.removesuffix(".npy"): _read_array(archive, member, source, dtypes)
                for member in members
            }
    # What zipfile raises on damaged input: BadZipFile, and these from the parts it builds on.
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError, struct.error) as error:
        reason = str(error) or "it ends too early"  # zipfile has no words for that
        raise FormatError(f"{source} is not a readable .npz file: {reason}") from error


def _check_members(members: list[zipfile.ZipInfo], size_bytes: int, source: str) -> None:
    for member in members:
        _check_member(member, source)
    total = sum(member.file_size for member in members)
    if total > size_bytes:
        raise FormatError(f"{source} declares {total} bytes of arrays but has {size_bytes}")
    if len({member.filename for member in members}) != len(members):
        raise FormatError(f"{source} holds two arrays of one name")


def _check_member(member: zipfile.ZipInfo, source: str) -> None:
    name = member.filename[:MAX_NAME]
    if not member.filename.endswith(".npy"):
        raise FormatError(f"{source}: {name} is no .npy array: save with numpy.savez")
    if member.compress_type != zipfile.ZIP_STORED:
        raise FormatError(f"{source}: {name} is compressed: save with numpy.savez")
    if member.file_size != member.compress_size:
        raise FormatError(f"{source}: {name} has two different sizes, so the file is damaged")


def _encode(array: NDArray[Any]) -> bytes:
    file = io.BytesIO()
    little = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)
    np.lib.format.write_array(file, little, version=(1, 0), allow_pickle=False)
    return file.getvalue()


def _read_array(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: str, dtypes: Dtypes
) -> NDArray[Any]:
    source = f"{source}: {member.filename[:MAX_NAME]}"
    with archive.open(member) as file:
        header, header_bytes = _read_header(file, source)
        dtype = _dtype(header[1].decode(), source, dtypes)
        shape = tuple(int(length) for length in re.findall(rb"\d+", header[3]))
        held_bytes = member.file_size - header_bytes
        if math.prod(shape) * dtype.itemsize != held_bytes:
            raise FormatError(f"{source} declares {shape} {dtype} but holds {held_bytes} bytes")
        order: Literal["C", "F"] = "F" if header[2] == b"True" else "C"
        array = np.empty(shape, dtype, order)
        _fill(array.reshape(-1, order=order), file)
    return array.astype(dtype.newbyteorder("="), order="C", copy=False)


def _read_header(file: IO[bytes], source: str) -> tuple[re.Match[bytes], int]:
    """Return the header's fields, and how many bytes lie before the numbers."""
    opening = file.read(len(NPY_MAGIC) + 2)
    if not opening.startswith(NPY_MAGIC):
        raise FormatError(f"{source} is not an .npy array of version 1.0")
    text = file.read(int.from_bytes(opening[len(NPY_MAGIC) :], "little"))
    header = NPY_HEADER.fullmatch(text)
    if header is None:
        raise FormatError(f"{source} has a header this build does not read")
    return header, len(opening) + len(text)


def _fill(flat: NDArray[Any], file: IO[bytes]) -> None:
    """Read a member to its end, where zipfile compares its checksum."""
    view = flat.view(np.uint8).data
    at = 0
    while piece := file.read(PIECE_BYTES):
        view[at : at + len(piece)] = piece
        at += len(piece)
    if at != len(view):
        raise EOFError


def _dtype(text: str, source: str, dtypes: Dtypes) -> np.dtype[Any]:
    if re.fullmatch(dtypes.pattern, text) is None:
        raise FormatError(f"{source} must hold {dtypes.needed}, got dtype {text!r}")
    return np.dtype(text)
