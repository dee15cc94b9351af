"""Routes of data sets and their examples."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

import numpy as np
from flask import Response
from numpy.typing import NDArray
from PIL import Image

from contracts.base import Page
from contracts.datasets import DatasetInfo, Example, Split
from contracts.errors import CursorError, ExampleNotFoundError
from services.api.datasets.lookup import load_dataset
from services.api.datasets.parameters import DATASET, INDEX, SPLIT
from services.api.models.downloads import answer_known
from services.http.errors import field_error
from services.http.operations import JSON, PNG, Answer, operation
from services.http.queries import ExampleQuery, ListQuery
from services.http.routing import answer_json
from services.limits.limiter import WorkLimiter
from stores.datasets.store import DatasetStore

EXAMPLE_HEADERS: Final = {
    "ETag": "weak: of the data set's sha256, the example and the format",
    "Cache-Control": "private caches may keep it for a day: an example never changes",
}

WHITE: Final = 255
# private: a shared cache would answer requests without the token.
CACHE_CONTROL: Final = "private, max-age=86400"


@dataclass(frozen=True)
class DatasetRoutes:
    """The views of /datasets.

    Args:
        datasets: The data sets.
        limiter: Limits how much is computed at a time.
    """

    datasets: DatasetStore
    limiter: WorkLimiter

    @operation(
        "GET",
        "/datasets",
        "List data sets",
        answers={200: Answer("One page of data sets", model=Page[DatasetInfo])},
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
        "/datasets/{name}/{split}/{index}",
        "Get one example of a data set, as JSON or as a PNG",
        answers={
            200: Answer(
                "The example; with `format=png` its image, one gray dot per pixel",
                model=Example,
                media_types=(JSON, PNG),
                headers=EXAMPLE_HEADERS,
            ),
            304: Answer(
                "Not modified: If-None-Match contains the current ETag",
                media_types=(),
                headers=EXAMPLE_HEADERS,
            ),
        },
        parameters={"name": DATASET, "split": SPLIT, "index": INDEX},
        errors=(503,),
    )
    def get_example(self, name: str, split: Split, index: str, query: ExampleQuery) -> Response:
        """Return one example as JSON or as a PNG, or a 304.

        Raises:
            DatasetNotFoundError, ExampleNotFoundError: it does not exist.
            DamagedError: the data set's files are missing or damaged.
            BusyError: it is a PNG, and the limiter's queue is full.
            RefusedError: 503, the client disconnected while it waited.
        """
        info = self.datasets.get_info(name)
        number = _check_index(info, split, index)
        etag = f"{info.sha256}-{split}-{number}-{query.format}"
        response = answer_known(etag, is_weak=True) or self._answer(info, split, number, query)
        # Weak: another build may write the same example as other bytes.
        response.set_etag(etag, weak=True)
        response.headers["Cache-Control"] = CACHE_CONTROL
        return response

    def _answer(self, info: DatasetInfo, split: Split, index: int, query: ExampleQuery) -> Response:
        loaded = load_dataset(self.datasets, info)
        examples = loaded.train if split == "train" else loaded.test
        pixels = examples.images[index]
        if query.format == "png":
            image = self.limiter.run(lambda: draw_example(pixels, info), len(pixels))
            return Response(image, content_type=PNG)
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


def draw_example(pixels: NDArray[np.uint8 | np.float32], info: DatasetInfo) -> bytes:
    """Return a PNG, gray or in colors, one dot per pixel; the largest value is the brightest.

    Args:
        pixels: The pixels row by row, channels last, (D,).
        info: The data set, which has the height and width.

    Raises:
        RefusedError: 422, the examples are not images.
    """
    if info.image_shape is None:
        raise field_error(
            ["format"],
            f"png needs images, but the examples of data set {info.name} have the shape "
            f"{info.input_shape}: use format=json",
        )
    levels = np.rint(pixels * (WHITE / (info.pixel_max or WHITE))).astype(np.uint8)
    file = BytesIO()
    Image.fromarray(levels.reshape(info.input_shape)).save(file, "PNG")
    return file.getvalue()
