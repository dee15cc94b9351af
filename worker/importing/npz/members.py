"""Reads .npy arrays inside a zip archive in chunks of rows."""

import math
import os
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from typing import IO, Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.errors import InvalidDataError
from mlp_core.files.npz import NPY_HEADER, NPY_MAGIC
from worker.importing.archives import reading
from worker.importing.target import CHUNK_BYTES, ImportTarget, rows_per_chunk

MAX_ITEM_BYTES: Final = {"U": 4000}  # other types: at most 8
NUMBERS: Final = "biuf"
INTEGERS: Final = "biu"
STRUCTURED: Final = b"{'descr': ["
MAX_SHOWN_DTYPE: Final = 40


class NpyMember:
    """One array of an .npz file: its header, and its rows in chunks.

    Attributes:
        name: Its name without `.npy`.
        shape: As declared, and checked against the member's size.
        dtype: As declared; never objects, so that nothing can be unpickled.
    """

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self._archive = archive
        self._member = archive.getinfo(f"{name}.npy")
        with reading(name), archive.open(self._member) as file:
            self._read_header(file)

    def _read_header(self, file: IO[bytes]) -> None:
        opening = file.read(len(NPY_MAGIC) + 2)
        text = file.read(int.from_bytes(opening[len(NPY_MAGIC) :], "little"))
        header = NPY_HEADER.fullmatch(text)
        if not opening.startswith(NPY_MAGIC) or header is None:
            is_structured = text.startswith(STRUCTURED)
            got = ", got a structured dtype" if is_structured else ""
            what = "an array without fields" if is_structured else "with numpy.savez"
            raise InvalidDataError(
                self.name,
                f"expected an array of numbers or texts in .npy format 1.0{got}: save {what}",
            )
        self.dtype = self._check_dtype(header[1].decode())
        self._is_fortran = header[2] == b"True"
        self.shape = tuple(int(length) for length in re.findall(rb"\d+", header[3]))
        self._header_bytes = len(opening) + len(text)
        held = self._member.file_size - self._header_bytes
        if math.prod(self.shape) * self.dtype.itemsize != held:
            raise InvalidDataError(
                self.name, f"declares {self.shape} of {self.dtype}, but holds {held:,} bytes"
            )

    def _check_dtype(self, text: str) -> np.dtype[Any]:
        kind = text.lstrip("<>|=")[0]
        if kind == "O":
            raise InvalidDataError(
                self.name,
                "expected numbers or texts, got Python objects, which are never unpickled: save "
                "np.array(values, dtype=float) or dtype=str",
            )
        if kind not in f"{NUMBERS}U":
            raise InvalidDataError(self.name, f"expected numbers or texts, got dtype {text!r}")
        try:
            dtype = np.dtype(text)
        except (TypeError, ValueError, OverflowError):  # an unknown size, or one too large
            raise InvalidDataError(
                self.name, f"expected a dtype of numpy, got {text[:MAX_SHOWN_DTYPE]!r}"
            ) from None
        if not 1 <= dtype.itemsize <= MAX_ITEM_BYTES.get(kind, 8):
            raise InvalidDataError(self.name, f"expected shorter values, got dtype {text!r}")
        return dtype

    def __len__(self) -> int:
        return self.shape[0]

    def check(self, kinds: str, expected: str, shapes: Sequence[tuple[int | None, ...]]) -> None:
        """Check the type and the shape; None stands for any length from 1.

        Raises:
            InvalidDataError: they are not as expected.
        """
        fits = any(
            len(shape) == len(self.shape)
            and all(
                found == length if length is not None else found > 0
                for length, found in zip(shape, self.shape, strict=True)
            )
            for shape in shapes
        )
        if self.dtype.kind not in kinds or not fits:
            is_float = self.dtype.kind == "f" and "f" not in kinds and "i" in kinds
            advice = f": save {self.name}.astype(int)" if is_float else ""
            raise InvalidDataError(
                self.name, f"expected {expected}, got {self.dtype} of shape {self.shape}{advice}"
            )

    def read_value(self, kinds: str, expected: str, target: ImportTarget) -> int | float | str:
        """Return the only value of an array (); InvalidDataError if it is another array."""
        self.check(kinds, expected, [(), (1,)])
        content = b"".join(self._read(CHUNK_BYTES, target))
        value: int | float | str = to_list(np.frombuffer(content, self.dtype), self.name)[0]
        return value

    def iterate(self, target: ImportTarget, step: int | None = None) -> Iterator[NDArray[Any]]:
        """Yield chunks of rows; call check before, which bounds the size of a row.

        Args:
            target: Its limit.
            step: How many rows make a chunk; None: as many as fit into one.

        Raises:
            InvalidDataError: the member is damaged or truncated.
        """
        columns = math.prod(self.shape[1:])
        rows = self._iterate_transposed if self._is_fortran and columns > 1 else self._iterate
        return rows(step or rows_per_chunk(columns * self.dtype.itemsize), target)

    def _iterate(self, step: int, target: ImportTarget) -> Iterator[NDArray[Any]]:
        row_bytes = math.prod(self.shape[1:]) * self.dtype.itemsize
        for content in self._read(step * row_bytes, target):
            yield np.frombuffer(content, self.dtype).reshape(-1, *self.shape[1:])

    def _iterate_transposed(self, step: int, target: ImportTarget) -> Iterator[NDArray[Any]]:
        """Unpack the member first: each row of a Fortran array lies in all of it."""
        size = math.prod(self.shape) * self.dtype.itemsize
        if size > target.max_bytes:
            raise InvalidDataError(
                self.name,
                f"expected at most {target.max_bytes:,} bytes in Fortran order, got {size:,}: save "
                "np.ascontiguousarray(array)",
            )
        path = target.folder / f"{self.name}.unpacked"
        with path.open("w+b", buffering=0) as file:
            for content in self._read(CHUNK_BYTES, target):
                file.write(content)
            for start in range(0, len(self), step):
                target.check_stop()
                yield self._read_rows(file, start, min(step, len(self) - start))
        path.unlink()

    def _read_rows(self, file: BinaryIO, start: int, count: int) -> NDArray[Any]:
        """Read, not mapped: the pages around each value would count as this process's memory."""
        columns = np.empty((math.prod(self.shape[1:]), count), self.dtype)
        for column, values in enumerate(columns):
            offset = (column * len(self) + start) * self.dtype.itemsize
            os.preadv(file.fileno(), [values.view(np.uint8)], offset)
        return np.ascontiguousarray(columns.T.reshape(count, *self.shape[1:], order="F"))

    def _read(self, size: int, target: ImportTarget) -> Iterator[bytes]:
        """Yield the array's bytes, size at a time; the last read checks zip's checksum."""
        with reading(self.name), self._archive.open(self._member) as file:
            file.read(self._header_bytes)
            left = self._member.file_size - self._header_bytes
            while left:
                target.check_stop()
                content = file.read(min(size, left))
                if len(content) < min(size, left):
                    raise EOFError
                left -= len(content)
                yield content
            file.read(1)


def to_list(values: NDArray[Any], place: str) -> list[Any]:
    """Return numbers or texts (N,) as a list.

    Raises:
        InvalidDataError: a text has a character that is not Unicode's, on which numpy crashes.
    """
    if values.dtype.kind == "U":
        codes = np.ascontiguousarray(values).view(f"{values.dtype.str[0]}u4")
        if codes.max(initial=0) > sys.maxunicode:
            raise InvalidDataError(place, f"expected Unicode, got character {codes.max():#x}")
    return list(values.tolist())
