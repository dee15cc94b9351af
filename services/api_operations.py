"""What the api service answers, route by route."""

from typing import Any, Final

from contracts.problems import Readiness
from services.dataset_operations import DATASET_OPERATIONS
from services.http.declarations import HTML, get
from services.http.health_operations import HEALTHZ
from services.http.operations import Answer
from services.inspect_operations import INSPECT
from services.job_operations import JOB_OPERATIONS
from services.metrics.operations import metrics_operation
from services.model_operations import MODEL_OPERATIONS
from services.page_operations import PAGE_OPERATIONS

SWAGGER_FILES: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "start.js": "text/javascript",
}
READYZ: Final = get(
    "readyz",
    "/readyz",
    "Whether the api can work; `degraded` still accepts jobs",
    Answer("It can", model=Readiness),
    tag="health",
    refusals=(503,),
    is_open=True,
)
METRICS: Final = metrics_operation(
    "metrics", "/metrics", "What the api counts, and the state of its jobs, for Prometheus"
)
GET_OPENAPI: Final = get(
    "get_openapi",
    "/openapi.json",
    "This document",
    Answer("OpenAPI 3.1", model=dict[str, Any]),
    tag="docs",
)
GET_DOCS: Final = get(
    "get_docs",
    "/docs",
    "This document, for people",
    Answer("A page", media_types=(HTML,)),
)
GET_DOCS_FILE: Final = get(
    "get_docs_file",
    "/docs/{file}",
    "A file that the documentation page needs",
    Answer("The file", media_types=("text/css", "text/javascript")),
)
API_OPERATIONS: Final = (
    *JOB_OPERATIONS,
    *MODEL_OPERATIONS,
    *DATASET_OPERATIONS,
    INSPECT,
    HEALTHZ,
    READYZ,
    METRICS,
    *PAGE_OPERATIONS,
    GET_OPENAPI,
    GET_DOCS,
    GET_DOCS_FILE,
)
