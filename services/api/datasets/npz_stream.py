"""Writes a data set as an .npz while it is sent, so that it is never in memory."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from stores.datasets.store import Dataset

PIECE_BYTES: Final = 2**18
# The fixed parts of a ZIP archive of members of unknown length.
LOCAL_HEADER_BYTES: Final = 30
DESCRIPTOR_BYTES: Final = 16
CENTRAL_HEADER_BYTES: Final = 46
END_BYTES: Final = 22

Arrays = dict[str, NDArray[Any]]


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
    """Return the arrays of a data set by the names that an import reads."""
    info, train, test = dataset.info, dataset.train, dataset.test
    suffix = "_train" if info.test_examples else ""
    arrays = {f"x{suffix}": train.values, f"y{suffix}": train.labels}
    if info.test_examples:
        arrays |= {"x_test": test.values, "y_test": test.labels}
    shaped = {
        name: array.reshape(len(array), *info.input_shape) if name.startswith("x") else array
        for name, array in arrays.items()
    }
    shaped["class_names"] = np.array(info.transform.class_names)
    if info.columns:
        columns = [_input_names(column.name, column.values) for column in info.columns]
        shaped["columns"] = np.array([name for names in columns for name in names])
    return shaped


def _input_names(column: str, values: tuple[str, ...] | None) -> list[str]:
    return [column] if values is None else [f"{column}={value}" for value in values]


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


def _write_member(archive: zipfile.ZipFile, name: str, array: NDArray[Any]) -> Iterator[None]:
    """Write an array as a member of an archive; yield after each piece."""
    rows = max(1, PIECE_BYTES // max(1, array[:1].nbytes))
    with archive.open(zipfile.ZipInfo(_file_name(name)), "w") as member:
        member.write(_header_of(array))
        for start in range(0, len(array), rows):
            member.write(array[start : start + rows].tobytes())
            yield


def _file_name(name: str) -> str:
    return f"{name}.npy"


def _header_of(array: NDArray[Any]) -> bytes:
    header = io.BytesIO()
    described = npy.header_data_from_array_1_0(np.empty((0,), array.dtype))
    npy.write_array_header_1_0(header, {**described, "shape": array.shape, "fortran_order": False})
    return header.getvalue()
