"""Reads the examples of an .npz: `x`, and labels `y` if it has some."""

import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.batch.examples import ClassLookup, ExampleChunk, ReadOptions, skip_rows
from worker.importing.archives import open_archive
from worker.importing.labels import Labels
from worker.importing.npy_members import INTEGERS, NUMBERS, NpyMember, to_list

PIXEL_MAX: Final = 255.0
MAX_MEMBERS: Final = 2
MAX_UNPACKED_BYTES: Final = 4 * 2**30
_ARRAYS: Final = {"x", "y"}


def iterate_npz(file: BinaryIO, options: ReadOptions) -> Iterator[ExampleChunk]:
    """Yield the examples of an .npz; InvalidDataError names the array and the row."""
    target, transform = options.target, options.transform
    with open_archive(file, MAX_MEMBERS, target) as archive:
        x, y = _open_members(archive)
        _check_x(x, transform)
        target.check_size("x", len(x), 4 * len(transform.class_names))
        labels = None if y is None else _read_labels(y, len(x), options)
        convert = _Converter(transform, options.query.pixel_max)
        for first, needed, chunk in skip_rows(x.iterate(target), options.start, len):
            start = first + (needed.start or 0)
            rows = convert(chunk.reshape(len(chunk), -1)[needed], start)
            some = None if labels is None else labels[start : start + len(rows)]
            yield ExampleChunk(rows, some, partial(_place, "x", start))


def _open_members(archive: zipfile.ZipFile) -> tuple[NpyMember, NpyMember | None]:
    files = {member.filename for member in archive.infolist()}
    names = {name.removesuffix(".npy") for name in files if name.endswith(".npy")}
    if "x" not in names or names - _ARRAYS or len(names) < len(files):
        raise InvalidDataError(
            "the file",
            "expected the array x, with labels y if you like, got "
            f"{', '.join(show(name) for name in sorted(files))}",
        )
    return NpyMember(archive, "x"), NpyMember(archive, "y") if "y" in names else None


def _check_x(x: NpyMember, transform: InputTransform) -> None:
    """Check the type and the shape; the rows of images may be flat."""
    shape = transform.input_shape
    shapes = {shape, (transform.input_size,)}
    if transform.kind == "images" and transform.color == "gray":
        shapes.add((*shape, 1))
    expected = " or ".join(str(("N", *each)).replace("'", "") for each in sorted(shapes, key=len))
    x.check(NUMBERS, f"numbers of shape {expected}", tuple((None, *each) for each in shapes))
    size_bytes = len(x) * transform.input_size * x.dtype.itemsize
    if size_bytes > MAX_UNPACKED_BYTES:
        raise InvalidDataError(
            "x", f"expected at most {MAX_UNPACKED_BYTES:,} bytes, got {size_bytes:,}: split it"
        )


def _read_labels(y: NpyMember, count: int, options: ReadOptions) -> Labels:
    y.check(f"{INTEGERS}U", "labels: integers or texts (N,)", ((None,), (None, 1)))
    if len(y) != count:
        raise InvalidDataError("y", f"expected {count} labels, one for each of x, got {len(y)}")
    lookup, start, found = ClassLookup(options.transform.class_names), 0, []
    for chunk in y.iterate(options.target):
        labels = (chunk.astype(int) if chunk.dtype.kind == "b" else chunk).ravel()
        found.append(lookup.encode(to_list(labels, "y"), partial(_place, "y", start)))
        start += len(labels)
    return np.concatenate(found)


def _place(name: str, start: int, row: int) -> str:
    return f"{name}, row {start + row}"


class _Converter:
    """Checks raw values, and scales pixels to the range of the network's."""

    def __init__(self, transform: InputTransform, pixel_max: float | None) -> None:
        if transform.columns is not None and pixel_max is not None:
            raise InvalidDataError("pixel_max", "expected only with images, got a table in x")
        self._is_table = transform.columns is not None
        self._stored = float(transform.pixel_max or PIXEL_MAX)
        self._sent = self._stored if pixel_max is None else float(pixel_max)

    def __call__(self, rows: NDArray[Any], start: int) -> NDArray[Any]:
        """Return stored values; the same numbers get the same bits as in /predict."""
        if self._is_table:
            with np.errstate(over="ignore"):
                encoded = rows.astype(np.float64).astype(np.float32)
            self._refuse(rows, ~np.isfinite(encoded), start)
            return encoded
        if rows.dtype == np.uint8 and self._sent == self._stored:
            if self._stored < PIXEL_MAX:
                self._refuse(rows, rows > self._stored, start)
            return rows
        self._refuse(rows, ~((rows >= 0) & (rows <= self._sent)), start)
        numbers = rows.astype(np.float64)
        if self._sent != self._stored:
            numbers = numbers / self._sent * self._stored
        return numbers.astype(np.float32)

    def _refuse(self, rows: NDArray[Any], is_wrong: NDArray[np.bool_], start: int) -> None:
        if not is_wrong.any():
            return
        row, column = np.argwhere(is_wrong)[0].tolist()
        needed = f"a number in 0..{self._sent:.15g}"
        if self._is_table:
            needed = "a finite number that float32 can hold"
        raise InvalidDataError(
            f"x, row {start + row}, value {column}",
            f"expected {needed}, got {rows[row, column]}",
        )
