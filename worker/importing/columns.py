"""Describes the columns of a table by their training examples, and fills in missing numbers."""

from itertools import accumulate
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from contracts.columns import Column, DatasetColumn, Histogram
from contracts.errors import InvalidDataError
from contracts.messages import show
from worker.importing.npy_files import iterate_rows
from worker.importing.target import ImportTarget

BINS: Final = 20

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


def describe_columns(
    columns: tuple[Column, ...], target: ImportTarget
) -> tuple[tuple[DatasetColumn, ...], list[str]]:
    """Return the columns with what is known of their values; and the names of constant ones.

    It is known of the training set, in float64; a standard deviation is divided by N. A missing
    number is NaN in the files, and becomes the mean of the others.

    Raises:
        InvalidDataError: a column has no number in the training set.
    """
    starts = list(accumulate((column.width for column in columns), initial=0))
    numbers = {c.name: start for c, start in zip(columns, starts, strict=False) if not c.values}
    constants = {column.name for column in columns if len(column.values or "ab") == 1}
    measured: dict[str, dict[str, Any]] = {}
    if numbers:
        at = np.array(list(numbers.values()))
        _fill_missing(list(numbers), at, target)
        measured = dict(zip(numbers, _measure(at, target), strict=True))
        constants |= {name for name, of in measured.items() if len(of["histogram"].counts) == 1}
    if len(numbers) < len(columns):
        texts = _count_texts(starts[-1], target)
        for column, start in zip(columns, starts, strict=False):
            if column.values:
                measured[column.name] = {"counts": texts[start : start + column.width]}
    described = tuple(DatasetColumn(**c.model_dump() | measured[c.name]) for c in columns)
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


def _measure(at: NDArray[Any], target: ImportTarget) -> list[dict[str, Any]]:
    """Return the mean, the deviation (1 of a constant column) and the histogram of each column."""
    means, lowest, highest, rows = _find_ranges(at, target)
    is_constant = lowest == highest
    widths = np.where(is_constant, 1.0, highest - lowest)
    squares, counts = np.zeros(len(at)), np.zeros((len(at), BINS), np.int64)
    for chunk in iterate_rows(target, "train_x.npy"):
        values = chunk[:, at].astype(np.float64)
        squares += ((values - means) ** 2).sum(axis=0)
        counts += _count_bins((values - lowest) / widths)
    deviations = np.where(is_constant, 1.0, np.sqrt(squares / rows))
    measured = (array.tolist() for array in (means, deviations, lowest, highest, counts))
    return [
        {"mean": mean, "std": std, "histogram": _make_histogram(low, high, bins)}
        for mean, std, low, high, bins in zip(*measured, strict=True)
    ]


def _find_ranges(at: NDArray[Any], target: ImportTarget) -> tuple[Floats, Floats, Floats, int]:
    """Return the mean, the lowest and the highest number of each column; and how many rows."""
    sums, rows = np.zeros(len(at)), 0
    lowest, highest = np.full(len(at), np.inf), np.full(len(at), -np.inf)
    for chunk in iterate_rows(target, "train_x.npy"):
        values = chunk[:, at].astype(np.float64)
        sums += values.sum(axis=0)
        rows += len(values)
        lowest = np.minimum(lowest, values.min(axis=0))
        highest = np.maximum(highest, values.max(axis=0))
    return np.where(lowest == highest, lowest, sums / rows), lowest, highest, rows


def _make_histogram(lowest: float, highest: float, counts: list[int]) -> Histogram:
    # Of a constant column, all examples are in the first bin.
    shown = counts[:1] if lowest == highest else counts
    return Histogram(lowest=lowest, highest=highest, counts=tuple(shown))


def _count_bins(shares: Floats) -> Counts:
    """Return how many rows of each column are in each bin of equal width, (columns, BINS)."""
    columns = shares.shape[1]
    bins = np.minimum((shares * BINS).astype(np.int64), BINS - 1)  # the highest is in the last
    flat = (bins + np.arange(columns) * BINS).ravel()
    return np.bincount(flat, minlength=columns * BINS).reshape(columns, BINS)


def _count_texts(inputs: int, target: ImportTarget) -> list[int]:
    """Return how many rows have a 1 in each input."""
    counts = np.zeros(inputs, np.int64)
    for chunk in iterate_rows(target, "train_x.npy"):
        counts += (chunk == 1).sum(axis=0)
    return list(counts.tolist())
