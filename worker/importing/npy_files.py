"""Writes and reads .npy files in chunks of rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from worker.importing.target import ImportTarget, rows_per_chunk


@contextmanager
def write_npy(
    path: Path, shape: tuple[int, int], dtype: np.dtype[Any]
) -> Iterator[Callable[[NDArray[Any]], object]]:
    """Write an array (rows, width) of a known shape; yield a function that appends rows.

    Not into a memory map, whose pages would count as this process's memory.
    """
    with path.open("wb") as file:
        header = {"descr": dtype.str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(file, header)
        yield lambda rows: file.write(np.ascontiguousarray(rows, dtype).data)


def iterate_rows(
    target: ImportTarget, name: str, mode: Literal["r", "r+"] = "r"
) -> Iterator[NDArray[Any]]:
    """Yield chunks of rows of an array in the target's folder, to change in place with `r+`.

    Each chunk is mapped separately, so that only one chunk is in this process's memory.
    """
    first = np.load(target.folder / name, mmap_mode="r", allow_pickle=False)
    rows, step = len(first), rows_per_chunk(first.itemsize * first.shape[1])
    del first
    for start in range(0, rows, step):
        target.check_stop()
        array = np.load(target.folder / name, mmap_mode=mode, allow_pickle=False)
        yield array[start : start + step]
