"""The query parameters of the operations."""

import re
from collections import Counter
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from contracts.base import Body, DatasetName, ModelName
from contracts.datasets import Split
from contracts.jobs.job import JobState
from contracts.jobs.kinds import JobKind
from contracts.messages import show

MAX_JOBS_A_STREAM: Final = 20
MAX_SHOWN: Final = 500
MAX_CLASS: Final = 255
MAX_COLUMNS: Final = 64
MAX_UNITS: Final = 400


def _plain_digits(least: int, most: int) -> BeforeValidator:
    """Return a validator that accepts decimal digits only; it stands after the bounds of a field.

    Before them it would hide the bounds from the OpenAPI document.
    """

    def read(value: Any) -> Any:
        # Pydantic also reads 1.0, +1, 1_0 and spaces as numbers.
        if isinstance(value, str) and re.fullmatch("[0-9]{1,18}", value) is None:
            raise ValueError(
                f"must be {least} to {most}, in plain decimal digits, got {show(value)}"
            )
        return int(value) if isinstance(value, str) else value

    return BeforeValidator(read)


Limit = Annotated[
    int,
    Field(ge=1, le=MAX_SHOWN, description="the largest number of entries to return"),
    _plain_digits(1, MAX_SHOWN),
]
Cursor = Annotated[
    str | None,
    Field(max_length=500, description="the `next_cursor` of the previous page; none: the newest"),
]


class ListQuery(Body):
    """The page of a list."""

    limit: Limit = 50
    cursor: Cursor = None


class JobListQuery(ListQuery):
    """The page of the jobs that match."""

    state: Annotated[JobState | None, Field(description="only jobs in this state")] = None
    model: Annotated[ModelName | None, Field(description="only jobs that train this model")] = None
    kind: Annotated[
        list[JobKind],
        Field(
            default_factory=list,
            max_length=6,
            description="only jobs of this kind; may be repeated, for several kinds",
        ),
    ]


ClassIndex = Annotated[int, Field(ge=0, le=MAX_CLASS), _plain_digits(0, MAX_CLASS)]


class AnswersQuery(ListQuery):
    """The page of a version's predictions for the test examples that match."""

    label: Annotated[
        ClassIndex | None, Field(description="only examples of this class: a row of the matrix")
    ] = None
    digit: Annotated[
        ClassIndex | None,
        Field(description="only examples with this prediction: a column of the matrix"),
    ] = None
    only: Annotated[
        Literal["all", "mistakes"], Field(description="`mistakes`: only wrong predictions")
    ] = "all"
    cursor: Annotated[
        str | None,
        Field(
            max_length=500,
            description="the `next_cursor` of the previous page; none: the most confident",
        ),
    ] = None


class ExampleQuery(Body):
    """The format of an example."""

    format: Annotated[
        Literal["json", "png"], Field(description="`png`: the answer is its image")
    ] = "json"


class ExamplesQuery(ListQuery):
    """The page of the examples of a version that match."""

    model_config = ConfigDict(validate_by_alias=True, validate_by_name=False)

    split: Annotated[Split, Field(description="the training or the test set")] = "train"
    class_: Annotated[
        str | None,
        Field(
            alias="class",
            max_length=100,
            description="only examples of this class: a name or an index",
        ),
    ] = None


class GridQuery(Body):
    """The layout of a grid of images, one of each unit's weights."""

    columns: Annotated[
        int | None,
        Field(
            ge=1,
            le=MAX_COLUMNS,
            description="images in a row of the grid; absent: about as many as rows",
        ),
        _plain_digits(1, MAX_COLUMNS),
    ] = None
    units: Annotated[
        int,
        Field(ge=1, le=MAX_UNITS, description="the largest number of units in the grid, in order"),
        _plain_digits(1, MAX_UNITS),
    ] = 100


class SnapshotQuery(GridQuery):
    """The format of a running job's snapshot."""

    format: Annotated[
        Literal["json", "png"],
        Field(description="`png`: the answer is a grid of the first layer's weights"),
    ] = "json"


class WeightsQuery(GridQuery):
    """The format of a version's file."""

    format: Annotated[
        Literal["npz", "onnx", "safetensors", "png"],
        Field(
            description="the file's format; `png` is a grid of the first layer's weights as images"
        ),
    ] = "npz"


class ResultQuery(Body):
    """The format of a batch's predictions."""

    format: Annotated[Literal["csv", "npz"], Field(description="the file's format")] = "csv"


class DryRunQuery(Body):
    """Whether a change is only tried."""

    dry_run: Annotated[
        Literal["true", "false"],
        Field(description="`true`: change nothing, and return what the change would do"),
    ] = "false"


class ImportQuery(Body):
    """The data set that an imported version is evaluated on."""

    dataset: Annotated[
        DatasetName,
        Field(description="a data set's name; the version is evaluated on it if the sizes match"),
    ] = "mnist"
    dataset_version: Annotated[
        str,
        Field(
            pattern="^(latest|[1-9][0-9]{0,17})$",
            description="the data set's version: a number or `latest`",
        ),
    ] = "latest"


def _check_named_once(job_ids: list[str]) -> list[str]:
    for job_id, count in Counter(job_ids).items():
        if count > 1:
            raise ValueError(
                f"each job must be named once, and {job_id[:40]} is named {count} times"
            )
    return job_ids


class EventsQuery(Body):
    """The jobs of a stream."""

    job: Annotated[
        list[str],
        Field(
            min_length=1,
            max_length=MAX_JOBS_A_STREAM,
            description=f"a job's id; 1 to {MAX_JOBS_A_STREAM} jobs, each named once",
            json_schema_extra={"uniqueItems": True},
        ),
        AfterValidator(_check_named_once),
    ]
