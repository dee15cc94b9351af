"""The path parameters of data sets, and the size of a page."""

from typing import Final

from services.http.operations import PathParameter

MAX_PAGE_BYTES: Final = 2**22  # a page of a list ends before it is larger, but has an item

DATASET: Final = PathParameter(
    "^[a-z0-9][a-z0-9_-]{0,62}$",
    "a data set's name, as GET /datasets lists them",
    "mnist",
    "data set",
)
DATASET_REF: Final = PathParameter(
    "^(latest|[1-9][0-9]{0,17})$", "a version's number, or `latest`", "latest"
)
SPLIT: Final = PathParameter("^(train|test)$", "`train` or `test`", "test")
INDEX: Final = PathParameter(
    "^(0|[1-9][0-9]{0,17})$", "an example's number from 0, in plain decimal digits", "0"
)
