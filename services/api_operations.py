"""What the api service answers, route by route."""

from typing import Any, Final

from contracts.base import Page
from contracts.datasets import DatasetList
from contracts.models import Manifest, ModelSummary
from contracts.problems import Readiness
from services.declaring import ETAG, HTML, NOT_MODIFIED, OCTETS, get, operation
from services.health_operations import HEALTHZ
from services.job_operations import JOB_OPERATIONS
from services.operations import Answer
from services.queries import ListQuery

SWAGGER_FILES: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "start.js": "text/javascript",
}
LIST_MODELS: Final = get(
    "list_models",
    "/models",
    "Models that have a version",
    Answer("One page of models", model=Page[ModelSummary]),
    query=ListQuery,
    refusals=(503,),
)
GET_MODEL: Final = get(
    "get_model",
    "/models/{name}",
    "A model's newest version and its aliases",
    Answer("The model", model=ModelSummary),
    refusals=(503,),
)
LIST_VERSIONS: Final = get(
    "list_versions",
    "/models/{name}/versions",
    "A model's versions, newest first",
    Answer("One page of manifests", model=Page[Manifest]),
    query=ListQuery,
    refusals=(503,),
)
GET_VERSION: Final = get(
    "get_version",
    "/models/{name}/versions/{ref}",
    "A version's manifest",
    Answer("The manifest", model=Manifest),
    refusals=(503,),
)
GET_WEIGHTS: Final = operation(
    "get_weights",
    "GET",
    "/models/{name}/versions/{ref}/weights",
    "A version's weights, the .npz that plain np.load opens",
    answers={
        200: Answer(
            "The file",
            media_types=(OCTETS,),
            headers={
                **ETAG,
                "Content-Disposition": "a file name with model and version",
                "X-Model-Name": "the model",
                "X-Model-Version": "the number that the ref means now",
            },
        ),
        304: NOT_MODIFIED,
    },
    refusals=(503,),
)
LIST_DATASETS: Final = get(
    "list_datasets",
    "/datasets",
    "The data sets that a job may name",
    Answer("Every data set", model=DatasetList),
)
READYZ: Final = get(
    "readyz",
    "/readyz",
    "Whether the api can work; `degraded` still accepts jobs",
    Answer("It can", model=Readiness),
    tag="health",
    refusals=(503,),
    is_open=True,
)
GET_INDEX: Final = operation(
    "get_index",
    "GET",
    "/",
    "Redirects to the documentation",
    tag="docs",
    answers={302: Answer("Go to /docs", media_types=(), headers={"Location": "/docs"})},
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
