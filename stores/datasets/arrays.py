"""The array files of a version: what they are called, and how they are opened."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, BinaryIO, Literal

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import DamagedError
from stores.datasets.store import Dataset, Examples

# In the order that a version's digest is defined over.
ARRAYS = ("train_x.npy", "train_y.npy", "test_x.npy", "test_y.npy")


def open_dataset(info: DatasetInfo, open_file: Callable[[str], BinaryIO]) -> Dataset:
    """Return the arrays of a version; those of files on a disk are memory-mapped.

    Args:
        info: The version.
        open_file: Opens one of ARRAYS, verified.

    Raises:
        DamagedError: a file is no array, or the lengths differ.
    """
    train_x, train_y, test_x, test_y = (_map(name, open_file(name)) for name in ARRAYS)
    if len(train_x) != len(train_y) or len(test_x) != len(test_y):
        raise DamagedError(f"data set {info.name}", "its arrays have different lengths")
    return Dataset(info, Examples(train_x, train_y), Examples(test_x, test_y))


def _map(name: str, file: BinaryIO) -> NDArray[Any]:
    """Return a file's array, read-only; processes of a host that map it share its memory."""
    try:
        with file:
            array = _read_array(file)
    except ValueError as error:
        raise DamagedError(name, str(error)) from error
    array.setflags(write=False)
    return array


def _read_array(file: BinaryIO) -> NDArray[Any]:
    if isinstance(file, BytesIO):
        loaded: NDArray[Any] = np.load(file, allow_pickle=False)
        return loaded
    npy.read_magic(file)
    shape, is_fortran, dtype = npy.read_array_header_1_0(file)
    if 0 in shape:  # an empty range cannot be mapped
        return np.empty(shape, dtype)
    order: Literal["C", "F"] = "F" if is_fortran else "C"
    return np.memmap(file, dtype, mode="r", offset=file.tell(), shape=shape, order=order)
