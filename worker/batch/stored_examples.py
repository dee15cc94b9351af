"""Reads the examples of a split of a stored data set."""

import mmap
from collections.abc import Iterator
from functools import partial

import numpy as np

from contracts.errors import InvalidDataError
from contracts.transform_differences import describe_difference, find_differences
from stores.datasets.store import Dataset, Examples
from worker.batch.examples import ClassLookup, ExampleChunk, ReadOptions
from worker.importing.labels import Labels
from worker.importing.target import rows_per_chunk


def iterate_split(dataset: Dataset, split: str, options: ReadOptions) -> Iterator[ExampleChunk]:
    """Yield the examples of a split.

    Raises:
        InvalidDataError: the network can't take them.
    """
    info, transform = dataset.info, options.transform
    differences = find_differences(transform, info.transform)
    if left := [name for name in differences if name != "class_names"]:
        difference = describe_difference(left[0], transform, info.transform)
        raise InvalidDataError(
            f"data set {info.name}",
            f"expected the same {', '.join(left)} as in the model: {difference}",
        )
    examples = dataset.test if split == "test" else dataset.train
    indices = _match_classes(info.transform.class_names, ClassLookup(transform.class_names))
    step = rows_per_chunk(examples.values[:1].nbytes)
    for start in range(options.start, len(examples.values), step):
        values = examples.values[start : start + step]
        yield ExampleChunk(
            values,
            None if indices is None else indices[examples.labels[start : start + step]],
            partial(_place, split, start),
        )
        _unmap(examples)


def _match_classes(names: tuple[str, ...], lookup: ClassLookup) -> Labels | None:
    """Return the network's class of each class of a data set; None if one is unknown."""
    if not lookup.knows(names):
        return None
    return lookup.encode(names, lambda row: f"class {row}")


def _place(split: str, start: int, row: int) -> str:
    return f"{split} example {start + row}"


def _unmap(examples: Examples) -> None:
    """Give the pages of a mapped file back, which count as this process's memory."""
    values = examples.values
    while isinstance(values.base, np.ndarray):
        values = values.base
    if isinstance(values.base, mmap.mmap):
        values.base.madvise(mmap.MADV_DONTNEED)
