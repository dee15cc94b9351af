"""What the api service answers under /datasets."""

from typing import Final

from contracts.base import Page
from contracts.datasets import DatasetInfo
from contracts.examples import Example
from services.http.declarations import PNG, get, operation
from services.http.operations import JSON, Answer, PathParameter
from services.http.queries import ListQuery
from services.images.image_queries import ExampleQuery

DATASET: Final = PathParameter(
    "^[a-z0-9][a-z0-9_-]{0,62}$", "a data set's name, as GET /datasets lists them", "mnist"
)
SPLIT: Final = PathParameter("^(train|test)$", "`train` or `test`", "test")
INDEX: Final = PathParameter(
    "^(0|[1-9][0-9]{0,17})$", "an example's number from 0, in plain decimal digits", "0"
)
EXAMPLE_HEADERS: Final = {
    "ETag": "weak: of the data set's sha256, the example and the format",
    "Cache-Control": "the client may keep it for a day: an example never changes",
}

LIST_DATASETS: Final = get(
    "list_datasets",
    "/datasets",
    "The data sets that a job may name",
    Answer("One page of data sets", model=Page[DatasetInfo]),
    query=ListQuery,
)
GET_EXAMPLE: Final = operation(
    "get_example",
    "GET",
    "/datasets/{name}/{split}/{index}",
    "One example of a data set, in numbers or as a picture",
    answers={
        200: Answer(
            "The example, or its image where `format` is `png`: gray, a dot a pixel, 0 is black",
            model=Example,
            media_types=(JSON, PNG),
            headers=EXAMPLE_HEADERS,
        ),
        304: Answer(
            "The caller has it: If-None-Match named its ETag",
            media_types=(),
            headers=EXAMPLE_HEADERS,
        ),
    },
    parameters={"name": DATASET, "split": SPLIT, "index": INDEX},
    query=ExampleQuery,
    refusals=(503,),
)
DATASET_OPERATIONS: Final = (LIST_DATASETS, GET_EXAMPLE)
