"""What the api service answers, route by route."""

import re
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


PARAMETERS: Final = {
    "job_id": JOB_ID,
    "name": MODEL_NAME,
    "ref": VERSION_REF,
    "plot": PathParameter("^(accuracy|loss)$", "`accuracy` or `loss`", "accuracy"),
    "extension": PathParameter("^(svg|png)$", "`svg` or `png`", "svg"),
    "file": PathParameter(
        r"^(swagger-ui\.css|swagger-ui-bundle\.js|start\.js)$", "a file of /docs", "start.js"
    ),
}


def _operation(name: str, method: str, path: str, summary: str, **more: Any) -> Operation:
    tag = more.pop("tag", path.split("/")[1])
    parameters = {key: PARAMETERS[key] for key in re.findall(r"\{(\w+)\}", path)}
    return Operation(name, method, path, tag, summary, parameters=parameters, **more)


def _get(name: str, path: str, summary: str, answer: Answer, **more: Any) -> Operation:
    return _operation(name, "GET", path, summary, answers={200: answer}, **more)


def _post(name: str, path: str, summary: str, answer: Answer, **more: Any) -> Operation:
    return _operation(name, "POST", path, summary, answers={202: answer}, **more)


SUBMIT_JOB: Final = _post(
    "submit_job",
    "/jobs",
    "Ask for a training run; {} trains the notebook's final network",
    Answer(
        "The job; it will reach a terminal state",
        model=Job,
        headers={"Location": "the job's address"},
    ),
    body=JobSpec,
    max_body_bytes=MAX_SPEC_BYTES,
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
    refusals=(503,),
)
GET_JOB_METRICS: Final = _get(
    "get_job_metrics",
    "/jobs/{job_id}/metrics",
    "The course of a job's training so far",
    Answer("At most 2,000 steps, and every epoch", model=History),
    refusals=(503,),
)
GET_JOB_PLOT: Final = _get(
    "get_job_plot",
    "/jobs/{job_id}/plots/{plot}.{extension}",
    "A graph of a job's training so far",
    Answer("The graph", media_types=(SVG, PNG)),
    refusals=(503,),
)
CANCEL_JOB: Final = _post(
    "cancel_job",
    "/jobs/{job_id}/cancel",
    "Stop a job: a queued one never runs, a running one publishes nothing",
    Answer("The job; a running one stops within a second", model=Job),
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
    refusals=(503,),
)
LIST_VERSIONS: Final = _get(
    "list_versions",
    "/models/{name}/versions",
    "A model's versions, newest first",
    Answer("One page of manifests", model=Page[Manifest]),
    query=ListQuery,
    refusals=(503,),
)
GET_VERSION: Final = _get(
    "get_version",
    "/models/{name}/versions/{ref}",
    "A version's manifest",
    Answer("The manifest", model=Manifest),
    refusals=(503,),
)
GET_WEIGHTS: Final = _operation(
    "get_weights",
    "GET",
    "/models/{name}/versions/{ref}/weights",
    "A version's weights, the .npz that plain np.load opens",
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
    refusals=(503,),
)
LIST_DATASETS: Final = _get(
    "list_datasets",
    "/datasets",
    "The data sets that a job may name",
    Answer("Every data set", model=DatasetList),
)
READYZ: Final = _get(
    "readyz",
    "/readyz",
    "Whether the api can work; `degraded` still accepts jobs",
    Answer("It can", model=Readiness),
    tag="health",
    refusals=(503,),
    is_open=True,
)
GET_INDEX: Final = _operation(
    "get_index",
    "GET",
    "/",
    "Redirects to the documentation",
    tag="docs",
    answers={302: Answer("Go to /docs", media_types=(), headers={"Location": "/docs"})},
)
GET_OPENAPI: Final = _get(
    "get_openapi",
    "/openapi.json",
    "This document",
    Answer("OpenAPI 3.1", model=dict[str, Any]),
    tag="docs",
)
GET_DOCS: Final = _get(
    "get_docs",
    "/docs",
    "This document, for people",
    Answer("A page", media_types=(HTML,)),
)
GET_DOCS_FILE: Final = _get(
    "get_docs_file",
    "/docs/{file}",
    "A file that the documentation page needs",
    Answer("The file", media_types=("text/css", "text/javascript")),
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
