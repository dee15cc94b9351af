"""Finds what a user should know about a data set before training on it."""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetWarning, SplitCounts
from contracts.messages import format_count, show
from worker.importing.npy_files import iterate_rows
from worker.importing.target import ImportTarget

FEW_EXAMPLES: Final = 10
IMBALANCE: Final = 10.0  # the largest class as a multiple of the smallest
MAX_NAMED: Final = 5


def find_warnings(
    class_names: tuple[str, ...],
    counts: SplitCounts,
    constants: list[str],
    target: ImportTarget,
) -> tuple[DatasetWarning, ...]:
    """Return the warnings about an import whose files are written."""
    found = (
        _find_duplicates(counts, target),
        _find_imbalance(class_names, counts),
        _find_constants(constants),
        _find_small_classes(class_names, counts),
    )
    return tuple(warning for warning in found if warning)


def _find_duplicates(counts: SplitCounts, target: ImportTarget) -> DatasetWarning | None:
    """Compare hashes of all rows: 8 bytes for each test example are in memory."""
    if not sum(counts.test):
        return None
    tests = np.concatenate(list(_hashes(target, "test_x.npy")))
    known, repeats = np.unique(tests, return_counts=True)
    is_shared = np.zeros(len(known), np.bool_)
    for hashes in _hashes(target, "train_x.npy"):
        at = np.searchsorted(known, hashes)
        at[at == len(known)] = 0
        is_shared[at[known[at] == hashes]] = True
    count = int(repeats[is_shared].sum())
    if not count:
        return None
    return DatasetWarning(
        type="duplicates_between_splits",
        message=f"{format_count(count, 'test example is', 'test examples are')} also in the "
        "training set, so the test accuracy is too high: remove the copies",
    )


def _hashes(target: ImportTarget, name: str) -> Iterator[NDArray[np.int64]]:
    """Yield Python's hashes of rows: of 64 bits, and by a secret of this process."""
    for chunk in iterate_rows(target, name):
        rows = chunk.view(f"V{chunk.shape[1] * chunk.itemsize}").ravel().tolist()
        yield np.fromiter(map(hash, rows), np.int64, len(rows))


def _find_imbalance(names: tuple[str, ...], counts: SplitCounts) -> DatasetWarning | None:
    present = [(count, name) for count, name in zip(counts.train, names, strict=True) if count]
    (least, small), (most, large) = min(present), max(present)
    if most < IMBALANCE * least:
        return None
    return DatasetWarning(
        type="imbalanced",
        message=f"class {show(large)} has {format_count(most, 'training example')} and class "
        f"{show(small)} has {least}: train with class_weights, and compare recalls",
    )


def _find_constants(names: list[str]) -> DatasetWarning | None:
    if not names:
        return None
    return DatasetWarning(
        type="constant_column",
        message=f"constant in the training set: {_join(map(show, names))}; ignore such columns, "
        "since nothing can be learned from them",
    )


def _find_small_classes(names: tuple[str, ...], counts: SplitCounts) -> DatasetWarning | None:
    small = [
        f"{show(name)} ({count})"
        for name, count in zip(names, counts.train, strict=True)
        if count < FEW_EXAMPLES
    ]
    if not small:
        return None
    return DatasetWarning(
        type="few_examples",
        message=f"classes with fewer than {FEW_EXAMPLES} training examples: {_join(small)}; "
        "collect more",
    )


def _join(names: Iterable[str]) -> str:
    listed = list(names)
    rest = f" and {len(listed) - MAX_NAMED} more" if len(listed) > MAX_NAMED else ""
    return ", ".join(listed[:MAX_NAMED]) + rest
