"""Reads the examples of an .npz: `x`, and labels `y` if it has some.

`class_names` and `columns` may be there as in a file to import: they must be the network's.
"""

import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import InvalidDataError
from contracts.messages import show
from stores.batch.results import PROB
from worker.batch.examples import ClassLookup, ExampleChunk, ReadOptions, skip_rows
from worker.importing.archives import open_archive
from worker.importing.labels import Label, Labels
from worker.importing.npz.members import INTEGERS, NUMBERS, NpyMember, to_list
from worker.importing.npz.tables import read_texts

PIXEL_MAX: Final = 255.0
MAX_MEMBERS: Final = 4
MAX_UNPACKED_BYTES: Final = 4 * 2**30
_OPTIONAL: Final = {"y", "class_names", "columns"}


def iterate_npz(file: BinaryIO, options: ReadOptions) -> Iterator[ExampleChunk]:
    """Yield the examples of an .npz; InvalidDataError names the array and the row."""
    target, transform = options.target, options.transform
    with open_archive(file, MAX_MEMBERS, target) as archive:
        members = _open_members(archive)
        x = members["x"]
        _check_x(x, transform)
        _check_columns(members, options)
        target.check_size("x", len(x), PROB.itemsize * len(transform.class_names))
        labels = _read_labels(members, options) if "y" in members else None
        convert = _Converter(transform, options.query.pixel_max)
        for first, needed, chunk in skip_rows(x.iterate(target), options.start, len):
            start = first + (needed.start or 0)
            target.meter.written = start / len(x)
            rows = convert(chunk.reshape(len(chunk), -1)[needed], start)
            part_labels = None if labels is None else labels[start : start + len(rows)]
            yield ExampleChunk(rows, part_labels, partial(_place, "x", start))
        target.meter.written = 1.0


def _open_members(archive: zipfile.ZipFile) -> dict[str, NpyMember]:
    files = {member.filename for member in archive.infolist()}
    names = {name.removesuffix(".npy") for name in files if name.endswith(".npy")}
    if "x" not in names or names - {"x"} - _OPTIONAL or len(names) < len(files):
        raise InvalidDataError(
            "the file",
            "expected the array x, with labels y if they are known, got "
            f"{', '.join(show(name) for name in sorted(files))}",
        )
    return {name: NpyMember(archive, name) for name in sorted(names)}


def _check_columns(members: Mapping[str, NpyMember], options: ReadOptions) -> None:
    if "columns" not in members:
        return
    expected = [column.name for column in options.transform.columns or ()]
    members["columns"].check("U", f"the names of {len(expected)} columns", ((len(expected),),))
    if list(read_texts(members["columns"], options.target)) != expected:
        raise InvalidDataError("columns", "expected the columns of the model, in their order")


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


def _read_labels(members: Mapping[str, NpyMember], options: ReadOptions) -> Labels:
    y, count, target = members["y"], len(members["x"]), options.target
    y.check(f"{INTEGERS}U", "labels: integers or texts (N,)", ((None,), (None, 1)))
    if len(y) != count:
        raise InvalidDataError("y", f"expected {count} labels, one for each of x, got {len(y)}")
    names: dict[Label, Label] = {}  # of integers, which are indices into class_names
    if "class_names" in members:
        members["class_names"].check("U", "texts (C,)", ((None,),))
        names = dict(enumerate(read_texts(members["class_names"], target)))
    lookup, start, found = ClassLookup(options.transform.class_names), 0, []
    for chunk in y.iterate(target):
        labels = (chunk.astype(int) if chunk.dtype.kind == "b" else chunk).ravel()
        named = [names.get(label, label) for label in to_list(labels, "y")]
        found.append(lookup.encode(named, partial(_place, "y", start)))
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
