"""Writes a data set as an .npz while it is sent, so that it is never in memory."""

import io
import math
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from contracts.columns import Column
from stores.datasets.store import Dataset

PIECE_BYTES: Final = 2**18
# The fixed parts of a ZIP archive of members of unknown length.
LOCAL_HEADER_BYTES: Final = 30
DESCRIPTOR_BYTES: Final = 16
CENTRAL_HEADER_BYTES: Final = 46
END_BYTES: Final = 22


@dataclass(frozen=True)
class RowArray:
    """An array whose rows are computed while it is written.

    Args:
        shape: Its shape.
        dtype: Its type.
        read: Returns some rows.
    """

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    read: Callable[[slice], NDArray[Any]]

    @property
    def nbytes(self) -> int:
        """Its size in bytes."""
        return math.prod(self.shape) * self.dtype.itemsize


Arrays = Mapping[str, NDArray[Any] | RowArray]


class _Pieces:
    """A file that cannot seek; what is written to it is taken out again."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, content: bytes) -> int:
        """Keep content."""
        self._written.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Do nothing: what is written is taken out by take."""

    def take(self) -> bytes:
        """Return what was written since the last call."""
        taken = b"".join(self._written)
        self._written.clear()
        return taken


def arrays_of(dataset: Dataset) -> Arrays:
    """Return the arrays from which an import makes the same data set again, by name."""
    info = dataset.info
    arrays: dict[str, NDArray[Any] | RowArray] = {}
    parts = {"_train": dataset.train, "_test": dataset.test}
    if not info.test_examples:
        parts = {"": dataset.train}
        arrays["test_fraction"] = np.array(0)
    for suffix, part in parts.items():
        if info.columns:
            arrays |= _table_arrays(info.columns, part.values, suffix)
        else:
            arrays[f"x{suffix}"] = part.values.reshape(-1, *info.input_shape)
        arrays[f"y{suffix}"] = part.labels
    arrays["class_names"] = np.array(info.transform.class_names)
    if info.columns:
        return arrays | _column_names(info.columns)
    arrays["pixel_max"] = np.array(info.pixel_max)
    return arrays | ({"prepare": np.array(info.prepare)} if info.prepare else {})


def _column_names(columns: Sequence[Column]) -> dict[str, NDArray[Any]]:
    names = {"columns": np.array([column.name for column in columns])}
    if texts := [column.name for column in columns if column.values]:
        names["text_columns"] = np.array(texts)
    return names


def _table_arrays(
    columns: Sequence[Column], rows: NDArray[Any], suffix: str
) -> dict[str, NDArray[Any] | RowArray]:
    """Return the columns of numbers, and those of texts, if there are any."""
    starts = list(accumulate((column.width for column in columns), initial=0))
    placed = list(zip(columns, starts, strict=False))
    texts = [(np.array(column.values), start) for column, start in placed if column.values]
    if not texts:
        return {f"x{suffix}": rows}
    numbers = [start for column, start in placed if not column.values]
    dtype = np.result_type(*(values for values, _ in texts))

    def read_texts(part: slice) -> NDArray[Any]:
        chosen = [v[rows[part, at : at + len(v)].argmax(axis=1)] for v, at in texts]
        return np.stack(chosen, axis=1).astype(dtype)

    count = len(rows)
    return {
        f"x{suffix}": RowArray((count, len(numbers)), rows.dtype, lambda at: rows[at][:, numbers]),
        f"texts{suffix}": RowArray((count, len(texts)), dtype, read_texts),
    }


def npz_size(arrays: Arrays) -> int:
    """Return how many bytes iter_npz yields."""
    fixed = LOCAL_HEADER_BYTES + DESCRIPTOR_BYTES + CENTRAL_HEADER_BYTES
    sizes = (
        fixed + 2 * len(_file_name(name)) + len(_header_of(array)) + array.nbytes
        for name, array in arrays.items()
    )
    return END_BYTES + sum(sizes)


def iter_npz(arrays: Arrays) -> Iterator[bytes]:
    """Yield an .npz of arrays in pieces, with the same bytes each time."""
    pieces: Any = _Pieces()  # zipfile only writes to it
    with zipfile.ZipFile(pieces, "w") as archive:
        for name, array in arrays.items():
            for _ in _write_member(archive, name, array):
                yield pieces.take()
    yield pieces.take()


def _write_member(
    archive: zipfile.ZipFile, name: str, array: NDArray[Any] | RowArray
) -> Iterator[None]:
    """Write an array as a member of an archive; yield after each piece."""
    with archive.open(zipfile.ZipInfo(_file_name(name)), "w") as member:
        member.write(_header_of(array))
        if isinstance(array, np.ndarray) and not array.shape:
            member.write(array.tobytes())
            yield
            return
        count = array.shape[0]
        step = max(1, PIECE_BYTES * count // max(1, array.nbytes))
        for start in range(0, count, step):
            part = slice(start, min(start + step, count))
            rows = array[part] if isinstance(array, np.ndarray) else array.read(part)
            member.write(rows.tobytes())
            yield


def _file_name(name: str) -> str:
    return f"{name}.npy"


def _header_of(array: NDArray[Any] | RowArray) -> bytes:
    header = io.BytesIO()
    described = npy.header_data_from_array_1_0(np.empty((0,), array.dtype))
    npy.write_array_header_1_0(header, {**described, "shape": array.shape, "fortran_order": False})
    return header.getvalue()
