"""What may stand behind the question mark."""

import re
from collections import Counter
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from contracts.base import Body, ModelName
from contracts.jobs import JobState

MAX_JOBS_A_STREAM: Final = 20


def _read_digits(text: str) -> int:
    # Pydantic reads 1.0, +1, 1_0 and spaces as numbers too.
    if re.fullmatch("[0-9]{1,18}", text) is None:
        raise ValueError("Input should be 1 to 500, in plain decimal digits")
    return int(text)


Limit = Annotated[
    int,
    Field(ge=1, le=500, description="how many to show at most"),
    BeforeValidator(_read_digits),  # after the bounds, or the document would not have them
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


class WeightsQuery(Body):
    """In which format a version is handed out."""

    format: Annotated[
        Literal["npz", "onnx", "safetensors"], Field(description="the file's format")
    ] = "npz"


class ImportQuery(Body):
    """What an imported version is evaluated on."""

    dataset: Annotated[
        str,
        Field(
            min_length=1,
            max_length=63,
            description="a data set's name; the version is evaluated on it if the sizes fit",
        ),
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
