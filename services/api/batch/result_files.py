"""Writes the predictions of a batch as CSV or as an .npz while they are sent, part after part."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.api.datasets.npz_stream import Arrays, RowArray
from services.http.float_json import dump
from stores.batch.results import Part, ResultRecord

ROWS: Final = 4096  # in a piece of CSV
# A spreadsheet would run a cell that begins with one of these as a formula.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
# At most, with commas: of the index and the class of a row, and of a probability.
ROW_CHARS: Final = 16
PROB_CHARS: Final = 14

Read = Callable[[], Iterable[Part]]


def iter_csv(record: ResultRecord, parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield `index,class,class_name,probability_0,…` in pieces of many rows."""
    header = [f"probability_{number}" for number in range(len(record.class_names))]
    yield f"{','.join(['index', 'class', 'class_name', *header])}\n".encode()
    middles = [f",{number},{_to_cell(name)},".encode() for number, name in _number(record)]
    index = 0
    for part in parts:
        for start in range(0, len(part), ROWS):
            probs = part.probs[start : start + ROWS]
            rows = dump(probs)[2:-2].split(b"],[")
            classes = probs.argmax(axis=1).tolist()
            yield b"".join(
                b"%d%b%b\n" % (number, middles[predicted], row)
                for number, (predicted, row) in enumerate(zip(classes, rows, strict=True), index)
            )
            index += len(probs)


def max_csv_bytes(record: ResultRecord) -> int:
    """Return how long the CSV is at most."""
    names = [len(_to_cell(name).encode()) for name in record.class_names]
    row_bytes = ROW_CHARS + max(names) + PROB_CHARS * len(names)
    return (record.examples + 2) * row_bytes  # the header is shorter than two rows


def result_arrays(record: ResultRecord, read: Read) -> Arrays:
    """Return the arrays of the .npz: those with labels only if the examples have some.

    Args:
        record: What the parts are.
        read: Returns all parts; called for each array.
    """
    count, classes = record.examples, len(record.class_names)
    integer = np.dtype(np.int64)
    predicted = (part.classes.astype(integer) for part in _lazily(read))
    arrays: dict[str, NDArray[Any] | RowArray] = {
        "index": RowArray((count,), integer, lambda part: np.arange(part.start, part.stop)),
        "class": RowArray((count,), integer, _JoinedRows(predicted)),
        "class_names": np.array(record.class_names),
        "probabilities": RowArray(
            (count, classes),
            np.dtype(np.float32),
            _JoinedRows(part.probs for part in _lazily(read)),
        ),
    }
    if record.has_labels:
        labels = (part.known_labels.astype(integer) for part in _lazily(read))
        arrays["labels"] = RowArray((count,), integer, _JoinedRows(labels))
        matrix = _JoinedRows(_iter_confusion(classes, read))
        arrays["confusion_matrix"] = RowArray((classes, classes), integer, matrix)
    return arrays


class _JoinedRows:
    """Reads the rows of joined chunks, once and in order.

    Args:
        chunks: The chunks.
    """

    def __init__(self, chunks: Iterable[NDArray[Any]]) -> None:
        self._chunks = iter(chunks)
        self._rest: NDArray[Any] = np.empty(0)

    def __call__(self, part: slice) -> NDArray[Any]:
        """Return the next rows."""
        found, left = [], part.stop - part.start
        while left:
            if not len(self._rest):
                self._rest = next(self._chunks)
            found.append(self._rest[:left])
            self._rest = self._rest[left:]
            left -= len(found[-1])
        return np.concatenate(found)


def _lazily(read: Read) -> Iterator[Part]:
    yield from read()


def _iter_confusion(classes: int, read: Read) -> Iterator[NDArray[Any]]:
    from mlp_core import confusion_matrix  # noqa: PLC0415  loads the core, 0.1 s

    total = np.zeros((classes, classes), np.int64)
    for part in read():
        total += confusion_matrix(part.probs, part.known_labels)
    yield total


def _number(record: ResultRecord) -> Iterable[tuple[int, str]]:
    return enumerate(record.class_names)


def _to_cell(text: str) -> str:
    """Return a text as a cell of a CSV, which no spreadsheet takes for a formula."""
    cell = io.StringIO()
    safe = f"'{text}" if text.startswith(FORMULA) else text
    csv.writer(cell).writerow([safe])
    return cell.getvalue().removesuffix("\r\n")
