"""Imports .npz files: images (N, H, W) or (N, H, W, 3), or tables (N, D), with labels.

A file that the API has written gives the same data set again.
"""

import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, BinaryIO, Final, get_args

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import (
    MAX_INPUTS,
    MAX_PIXEL,
    MAX_VALUES,
    DatasetInfo,
    ImportOptions,
    Preparation,
)
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.archives import open_archive
from worker.importing.labels import LabelIndex, Labels, check_classes
from worker.importing.npz.members import INTEGERS, NUMBERS, NpyMember, to_list
from worker.importing.npz.tables import (
    COLUMNS,
    TEXT_COLUMNS,
    TableColumns,
    check_texts,
    chunk_rows,
    read_columns,
    read_texts,
)
from worker.importing.splitting import choose_test_rows
from worker.importing.storing import ExampleSet, store_examples
from worker.importing.target import ImportTarget

MAX_MEMBERS: Final = 11
UINT8_MAX: Final = 255
PIXEL_MAX: Final = "pixel_max"
PREPARE: Final = "prepare"
TEST_FRACTION: Final = "test_fraction"
_SUFFIXES: Final = (("",), ("_train", "_test"))  # of the arrays with examples
_OPTIONAL: Final = {"class_names", COLUMNS, TEXT_COLUMNS, PIXEL_MAX, PREPARE, TEST_FRACTION}


def import_npz(file: BinaryIO, options: ImportOptions, target: ImportTarget) -> DatasetInfo:
    """Import an .npz file (errors as import_file)."""
    with open_archive(file, MAX_MEMBERS, target) as archive:
        members, suffixes = _open_members(archive)
        x, y = ([members[f"{name}{suffix}"] for suffix in suffixes] for name in "xy")
        texts = [members[name] for suffix in suffixes if (name := f"texts{suffix}") in members]
        shape = _check_shapes(x, target, has_texts=bool(texts))
        _check_lengths(x, y)
        check_texts(texts, x)
        table = read_columns(members, shape[0], texts, target) if len(shape) == 1 else None
        class_names, labels = _read_labels(y, members.get("class_names"), target)
        kind = (
            _describe_images(members, x, options, target)
            if table is None
            else _describe_table(members, table, options)
        )
        examples = ExampleSet(
            place=x[0].name,
            input_shape=shape if table is None else (table.width,),
            class_names=class_names,
            labels=labels,
            is_test=_choose_tests(members, labels, len(class_names), options, target),
            **kind,
        )
        return store_examples(examples, _iterate_all(x, texts, table, examples, target), target)


def _open_members(archive: zipfile.ZipFile) -> tuple[dict[str, NpyMember], tuple[str, ...]]:
    """Return the arrays, and the suffixes of those with examples."""
    names = {member.filename.removesuffix(".npy") for member in archive.infolist()}
    for suffixes in _SUFFIXES:
        needed = {f"{name}{suffix}" for name in "xy" for suffix in suffixes}
        texts = {f"texts{suffix}" for suffix in suffixes}
        if names - _OPTIONAL in (needed, needed | texts):
            break
    else:
        raise InvalidDataError(
            "the file",
            "expected the arrays x_train, y_train, x_test and y_test, or x and y, with class_names "
            f"and columns if you like, got {', '.join(show(name) for name in sorted(names))}",
        )
    if not all(member.filename.endswith(".npy") for member in archive.infolist()):
        raise InvalidDataError("the file", "expected only .npy arrays: save with numpy.savez")
    return {name: NpyMember(archive, name) for name in sorted(names)}, suffixes


def _check_shapes(x: list[NpyMember], target: ImportTarget, *, has_texts: bool) -> tuple[int, ...]:
    """Return the shape of one example; a table with texts may have no numbers."""
    sizes = f"at most {MAX_VALUES:,} values each"
    shapes = [(None,) * 2, (None,) * 3, (None, None, None, 3), (None, None, None, 1)]
    if has_texts:
        shapes = [(None,) * 2, (None, 0)]
    for member in x:
        member.check(
            NUMBERS,
            f"images (N, H, W) or (N, H, W, 3) of {sizes}, or a table (N, D) of at most "
            f"{MAX_INPUTS:,} columns",
            shapes,
        )
    shape = x[0].shape[1:]
    for member in x[1:]:
        if member.shape[1:] != shape:
            raise InvalidDataError(
                member.name,
                f"expected examples of shape {shape} as in {x[0].name}, got {member.shape[1:]}",
            )
    values = int(np.prod(shape, dtype=np.int64))
    if values > (MAX_INPUTS if len(shape) == 1 else MAX_VALUES):
        raise InvalidDataError(
            x[0].name,
            f"expected images of {sizes}, or a table of at most {MAX_INPUTS:,} columns, got "
            f"examples of shape {shape}",
        )
    target.check_size(x[0].name, sum(map(len, x)), values)
    return shape[:2] if shape[2:] == (1,) else shape


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
    y: list[NpyMember], class_names: NpyMember | None, target: ImportTarget
) -> tuple[tuple[str, ...], Labels]:
    names = None
    if class_names is not None:
        class_names.check("U", "texts (C,)", ((None,),))
        names = read_texts(class_names, target)
        check_classes(names, "class_names")
    index = LabelIndex(names)
    numbers: list[Labels] = []
    for member in y:
        numbers += _encode_labels(member, index, target)
    found, indices = index.finish(y[0].name)
    return found, indices[np.concatenate(numbers)]


def _encode_labels(member: NpyMember, index: LabelIndex, target: ImportTarget) -> Iterator[Labels]:
    start = 0
    for chunk in member.iterate(target):
        labels = (chunk.astype(int) if chunk.dtype.kind == "b" else chunk).ravel()
        yield index.encode(to_list(labels, member.name), partial(_place_label, member.name, start))
        start += len(labels)


def _place_label(name: str, start: int, row: int) -> str:
    return f"{name}, row {start + row}"


def _choose_tests(
    members: Mapping[str, NpyMember],
    labels: Labels,
    classes: int,
    options: ImportOptions,
    target: ImportTarget,
) -> NDArray[np.bool_]:
    if "y_train" in members:
        options.refuse_fraction("x_test")
        return np.arange(len(labels)) >= len(members["y_train"])
    share = options.test_share
    if options.test_fraction is None and TEST_FRACTION in members:
        expected = "a number from 0, below 1"
        share = float(members[TEST_FRACTION].read_value(NUMBERS, expected, target))
        if not 0 <= share < 1:
            raise InvalidDataError(TEST_FRACTION, f"expected {expected}, got {share}")
    return choose_test_rows(labels, classes, share, options.seed)


def _describe_table(
    members: Mapping[str, NpyMember], table: TableColumns, options: ImportOptions
) -> dict[str, Any]:
    """Return the fields of an ExampleSet that only tables have."""
    if options.pixel_max is not None or PIXEL_MAX in members or PREPARE in members:
        place = PREPARE if PREPARE in members else PIXEL_MAX
        raise InvalidDataError(place, "expected only with images, got a table in x")
    return {"dtype": "float32", "columns": table.columns}


def _describe_images(
    members: Mapping[str, NpyMember],
    x: list[NpyMember],
    options: ImportOptions,
    target: ImportTarget,
) -> dict[str, Any]:
    """Return the fields of an ExampleSet that only images have."""
    for name in (COLUMNS, TEXT_COLUMNS):
        if name in members:
            raise InvalidDataError(name, f"expected only with a table, got images in {x[0].name}")
    limit = _read_pixel_max(members, target) if options.pixel_max is None else options.pixel_max
    limit = int(limit) if float(limit).is_integer() else limit
    is_uint8 = limit <= UINT8_MAX and all(member.dtype.kind in INTEGERS for member in x)
    return {
        "dtype": "uint8" if is_uint8 else "float32",
        "pixel_max": limit,
        "prepare": _read_preparation(members, target),
    }


def _read_pixel_max(members: Mapping[str, NpyMember], target: ImportTarget) -> float:
    if PIXEL_MAX not in members:
        return UINT8_MAX
    expected = f"a number above 0, at most {MAX_PIXEL}"
    value = float(members[PIXEL_MAX].read_value(NUMBERS, expected, target))
    if not 0 < value <= MAX_PIXEL:
        raise InvalidDataError(PIXEL_MAX, f"expected {expected}, got {value}")
    return value


def _read_preparation(members: Mapping[str, NpyMember], target: ImportTarget) -> str:
    if PREPARE not in members:
        return "fit"
    expected = "fit or digit"
    value = str(members[PREPARE].read_value("U", expected, target))
    if value not in get_args(Preparation):
        raise InvalidDataError(PREPARE, f"expected {expected}, got {show(value)}")
    return value


def _iterate_all(
    x: list[NpyMember],
    texts: list[NpyMember],
    table: TableColumns | None,
    examples: ExampleSet,
    target: ImportTarget,
) -> Iterator[NDArray[Any]]:
    if table is None or not texts:
        return chain(*(_iterate(member, examples.pixel_max, target) for member in x))
    return chain(
        *(
            table.encode(
                _iterate(numbers, None, target, step := chunk_rows(numbers, member)),
                member.iterate(target, step),
                member.name,
            )
            for numbers, member in zip(x, texts, strict=True)
        )
    )


def _iterate(
    member: NpyMember, pixel_max: float | None, target: ImportTarget, step: int | None = None
) -> Iterator[NDArray[Any]]:
    """Yield the values, checked, (n, width)."""
    start = 0
    for chunk in member.iterate(target, step):
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
