"""The data sets that a job may name, and their examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.base import Page
from contracts.datasets import DatasetInfo
from contracts.errors import CursorError, ExampleNotFoundError
from contracts.examples import Example, Split
from services import dataset_operations as operations
from services.api.datasets.example_image import draw_example
from services.api.datasets.lookup import load_known
from services.api.models.downloads import answer_known
from services.http.declarations import PNG
from services.http.operations import Operation
from services.http.queries import ListQuery
from services.http.routing import View, answer_json
from services.images.image_queries import ExampleQuery
from services.limits.limiter import WorkLimiter
from stores.datasets.store import DatasetStore

# By the client alone: where there is a token, a cache between would answer without it.
KEPT: Final = "private, max-age=86400"


@dataclass(frozen=True)
class DatasetRoutes:
    """The views of /datasets.

    Args:
        datasets: The data sets.
        turns: When a picture may be drawn.
    """

    datasets: DatasetStore
    turns: WorkLimiter

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.LIST_DATASETS: self.list_datasets,
            operations.GET_EXAMPLE: self.get_example,
        }

    def list_datasets(self, query: ListQuery) -> Page[DatasetInfo]:
        """Return one page of the data sets."""
        infos = self.datasets.list_datasets()
        names = [info.name for info in infos]
        if query.cursor is not None and query.cursor not in names:
            raise CursorError(query.cursor)
        start = 0 if query.cursor is None else names.index(query.cursor) + 1
        end = start + query.limit
        return Page(items=infos[start:end], next_cursor=names[end - 1] if names[end:] else None)

    def get_example(self, name: str, split: Split, index: str, query: ExampleQuery) -> Response:
        """Return one example as JSON or as a picture, unless the caller has it.

        Raises:
            DatasetNotFoundError, ExampleNotFoundError: there is no such thing.
            DamagedError: the data set's files are gone, or fail their check.
            BusyError: it is a picture, and enough is being computed.
            RefusedError: 503, its client was gone before its turn had come.
        """
        info = self.datasets.get_info(name)
        number = _check_index(info, split, index)
        etag = f"{info.sha256}-{split}-{number}-{query.format}"
        response = answer_known(etag, is_weak=True) or self._answer(info, split, number, query)
        # Weak: another build may write the same example as other bytes.
        response.set_etag(etag, weak=True)
        response.headers["Cache-Control"] = KEPT
        return response

    def _answer(self, info: DatasetInfo, split: Split, index: int, query: ExampleQuery) -> Response:
        loaded = load_known(self.datasets, info)
        examples = loaded.train if split == "train" else loaded.test
        pixels = examples.images[index]
        if query.format == "png":
            picture = self.turns.take(lambda: draw_example(pixels, info), len(pixels))
            return Response(picture, content_type=PNG)
        return answer_json(
            Example(
                dataset=info.name,
                split=split,
                index=index,
                label=int(examples.labels[index]),
                pixels=pixels.tolist(),
            )
        )


def _check_index(info: DatasetInfo, split: Split, index: str) -> int:
    count = info.train_examples if split == "train" else info.test_examples
    if int(index) >= count:
        raise ExampleNotFoundError(info.name, split, count, index)
    return int(index)
