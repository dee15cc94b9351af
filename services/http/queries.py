"""What may stand behind the question mark."""

from collections import Counter
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from contracts.base import Body, DatasetName, ModelName
from contracts.jobs.job import JobState
from services.http.query_numbers import plain_digits
from services.images.image_queries import SheetQuery

MAX_JOBS_A_STREAM: Final = 20
MAX_SHOWN: Final = 500
MAX_CLASS: Final = 255


Limit = Annotated[
    int,
    Field(ge=1, le=MAX_SHOWN, description="how many to show at most"),
    plain_digits(1, MAX_SHOWN),
]
Cursor = Annotated[
    str | None,
    Field(max_length=500, description="the `next_cursor` of the page before; none: the newest"),
]


class ListQuery(Body):
    """Which page of a list."""

    limit: Limit = 50
    cursor: Cursor = None


class JobListQuery(ListQuery):
    """Which page of the jobs, and of which jobs."""

    state: Annotated[JobState | None, Field(description="only jobs in this state")] = None
    model: Annotated[ModelName | None, Field(description="only jobs that train this model")] = None


ClassIndex = Annotated[int, Field(ge=0, le=MAX_CLASS), plain_digits(0, MAX_CLASS)]


class AnswersQuery(ListQuery):
    """Which of a version's answers to the test examples, and which page of these."""

    label: Annotated[
        ClassIndex | None, Field(description="only examples of this class: a row of the matrix")
    ] = None
    digit: Annotated[
        ClassIndex | None, Field(description="only those answered so: a column of the matrix")
    ] = None
    only: Annotated[
        Literal["all", "mistakes"], Field(description="`mistakes`: only those answered wrongly")
    ] = "all"
    cursor: Annotated[
        str | None,
        Field(
            max_length=500,
            description="the `next_cursor` of the page before; none: the most confident",
        ),
    ] = None


class WeightsQuery(SheetQuery):
    """In which format a version is handed out."""

    format: Annotated[
        Literal["npz", "onnx", "safetensors", "png"],
        Field(
            description="the file's format; `png` is a sheet of the first layer's weights as "
            "pictures"
        ),
    ] = "npz"


class ImportQuery(Body):
    """What an imported version is evaluated on."""

    dataset: Annotated[
        DatasetName,
        Field(description="a data set's name; the version is evaluated on it if the sizes fit"),
    ] = "mnist"


def _check_named_once(job_ids: list[str]) -> list[str]:
    for job_id, count in Counter(job_ids).items():
        if count > 1:
            raise ValueError(
                f"each job must be named once, and {job_id[:40]} is named {count} times"
            )
    return job_ids


class EventsQuery(Body):
    """Which jobs a stream is about."""

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
