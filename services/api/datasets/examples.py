"""Routes of the examples of data sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
import orjson
from flask import Response
from numpy.typing import NDArray

from contracts.base import Page
from contracts.columns import Column
from contracts.datasets import DatasetInfo, Split
from contracts.errors import CursorError
from contracts.examples import Example
from services.api.datasets.images import draw_example
from services.api.datasets.lookup import load_dataset
from services.api.datasets.parameters import DATASET, DATASET_REF, INDEX, MAX_PAGE_BYTES, SPLIT
from services.api.models.downloads import answer_known
from services.http.access import READ
from services.http.errors import RefusedError, field_error
from services.http.float_json import dump
from services.http.operations import JSON, PNG, Answer, operation
from services.http.queries import ExampleQuery, ExamplesQuery
from services.http.routing import answer_json
from services.limits.limiter import WorkLimiter
from stores.datasets.store import Dataset, DatasetStore

EXAMPLE_HEADERS: Final = {
    "ETag": "weak: of the data set's sha256, the example and the format",
    "Cache-Control": "whether caches may keep it",
}
EXAMPLE_ANSWERS: Final = {
    200: Answer(
        "The example; with `format=png` its image, one dot per pixel",
        model=Example,
        media_types=(JSON, PNG),
        headers=EXAMPLE_HEADERS,
    ),
    304: Answer(
        "Not modified: If-None-Match contains the current ETag",
        media_types=(),
        headers=EXAMPLE_HEADERS,
    ),
}
# private: a shared cache would answer requests without the token.
IMMUTABLE: Final = "private, max-age=86400"
CHANGING: Final = "no-cache"
VALUE_BYTES: Final = {"uint8": 4, "float32": 20}  # of a value as JSON, at most


@dataclass(frozen=True)
class ExampleRoutes:
    """The views of examples.

    Args:
        datasets: The data sets.
        limiter: Limits how much is computed at a time.
    """

    datasets: DatasetStore
    limiter: WorkLimiter

    @operation(
        "GET",
        "/datasets/{name}/{split}/{index}",
        "Get one example of a data set's latest version, as JSON or as a PNG",
        access=READ,
        answers=EXAMPLE_ANSWERS,
        parameters={"name": DATASET, "split": SPLIT, "index": INDEX},
        errors=(409, 503),
    )
    def get_example(self, name: str, split: Split, index: str, query: ExampleQuery) -> Response:
        """Return one example as JSON or as a PNG, or a 304.

        Raises:
            DatasetNotFoundError: it does not exist.
            DamagedError: the data set's files are missing or damaged.
            BusyError: it is a PNG, and the limiter's queue is full.
            RefusedError: 404, the example does not exist; 503, the client disconnected while it
                waited.
        """
        info = self.datasets.get_info(name)
        response = self._find(info, split, index, query)
        is_immutable = info.source is None
        response.headers["Cache-Control"] = IMMUTABLE if is_immutable else CHANGING
        return response

    @operation(
        "GET",
        "/datasets/{name}/versions/{ref}/{split}/{index}",
        "Get one example of a version, as JSON or as a PNG",
        access=READ,
        answers=EXAMPLE_ANSWERS,
        parameters={"name": DATASET, "ref": DATASET_REF, "split": SPLIT, "index": INDEX},
        errors=(409, 503),
    )
    def get_version_example(
        self, name: str, ref: str, split: Split, index: str, query: ExampleQuery
    ) -> Response:
        """Return one example of a version (as get_example)."""
        response = self._find(self.datasets.get_info(name, ref), split, index, query)
        response.headers["Cache-Control"] = IMMUTABLE if ref.isdecimal() else CHANGING
        return response

    @operation(
        "GET",
        "/datasets/{name}/versions/{ref}/examples",
        "List the examples of a version, of all classes or of one",
        access=READ,
        answers={200: Answer("One page of examples, in their order", model=Page[Example])},
        parameters={"name": DATASET, "ref": DATASET_REF},
        errors=(409, 503),
    )
    def list_examples(self, name: str, ref: str, query: ExamplesQuery) -> Response:
        """Return one page of the examples of a split; BusyError if the limiter's queue is full."""
        info = self.datasets.get_info(name, ref)
        loaded = load_dataset(self.datasets, info)
        labels = (loaded.train if query.split == "train" else loaded.test).labels
        start = _read_cursor(query.cursor, len(labels))
        if query.class_ is None:
            found = np.arange(start, len(labels))
        else:
            found = start + np.flatnonzero(labels[start:] == _find_class(info, query.class_))
        size_bytes = _size_as_json(info)
        limit = min(query.limit, max(1, MAX_PAGE_BYTES // size_bytes))
        shown = found[:limit].tolist()
        page = partial(
            Page[Example],
            next_cursor=str(shown[-1] + 1) if len(found) > limit else None,
        )
        return self.limiter.run(
            lambda: answer_json(page(items=_describe(loaded, query.split, shown))),
            len(shown) * size_bytes,
        )

    def _find(self, info: DatasetInfo, split: Split, index: str, query: ExampleQuery) -> Response:
        number = _check_index(info, split, index)
        etag = f"{info.sha256}-{info.version}-{split}-{number}-{query.format}"
        response = answer_known(etag, is_weak=True) or self._answer(info, split, number, query)
        # Weak: another build may write the same example as other bytes.
        response.set_etag(etag, weak=True)
        return response

    def _answer(self, info: DatasetInfo, split: Split, index: int, query: ExampleQuery) -> Response:
        loaded = load_dataset(self.datasets, info)
        if query.format == "png":
            pixels = (loaded.train if split == "train" else loaded.test).values[index]
            image = self.limiter.run(lambda: draw_example(pixels, info), len(pixels))
            return Response(image, content_type=PNG)
        return answer_json(_describe(loaded, split, [index])[0])


def _describe(loaded: Dataset, split: Split, indices: Sequence[int]) -> list[Example]:
    info, examples = loaded.info, loaded.train if split == "train" else loaded.test
    class_names = info.transform.class_names  # once: it visits each column
    return [
        Example(
            dataset=info.name,
            split=split,
            index=index,
            label=label,
            pixels=None if info.columns else values.tolist(),
            version=info.version,
            class_name=class_names[label],
            row=decode_row(info.columns, values) if info.columns else None,
        )
        for index in indices
        for label, values in [(int(examples.labels[index]), examples.values[index])]
    ]


def _size_as_json(info: DatasetInfo) -> int:
    """Return how many bytes an example has at most, without its other fields."""
    if info.columns is None:
        return info.input_size * VALUE_BYTES[info.dtype]
    names = sum(len(column.name.encode()) for column in info.columns)
    texts = sum(max(map(len, column.values or ("",))) for column in info.columns)
    return names + texts + len(info.columns) * VALUE_BYTES["float32"]


def decode_row(columns: tuple[Column, ...], values: NDArray[Any]) -> dict[str, float | str]:
    """Return the value of each column of an encoded row, (D,)."""
    row: dict[str, float | str] = {}
    start = 0
    # The shortest decimals that become the same float32: 13.2, not 13.199999809265137.
    numbers = orjson.loads(dump(np.ascontiguousarray(values)))
    for column in columns:
        if column.values is None:
            row[column.name] = numbers[start]
            start += 1
        else:
            end = start + len(column.values)
            row[column.name] = column.values[int(values[start:end].argmax())]
            start = end
    return row


def _check_index(info: DatasetInfo, split: Split, index: str) -> int:
    count = info.train_examples if split == "train" else info.test_examples
    if int(index) >= count:
        raise RefusedError(
            404,
            f"the index must be below {count}, the number of {split} examples of data set "
            f"{info.name!r}; got {index}",
        )
    return int(index)


def _read_cursor(cursor: str | None, count: int) -> int:
    if cursor is None:
        return 0
    if not cursor.isascii() or not cursor.isdecimal() or int(cursor) > count:
        raise CursorError(cursor)
    return int(cursor)


def _find_class(info: DatasetInfo, wanted: str) -> int:
    """Return the class with a name, or else with an index."""
    names = info.transform.class_names
    if wanted in names:
        return names.index(wanted)
    if wanted.isascii() and wanted.isdecimal() and int(wanted) < len(names):
        return int(wanted)
    raise field_error(
        ["class"], f"expected the name or the index of one of {len(names)} classes", wanted
    )
