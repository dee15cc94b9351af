"""Routes of data sets and their versions."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import structlog
from flask import Response

from contracts.base import VERSION_NUMBER_PATTERN, Page
from contracts.datasets import DatasetInfo
from contracts.errors import (
    CursorError,
    DamagedError,
    DatasetDeletedError,
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
)
from services.api.datasets.parameters import DATASET, DATASET_REF, MAX_PAGE_BYTES
from services.http.access import READ
from services.http.operations import JSON, Answer, operation
from services.http.queries import ListQuery
from stores.datasets.store import LATEST, DatasetStore

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class DatasetRoutes:
    """The views of /datasets, except for those of examples, files and changes."""

    datasets: DatasetStore

    @operation(
        "GET",
        "/datasets",
        "List data sets",
        access=READ,
        answers={200: Answer("One page of data sets", model=Page[DatasetInfo])},
        errors=(503,),
    )
    def list_datasets(self, query: ListQuery) -> Response:
        """Return one page of the data sets."""
        names = self.datasets.list_names()
        if query.cursor is not None and query.cursor not in names:
            raise CursorError(query.cursor)
        start = 0 if query.cursor is None else names.index(query.cursor) + 1
        return _fill_page(((name, name, LATEST) for name in names[start:]), self.datasets, query)

    @operation(
        "GET",
        "/datasets/{name}",
        "Get the latest version of a data set",
        access=READ,
        answers={200: Answer("The version", model=DatasetInfo)},
        parameters={"name": DATASET},
        errors=(503,),
    )
    def get_dataset(self, name: str) -> DatasetInfo:
        """Return the latest version of a data set."""
        return self.datasets.get_info(name)

    @operation(
        "GET",
        "/datasets/{name}/versions",
        "List the versions of a data set, newest first",
        access=READ,
        answers={200: Answer("One page of versions", model=Page[DatasetInfo])},
        parameters={"name": DATASET},
        errors=(503,),
    )
    def list_dataset_versions(self, name: str, query: ListQuery) -> Response:
        """Return one page of the versions of a data set."""
        numbers = self.datasets.list_numbers(name)
        if query.cursor is not None:
            before = _read_cursor(query.cursor)
            numbers = [number for number in numbers if number < before]
        refs = map(str, numbers)
        return _fill_page(((ref, name, ref) for ref in refs), self.datasets, query)

    @operation(
        "GET",
        "/datasets/{name}/versions/{ref}",
        "Get a version of a data set",
        access=READ,
        answers={200: Answer("The version", model=DatasetInfo)},
        parameters={"name": DATASET, "ref": DATASET_REF},
        errors=(503,),
    )
    def get_dataset_version(self, name: str, ref: str) -> DatasetInfo:
        """Return a version of a data set."""
        try:
            return self.datasets.get_info(name, ref)
        except DatasetDeletedError:
            raise DatasetVersionNotFoundError(name, ref) from None


def _fill_page(
    versions: Iterable[tuple[str, str, str]], datasets: DatasetStore, query: ListQuery
) -> Response:
    """Return a page of limited size, without damaged versions, which are logged.

    Args:
        versions: The cursor, the name and the ref of each version that is listed.
        datasets: The store.
        query: The largest number of items.
    """
    items: list[str] = []
    size_bytes, last = 0, None
    for cursor, name, ref in versions:
        info = _find_undamaged(datasets, name, ref)
        if info is None:
            continue
        # A table may have 4,096 columns, each with 256 texts of 100 characters.
        text = info.model_dump_json()
        size_bytes += len(text)
        if items and (len(items) == query.limit or size_bytes > MAX_PAGE_BYTES):
            return _answer_page(items, last)
        items.append(text)
        last = cursor
    return _answer_page(items, None)


def _answer_page(items: Sequence[str], next_cursor: str | None) -> Response:
    """Return a Page of records as JSON, which is written once: a wide one takes 7 ms."""
    cursor = json.dumps(next_cursor)
    content = f'{{"items":[{",".join(items)}],"next_cursor":{cursor}}}'
    return Response(content, content_type=JSON)


def _find_undamaged(datasets: DatasetStore, name: str, ref: str) -> DatasetInfo | None:
    try:
        return datasets.get_info(name, ref)
    except (DatasetDeletedError, DatasetNotFoundError):  # since it was listed
        return None
    except DamagedError as error:
        log.warning("damaged_dataset_skipped", dataset=name, ref=ref, error=str(error))
        return None


def _read_cursor(cursor: str) -> int:
    if not re.fullmatch(VERSION_NUMBER_PATTERN, cursor):
        raise CursorError(cursor)
    return int(cursor)
