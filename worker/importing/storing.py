"""Writes the examples of an import, and describes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column, DatasetColumn
from contracts.datasets import DatasetInfo, DatasetWarning, Preparation, SplitCounts, ValueType
from contracts.errors import InvalidDataError
from worker.importing.columns import describe_columns
from worker.importing.findings import find_warnings
from worker.importing.labels import Labels
from worker.importing.npy_files import write_npy
from worker.importing.target import ImportTarget

UINT8_CLASSES = 256


@dataclass(frozen=True)
class ExampleSet:
    """All examples of a data set but their values.

    Args:
        place: The file or array that they come from, for errors.
        input_shape: The shape of one example.
        dtype: The stored type of its values.
        class_names: The name of each class.
        labels: The class indices, (N,).
        is_test: Which examples are in the test set, (N,).
        pixel_max: Of images.
        prepare: Of images.
        columns: Of tables, the numbers without their mean and standard deviation.
    """

    place: str
    input_shape: tuple[int, ...]
    dtype: ValueType
    class_names: tuple[str, ...]
    labels: Labels
    is_test: NDArray[np.bool_]
    pixel_max: float | None = None
    prepare: Preparation | None = None
    columns: tuple[Column, ...] | None = None

    @property
    def width(self) -> int:
        """How many numbers an example has."""
        return int(np.prod(self.input_shape, dtype=np.int64))

    def count(self) -> SplitCounts:
        """Return the numbers of examples of each class."""
        classes = len(self.class_names)
        train, test = (
            tuple(np.bincount(self.labels[mask], minlength=classes).tolist())
            for mask in (~self.is_test, self.is_test)
        )
        return SplitCounts(train=train, test=test)


def store_examples(
    examples: ExampleSet, values: Iterator[NDArray[Any]], target: ImportTarget
) -> DatasetInfo:
    """Write the four files of a data set, and return its record.

    The caller fills in its name, version, digest, source, description and time.

    Args:
        examples: The labels, and what the values are.
        values: The values of all examples in the order of the labels, in chunks, (n, width).
        target: Where to write.

    Raises:
        InvalidDataError: the values can't be read, or there is no training example.
        ImportStoppedError: the import should stop.
    """
    stored = examples.width * np.dtype(examples.dtype).itemsize
    target.check_size(examples.place, len(examples.labels), stored)
    counts = examples.count()
    if not sum(counts.train):
        raise InvalidDataError(examples.place, "expected at least one training example, got none")
    _write_labels(examples, target)
    _write_values(examples, values, target)
    columns, constants = describe_columns(examples.columns or (), target)
    warnings = find_warnings(examples.class_names, counts, constants, target)
    return _describe(examples, columns, counts, warnings)


def _describe(
    examples: ExampleSet,
    columns: tuple[DatasetColumn, ...],
    counts: SplitCounts,
    warnings: tuple[DatasetWarning, ...],
) -> DatasetInfo:
    return DatasetInfo(
        name="",
        sha256="",
        kind="table" if columns else "images",
        train_examples=sum(counts.train),
        test_examples=sum(counts.test),
        input_shape=examples.input_shape,
        pixel_max=examples.pixel_max,
        dtype=examples.dtype,
        classes=len(examples.class_names),
        class_names=examples.class_names,
        columns=columns or None,
        prepare=examples.prepare,
        examples_per_class=counts,
        warnings=warnings,
    )


def _write_labels(examples: ExampleSet, target: ImportTarget) -> None:
    dtype = np.uint8 if len(examples.class_names) <= UINT8_CLASSES else np.uint16
    labels = examples.labels.astype(dtype)
    np.save(target.folder / "train_y.npy", labels[~examples.is_test])
    np.save(target.folder / "test_y.npy", labels[examples.is_test])


def _write_values(
    examples: ExampleSet, values: Iterator[NDArray[Any]], target: ImportTarget
) -> None:
    tests = int(examples.is_test.sum())
    train_shape = (len(examples.labels) - tests, examples.width)
    folder, dtype = target.folder, np.dtype(examples.dtype)
    with (
        write_npy(folder / "train_x.npy", train_shape, dtype) as write_train,
        write_npy(folder / "test_x.npy", (tests, examples.width), dtype) as write_test,
    ):
        start = 0
        for chunk in values:
            target.check_stop()
            is_test = examples.is_test[start : start + len(chunk)]
            write_train(chunk[~is_test])
            write_test(chunk[is_test])
            start += len(chunk)
            target.meter.written = start / len(examples.labels)
