"""Routes of data sets and their versions."""

import re
from contextlib import suppress
from dataclasses import dataclass

from contracts.base import VERSION_NUMBER_PATTERN, Page
from contracts.datasets import DatasetInfo
from contracts.errors import CursorError, DatasetDeletedError, DatasetVersionNotFoundError
from services.api.datasets.parameters import DATASET, DATASET_REF
from services.http.operations import Answer, operation
from services.http.queries import ListQuery
from stores.datasets.store import DatasetStore


@dataclass(frozen=True)
class DatasetRoutes:
    """The views of /datasets, except for those of examples, files and changes."""

    datasets: DatasetStore

    @operation(
        "GET",
        "/datasets",
        "List data sets",
        answers={200: Answer("One page of data sets", model=Page[DatasetInfo])},
        errors=(503,),
    )
    def list_datasets(self, query: ListQuery) -> Page[DatasetInfo]:
        """Return one page of the data sets."""
        infos = self.datasets.list_datasets()
        names = [info.name for info in infos]
        if query.cursor is not None and query.cursor not in names:
            raise CursorError(query.cursor)
        start = 0 if query.cursor is None else names.index(query.cursor) + 1
        end = start + query.limit
        return Page(items=infos[start:end], next_cursor=names[end - 1] if names[end:] else None)

    @operation(
        "GET",
        "/datasets/{name}",
        "Get the latest version of a data set",
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
        answers={200: Answer("One page of versions", model=Page[DatasetInfo])},
        parameters={"name": DATASET},
        errors=(503,),
    )
    def list_dataset_versions(self, name: str, query: ListQuery) -> Page[DatasetInfo]:
        """Return one page of the versions of a data set."""
        numbers = self.datasets.list_numbers(name)
        if query.cursor is not None:
            before = _read_cursor(query.cursor)
            numbers = [number for number in numbers if number < before]
        shown = numbers[: query.limit]
        items = []
        for number in shown:
            with suppress(DatasetDeletedError):  # since the numbers were listed
                items.append(self.datasets.get_info(name, str(number)))
        return Page(items=items, next_cursor=str(shown[-1]) if numbers[query.limit :] else None)

    @operation(
        "GET",
        "/datasets/{name}/versions/{ref}",
        "Get a version of a data set",
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


def _read_cursor(cursor: str) -> int:
    if not re.fullmatch(VERSION_NUMBER_PATTERN, cursor):
        raise CursorError(cursor)
    return int(cursor)
