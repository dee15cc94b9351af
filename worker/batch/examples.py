"""The examples of a batch, whatever they are read from."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import InvalidDataError
from contracts.jobs.batch import BatchOptions
from contracts.messages import show
from mlp_core.input_transform import MAX_DEVIATIONS
from worker.importing.labels import Label, Labels
from worker.importing.target import ImportTarget

MAX_SHOWN = 10  # classes in a message

T = TypeVar("T")
Place = Callable[[int], str]


@dataclass(frozen=True)
class ExampleChunk:
    """Some consecutive examples.

    Args:
        values: Stored values, (N, D): pixels in the range of the network's, or encoded rows.
        labels: Indices of the network's classes, (N,); None if they are unknown.
        place: Returns where an example is, for an error.
    """

    values: NDArray[Any]
    labels: Labels | None
    place: Place


@dataclass(frozen=True)
class ReadOptions:
    """How a file is read.

    Args:
        transform: What the network's inputs and classes are.
        query: The query of the upload.
        label: The column of classes that a CSV may have.
        start: The index of the first example to read.
    """

    transform: InputTransform
    query: BatchOptions
    label: str | None
    start: int
    target: ImportTarget


class ClassLookup:
    """Finds the network's classes by labels.

    An integer is the class of that name, or else its index if no name is an integer.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._indices = {name: index for index, name in enumerate(names)}
        if not any(name.lstrip("-").isdecimal() for name in names):
            self._indices |= {str(index): index for index in range(len(names))}

    def knows(self, names: Iterable[str]) -> bool:
        """Return whether all of these are names of classes."""
        return set(names) <= set(self._names)

    def encode(self, labels: Sequence[Label], place: Place) -> Labels:
        """Return the class index of each label, (N,).

        Raises:
            InvalidDataError: a label is not a class.
        """
        found = [self._indices.get(str(label), -1) for label in labels]
        if -1 in found:
            row = found.index(-1)
            shown = ", ".join(map(show, self._names[:MAX_SHOWN]))
            more = " and others" if len(self._names) > MAX_SHOWN else ""
            raise InvalidDataError(
                place(row),
                f"expected one of the classes {shown}{more}, got {show(labels[row])}: leave the "
                "labels out if they are others",
            )
        return np.array(found, np.uint16)


def skip_rows(
    chunks: Iterable[T], start: int, count: Callable[[T], int]
) -> Iterator[tuple[int, slice, T]]:
    """Yield the chunks that have rows at or after start.

    Args:
        chunks: Chunks of rows.
        start: The index of the first row that is needed.
        count: Returns the number of rows of a chunk.

    Yields:
        The index of the chunk's first row, the needed part of the chunk, and the chunk.
    """
    first = 0
    for chunk in chunks:
        rows = count(chunk)
        if first + rows > start:
            yield first, slice(max(0, start - first), None), chunk
        first += rows


def read_ahead(chunks: Iterator[ExampleChunk]) -> Generator[ExampleChunk]:
    """Yield chunks, each of which is read while the one before it is predicted.

    Reading and checksums take a third of the time of a million uploaded images, and products of
    matrices leave a second core idle.
    """
    with ThreadPoolExecutor(1, "read-ahead") as reader:
        coming = reader.submit(next, chunks, None)
        while (chunk := coming.result()) is not None:
            coming = reader.submit(next, chunks, None)
            yield chunk


def check_deviations(chunk: ExampleChunk, transform: InputTransform) -> None:
    """Refuse encoded rows for which the outputs need not be finite, as /predict does.

    Raises:
        InvalidDataError: a number is too far from its column's mean.
    """
    at = 0
    for column in transform.columns or ():
        if column.values is None:
            deviations = (chunk.values[:, at].astype(np.float64) - (column.mean or 0.0)) / (
                column.std or 1.0
            )
            far = np.flatnonzero(~(np.abs(deviations) <= MAX_DEVIATIONS))
            if far.size:
                row = int(far[0])
                raise InvalidDataError(
                    f"{chunk.place(row)}, column {show(column.name)}",
                    f"expected a number within {MAX_DEVIATIONS:.0e} standard deviations of the "
                    f"mean, got {chunk.values[row, at]}",
                )
        at += column.width
