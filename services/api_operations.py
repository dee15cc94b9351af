"""What the api service answers, route by route."""

from typing import Any, Final

from contracts.base import Page
from contracts.datasets import DatasetList
from contracts.jobs import History, Job
from contracts.models import Manifest, ModelSummary
from contracts.problems import Readiness
from contracts.spec import JobSpec
from services.health_operations import HEALTHZ
from services.operations import (
    JOB_ID,
    MODEL_NAME,
    VERSION_REF,
    Answer,
    Operation,
    PathParameter,
)
from services.queries import JobListQuery, ListQuery

MAX_SPEC_BYTES: Final = 65_536
HTML: Final = "text/html"
SVG: Final = "image/svg+xml"
PNG: Final = "image/png"
OCTETS: Final = "application/octet-stream"
SWAGGER_FILES: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "start.js": "text/javascript",
}


def _get(name: str, path: str, summary: str, answer: Answer, **more: Any) -> Operation:
    tag = path.strip("/").partition("/")[0]
    return Operation(name, "GET", path, tag, summary, {200: answer}, **more)


SUBMIT_JOB: Final = Operation(
    name="submit_job",
    method="POST",
    path="/jobs",
    tag="jobs",
    summary="Ask for a training run; {} trains the notebook's final network",
    body=JobSpec,
    max_body_bytes=MAX_SPEC_BYTES,
    answers={
        202: Answer(
            "The job; it will reach a terminal state",
            model=Job,
            headers={"Location": "the job's address"},
        )
    },
    refusals=(429, 503),
)
LIST_JOBS: Final = _get(
    "list_jobs",
    "/jobs",
    "Jobs, newest first",
    Answer("One page of jobs", model=Page[Job]),
    query=JobListQuery,
    refusals=(503,),
)
GET_JOB: Final = _get(
    "get_job",
    "/jobs/{job_id}",
    "A job as it is now",
    Answer("The job", model=Job),
    parameters={"job_id": JOB_ID},
    refusals=(503,),
)
GET_JOB_METRICS: Final = _get(
    "get_job_metrics",
    "/jobs/{job_id}/metrics",
    "The course of a job's training so far",
    Answer("At most 2,000 steps, and every epoch", model=History),
    parameters={"job_id": JOB_ID},
    refusals=(503,),
)
GET_JOB_PLOT: Final = _get(
    "get_job_plot",
    "/jobs/{job_id}/plots/{plot}.{extension}",
    "A graph of a job's training so far",
    Answer("The graph", media_types=(SVG, PNG)),
    parameters={
        "job_id": JOB_ID,
        "plot": PathParameter("^(accuracy|loss)$", "`accuracy` or `loss`", "accuracy"),
        "extension": PathParameter("^(svg|png)$", "`svg` or `png`", "svg"),
    },
    refusals=(503,),
)
CANCEL_JOB: Final = Operation(
    name="cancel_job",
    method="POST",
    path="/jobs/{job_id}/cancel",
    tag="jobs",
    summary="Stop a job: a queued one never runs, a running one publishes nothing",
    answers={202: Answer("The job; a running one stops within a second", model=Job)},
    parameters={"job_id": JOB_ID},
    refusals=(409, 503),
)
LIST_MODELS: Final = _get(
    "list_models",
    "/models",
    "Models that have a version",
    Answer("One page of models", model=Page[ModelSummary]),
    query=ListQuery,
    refusals=(503,),
)
GET_MODEL: Final = _get(
    "get_model",
    "/models/{name}",
    "A model's newest version and its aliases",
    Answer("The model", model=ModelSummary),
    parameters={"name": MODEL_NAME},
    refusals=(503,),
)
LIST_VERSIONS: Final = _get(
    "list_versions",
    "/models/{name}/versions",
    "A model's versions, newest first",
    Answer("One page of manifests", model=Page[Manifest]),
    parameters={"name": MODEL_NAME},
    query=ListQuery,
    refusals=(503,),
)
GET_VERSION: Final = _get(
    "get_version",
    "/models/{name}/versions/{ref}",
    "A version's manifest",
    Answer("The manifest", model=Manifest),
    parameters={"name": MODEL_NAME, "ref": VERSION_REF},
    refusals=(503,),
)
GET_WEIGHTS: Final = Operation(
    name="get_weights",
    method="GET",
    path="/models/{name}/versions/{ref}/weights",
    tag="models",
    summary="A version's weights, the .npz that plain np.load opens",
    answers={
        200: Answer(
            "The file",
            media_types=(OCTETS,),
            headers={
                "ETag": "the file's sha256, in quotes",
                "Content-Disposition": "a file name with model and version",
                "X-Model-Name": "the model",
                "X-Model-Version": "the number that the ref means now",
            },
        ),
        304: Answer(
            "The caller has it: If-None-Match named its ETag",
            media_types=(),
            headers={"ETag": "the file's sha256, in quotes"},
        ),
    },
    parameters={"name": MODEL_NAME, "ref": VERSION_REF},
    refusals=(503,),
)
LIST_DATASETS: Final = _get(
    "list_datasets",
    "/datasets",
    "The data sets that a job may name",
    Answer("Every data set", model=DatasetList),
)
READYZ: Final = Operation(
    name="readyz",
    method="GET",
    path="/readyz",
    tag="health",
    summary="Whether the api can work; `degraded` still accepts jobs",
    answers={200: Answer("It can", model=Readiness)},
    refusals=(503,),
    is_open=True,
)
GET_INDEX: Final = Operation(
    name="get_index",
    method="GET",
    path="/",
    tag="docs",
    summary="Redirects to the documentation",
    answers={302: Answer("Go to /docs", media_types=(), headers={"Location": "/docs"})},
)
GET_OPENAPI: Final = Operation(
    name="get_openapi",
    method="GET",
    path="/openapi.json",
    tag="docs",
    summary="This document",
    answers={200: Answer("OpenAPI 3.1", model=dict[str, Any])},
)
GET_DOCS: Final = Operation(
    name="get_docs",
    method="GET",
    path="/docs",
    tag="docs",
    summary="This document, for people",
    answers={200: Answer("A page", media_types=(HTML,))},
)
GET_DOCS_FILE: Final = Operation(
    name="get_docs_file",
    method="GET",
    path="/docs/{file}",
    tag="docs",
    summary="A file that the documentation page needs",
    answers={200: Answer("The file", media_types=("text/css", "text/javascript"))},
    parameters={
        "file": PathParameter(
            r"^(swagger-ui\.css|swagger-ui-bundle\.js|start\.js)$", "a file of /docs", "start.js"
        )
    },
)
API_OPERATIONS: Final = (
    SUBMIT_JOB,
    LIST_JOBS,
    GET_JOB,
    GET_JOB_METRICS,
    GET_JOB_PLOT,
    CANCEL_JOB,
    LIST_MODELS,
    GET_MODEL,
    LIST_VERSIONS,
    GET_VERSION,
    GET_WEIGHTS,
    LIST_DATASETS,
    HEALTHZ,
    READYZ,
    GET_INDEX,
    GET_OPENAPI,
    GET_DOCS,
    GET_DOCS_FILE,
)
