"""Describes the columns of a table by their training examples, and fills in missing numbers."""

from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import Column
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.npy_files import iterate_rows
from worker.importing.target import ImportTarget

Floats = NDArray[np.float64]


def describe_columns(
    columns: tuple[Column, ...], target: ImportTarget
) -> tuple[tuple[Column, ...], list[str]]:
    """Return the columns with the mean and deviation of each number; and the constant ones' names.

    They are those of the training set (divided by N), in float64. A missing number is NaN in the
    files, and becomes the mean of the others.

    Raises:
        InvalidDataError: a column has no number in the training set.
    """
    starts = accumulate((column.width for column in columns), initial=0)
    numbers = {c.name: start for c, start in zip(columns, starts, strict=False) if not c.values}
    constants = {column.name for column in columns if len(column.values or "ab") == 1}
    measured: dict[str, dict[str, float]] = {}
    if numbers:
        at = np.array(list(numbers.values()))
        _fill_missing(list(numbers), at, target)
        means, deviations, is_constant = _measure(at, target)
        constants |= {name for name, constant in zip(numbers, is_constant, strict=True) if constant}
        for name, mean, std in zip(numbers, means.tolist(), deviations.tolist(), strict=True):
            measured[name] = {"mean": mean, "std": std}
    described = tuple(c.model_copy(update=measured.get(c.name, {})) for c in columns)
    return described, [column.name for column in columns if column.name in constants]


def _fill_missing(names: list[str], at: NDArray[Any], target: ImportTarget) -> None:
    """Replace NaN by the mean of the known numbers of the training set."""
    sums, known = np.zeros(len(at)), np.zeros(len(at), np.int64)
    for chunk in iterate_rows(target, "train_x.npy"):
        values = chunk[:, at]
        sums += np.nansum(values, axis=0, dtype=np.float64)
        known += np.isfinite(values).sum(axis=0)
    for name, count in zip(names, known.tolist(), strict=True):
        if not count:
            raise InvalidDataError(
                f"column {show(name)}", "expected a number in the training set, got none"
            )
    means = (sums / known).astype(np.float32)
    for file in ("train_x.npy", "test_x.npy"):
        for chunk in iterate_rows(target, file, "r+"):
            rows, which = np.nonzero(np.isnan(chunk[:, at]))
            chunk[rows, at[which]] = means[which]


def _measure(at: NDArray[Any], target: ImportTarget) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Return means, deviations (of a constant column its value and 1), and which are constant."""
    sums, rows = np.zeros(len(at)), 0
    lowest, highest = np.full(len(at), np.inf), np.full(len(at), -np.inf)
    for chunk in iterate_rows(target, "train_x.npy"):
        values = chunk[:, at].astype(np.float64)
        sums += values.sum(axis=0)
        rows += len(values)
        lowest = np.minimum(lowest, values.min(axis=0))
        highest = np.maximum(highest, values.max(axis=0))
    is_constant = lowest == highest
    means = np.where(is_constant, lowest, sums / rows)
    squares = np.zeros(len(at))
    for chunk in iterate_rows(target, "train_x.npy"):
        squares += ((chunk[:, at].astype(np.float64) - means) ** 2).sum(axis=0)
    return means, np.where(is_constant, 1.0, np.sqrt(squares / rows)), is_constant
