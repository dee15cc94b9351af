"""Imports .npz files: images (N, H, W) or (N, H, W, 3), or tables (N, D), with labels."""

import zipfile
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column
from contracts.datasets import MAX_INPUTS, MAX_VALUES, DatasetInfo, ImportOptions
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.archives import open_archive
from worker.importing.labels import LabelIndex, Labels, check_classes, check_names
from worker.importing.npy_members import INTEGERS, NUMBERS, NpyMember, to_list
from worker.importing.splitting import choose_test_rows
from worker.importing.storing import ExampleSet, store_examples
from worker.importing.target import ImportTarget

MAX_MEMBERS: Final = 6
UINT8_MAX: Final = 255
_WHOLE: Final = {"x", "y"}
_SPLIT: Final = {"x_train", "y_train", "x_test", "y_test"}
_OPTIONAL: Final = {"class_names", "columns"}


def import_npz(file: BinaryIO, options: ImportOptions, target: ImportTarget) -> DatasetInfo:
    """Import an .npz file (errors as import_file)."""
    with open_archive(file, MAX_MEMBERS, target) as archive:
        members = _open_members(archive)
        suffixes = ("_train", "_test") if "x_train" in members else ("",)
        x = [members[f"x{suffix}"] for suffix in suffixes]
        y = [members[f"y{suffix}"] for suffix in suffixes]
        shape = _check_shapes(x, target)
        _check_lengths(x, y)
        class_names, labels = _read_labels(y, members.get("class_names"), target)
        examples = ExampleSet(
            place=x[0].name,
            input_shape=shape,
            class_names=class_names,
            labels=labels,
            is_test=_choose_tests(x, labels, len(class_names), options),
            **_describe_values(x, shape, members.get("columns"), options, target),
        )
        limit = examples.pixel_max
        return store_examples(examples, chain(*(_iterate(m, limit, target) for m in x)), target)


def _open_members(archive: zipfile.ZipFile) -> dict[str, NpyMember]:
    names = {member.filename.removesuffix(".npy") for member in archive.infolist()}
    if names - _OPTIONAL not in (_WHOLE, _SPLIT):
        raise InvalidDataError(
            "the file",
            "expected the arrays x_train, y_train, x_test and y_test, or x and y, with class_names "
            f"and columns if you like, got {', '.join(show(name) for name in sorted(names))}",
        )
    if not all(member.filename.endswith(".npy") for member in archive.infolist()):
        raise InvalidDataError("the file", "expected only .npy arrays: save with numpy.savez")
    return {name: NpyMember(archive, name) for name in sorted(names)}


def _check_shapes(x: list[NpyMember], target: ImportTarget) -> tuple[int, ...]:
    """Return the shape of one example."""
    sizes = f"at most {MAX_VALUES:,} values each"
    for member in x:
        member.check(
            NUMBERS,
            f"images (N, H, W) or (N, H, W, 3) of {sizes}, or a table (N, D) of at most "
            f"{MAX_INPUTS:,} columns",
            ((None,) * 2, (None,) * 3, (None, None, None, 3), (None, None, None, 1)),
        )
    own = x[0].shape[1:]
    for member in x[1:]:
        if member.shape[1:] != own:
            raise InvalidDataError(
                member.name,
                f"expected examples of shape {own} as in {x[0].name}, got {member.shape[1:]}",
            )
    values = int(np.prod(own, dtype=np.int64))
    if values > (MAX_INPUTS if len(own) == 1 else MAX_VALUES):
        raise InvalidDataError(
            x[0].name,
            f"expected images of {sizes}, or a table of at most {MAX_INPUTS:,} columns, got "
            f"examples of shape {own}",
        )
    target.check_size(x[0].name, sum(map(len, x)), values)
    return own[:2] if own[2:] == (1,) else own


def _check_lengths(x: list[NpyMember], y: list[NpyMember]) -> None:
    for values, labels in zip(x, y, strict=True):
        labels.check(f"{INTEGERS}U", "labels: integers or texts (N,)", ((None,), (None, 1)))
        if len(values) != len(labels):
            raise InvalidDataError(
                labels.name,
                f"expected {len(values)} labels, one for each example of {values.name}, got "
                f"{len(labels)}",
            )
        if (labels.dtype.kind == "U") != (y[0].dtype.kind == "U"):
            raise InvalidDataError(
                labels.name,
                f"expected labels of the same kind as in {y[0].name}, got {labels.dtype}",
            )


def _read_labels(
    y: list[NpyMember], given: NpyMember | None, target: ImportTarget
) -> tuple[tuple[str, ...], Labels]:
    names = None
    if given is not None:
        given.check("U", "texts (C,)", ((None,),))
        names = _read_texts(given, target)
        check_classes(names, "class_names")
    index = LabelIndex(names)
    numbers: list[Labels] = []
    for member in y:
        numbers += _encode_labels(member, index, target)
    class_names, indices = index.finish(y[0].name)
    return class_names, indices[np.concatenate(numbers)]


def _encode_labels(member: NpyMember, index: LabelIndex, target: ImportTarget) -> Iterator[Labels]:
    start = 0
    for chunk in member.iterate(target):
        labels = (chunk.astype(int) if chunk.dtype.kind == "b" else chunk).ravel()
        yield index.encode(to_list(labels, member.name), partial(_place_label, member.name, start))
        start += len(labels)


def _place_label(name: str, start: int, row: int) -> str:
    return f"{name}, row {start + row}"


def _read_texts(member: NpyMember, target: ImportTarget) -> tuple[str, ...]:
    # As many as a table may have columns: before more are read into memory.
    if len(member) > MAX_INPUTS:
        raise InvalidDataError(
            member.name, f"expected at most {MAX_INPUTS:,} texts, got {len(member):,}"
        )
    return tuple(
        str(text) for chunk in member.iterate(target) for text in to_list(chunk, member.name)
    )


def _choose_tests(
    x: list[NpyMember], labels: Labels, classes: int, options: ImportOptions
) -> NDArray[np.bool_]:
    if len(x) == 1:
        return choose_test_rows(labels, classes, options.test_share, options.seed)
    options.refuse_fraction("x_test")
    return np.arange(len(labels)) >= len(x[0])


def _describe_values(
    x: list[NpyMember],
    shape: tuple[int, ...],
    columns: NpyMember | None,
    options: ImportOptions,
    target: ImportTarget,
) -> dict[str, Any]:
    """Return the fields of an ExampleSet that only images, or only tables, have."""
    if len(shape) == 1:
        if options.pixel_max is not None:
            raise InvalidDataError(
                "pixel_max", f"expected only with images, got a table in {x[0].name}"
            )
        return {"dtype": "float32", "columns": _name_columns(columns, shape[0], target)}
    if columns is not None:
        raise InvalidDataError("columns", f"expected only with a table, got images in {x[0].name}")
    limit = UINT8_MAX if options.pixel_max is None else options.pixel_max
    limit = int(limit) if float(limit).is_integer() else limit
    is_uint8 = limit <= UINT8_MAX and all(member.dtype.kind in INTEGERS for member in x)
    return {
        "dtype": "uint8" if is_uint8 else "float32",
        "pixel_max": limit,
        "prepare": "fit",
    }


def _name_columns(given: NpyMember | None, count: int, target: ImportTarget) -> tuple[Column, ...]:
    names = tuple(map(str, range(count)))
    if given is not None:
        given.check("U", f"the names of {count} columns, texts ({count},)", ((count,),))
        names = _read_texts(given, target)
        check_names(names, "columns")
    return tuple(Column(name=name, kind="number") for name in names)


def _iterate(
    member: NpyMember, pixel_max: float | None, target: ImportTarget
) -> Iterator[NDArray[Any]]:
    """Yield the values, checked, (n, width)."""
    start = 0
    for chunk in member.iterate(target):
        rows = chunk.reshape(len(chunk), -1)
        if pixel_max is None:
            with np.errstate(over="ignore"):
                rows = rows.astype(np.float32)
            is_valid, expected = np.isfinite(rows), "a finite number that float32 can hold"
        else:
            is_valid, expected = (rows >= 0) & (rows <= pixel_max), f"a number in 0..{pixel_max}"
        if not is_valid.all():
            row, column = np.argwhere(~is_valid)[0].tolist()
            place = "row" if pixel_max is None else "image"
            raise InvalidDataError(
                f"{member.name}, {place} {start + row}, value {column}",
                f"expected {expected}, got {chunk.reshape(len(chunk), -1)[row, column]}",
            )
        yield rows
        start += len(rows)
