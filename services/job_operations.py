"""What the api service answers under /jobs, and what it tells of jobs as they go on."""

from typing import Final

from contracts.base import Page
from contracts.ids import JOB_ID_PART_PATTERN
from contracts.jobs.job import History, Job
from contracts.jobs.spec import JobSpec
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.declarations import (
    EVENT_STREAM,
    PNG,
    SVG,
    get,
    operation,
    post,
)
from services.http.operations import Answer, HeaderParameter, PathParameter
from services.http.queries import MAX_JOBS_A_STREAM, EventsQuery, JobListQuery
from services.snapshot_operations import SNAPSHOT_OPERATIONS

IDEMPOTENCY_KEY: Final = HeaderParameter(
    name="Idempotency-Key",
    # No quote inside, and no comma outside of quotes: two such headers reach us as one.
    pattern=r'^("[ !#-~]{1,255}"|[!#-+\--~][ !#-+\--~]{0,254})$',
    meaning="the caller's name for this request, quoted or not: the same key with the same body "
    "is answered with the first job as it is now, with another body it is 422",
    needed="one key of 1 to 255 printable ASCII characters, with no quote in it, and quoted as a "
    "whole if it has a comma",
    example='"3f2a7c1e"',
)
EVENT_NUMBER: Final = HeaderParameter(
    name="Last-Event-ID",
    pattern="^[0-9]{0,18}$",
    meaning="the `id` of the last event that the caller has: the stream goes on after it",
    needed="the id of an event of this stream, which is decimal digits",
    example="7",
)
EVENT_MARK: Final = HeaderParameter(
    name="Last-Event-ID",
    pattern="^[A-Za-z0-9_-]{0,600}$",
    meaning="the `id` of the last event that the caller has, whichever job it was of: the stream "
    "goes on after it",
    needed="the id of an event of a stream of the same jobs",
    example="hJ0XbDEyLjA",
)
JOB_ID_PART: Final = PathParameter(
    JOB_ID_PART_PATTERN,
    "a job's id, or at least 8 characters that only this id begins or ends with",
    "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c",
)
HOW_IT_IS_TOLD: Final = (
    "Server-sent events, from the first one or from `Last-Event-ID`: `state` (the job), `progress` "
    "(its `progress`) and `epoch` (an entry of its `epochs`), each datum JSON on one line; a "
    "comment after 15 s of silence; "
)
ALL_TOLD: Final = Answer(
    "Nothing more will happen: Last-Event-ID is past the last event", media_types=()
)
STREAM_HEADERS: Final = {"Cache-Control": "nothing keeps it"}
LOCATION: Final = {"Location": "the job's address"}

SUBMIT_JOB: Final = post(
    "submit_job",
    "/jobs",
    "Ask for a training run; {} trains the notebook's final network",
    Answer(
        "The job; it will reach a terminal state",
        model=Job,
        headers=LOCATION,
    ),
    body=JobSpec,
    headers={"idempotency_key": IDEMPOTENCY_KEY},
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(429, 503),
)
LIST_JOBS: Final = get(
    "list_jobs",
    "/jobs",
    "Jobs, newest first",
    Answer("One page of jobs", model=Page[Job]),
    query=JobListQuery,
    refusals=(503,),
)
GET_JOB: Final = get(
    "get_job",
    "/jobs/{job_id}",
    "A job as it is now",
    Answer("The job", model=Job),
    refusals=(409, 503),
    parameters={"job_id": JOB_ID_PART},
)
GET_JOB_METRICS: Final = get(
    "get_job_metrics",
    "/jobs/{job_id}/metrics",
    "The course of a job's training so far",
    Answer("At most 2,000 steps, and every epoch", model=History),
    refusals=(503,),
)
GET_JOB_PLOT: Final = get(
    "get_job_plot",
    "/jobs/{job_id}/plots/{plot}.{extension}",
    "A graph of a job's training so far",
    Answer("The graph", media_types=(SVG, PNG)),
    refusals=(503,),
)
CANCEL_JOB: Final = post(
    "cancel_job",
    "/jobs/{job_id}/cancel",
    "Stop a job: a queued one never runs, a running one publishes nothing",
    Answer("The job; a running one stops within a second", model=Job),
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(409, 503),
)
REPRODUCE_JOB: Final = post(
    "reproduce_job",
    "/jobs/{job_id}/reproduce",
    "Train a succeeded job's spec again, publish nothing, and compare",
    Answer("The new job, whose `reproduction` has the outcome", model=Job, headers=LOCATION),
    headers={"idempotency_key": IDEMPOTENCY_KEY},
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(409, 429, 503),
)
STREAM_JOB_EVENTS: Final = operation(
    "stream_job_events",
    "GET",
    "/jobs/{job_id}/events",
    "What happens to a job, told while it happens",
    answers={
        200: Answer(
            f"{HOW_IT_IS_TOLD}it ends after the terminal `state`",
            media_types=(EVENT_STREAM,),
            headers=STREAM_HEADERS,
        ),
        204: ALL_TOLD,
    },
    headers={"last_event_id": EVENT_NUMBER},
    refusals=(503,),
)
STREAM_EVENTS: Final = operation(
    "stream_events",
    "GET",
    "/events",
    f"What happens to 1 to {MAX_JOBS_A_STREAM} jobs, told in one stream",
    answers={
        200: Answer(
            f"{HOW_IT_IS_TOLD}each datum has the `job_id` of its job besides, and `id` stands for "
            "all the jobs; it ends after the last terminal `state`",
            media_types=(EVENT_STREAM,),
            headers=STREAM_HEADERS,
        ),
        204: ALL_TOLD,
    },
    query=EventsQuery,
    headers={"last_event_id": EVENT_MARK},
    refusals=(404, 503),
)
JOB_OPERATIONS: Final = (
    SUBMIT_JOB,
    LIST_JOBS,
    GET_JOB,
    GET_JOB_METRICS,
    GET_JOB_PLOT,
    STREAM_JOB_EVENTS,
    STREAM_EVENTS,
    *SNAPSHOT_OPERATIONS,
    CANCEL_JOB,
    REPRODUCE_JOB,
)
