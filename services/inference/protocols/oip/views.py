"""The routes of the protocol, below /v2."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import orjson
from flask import Response

from services.http.access import OPEN, PROTOCOL, PROTOCOL_OF_MODEL, ForgeApp
from services.http.error_responses import encode_errors
from services.http.errors import RETRY_AFTER_S, ProblemType, RefusedError
from services.http.health import ReadinessChecks
from services.http.operations import JSON
from services.inference.model_names import list_names
from services.inference.predictor import Predictor
from services.inference.protocols.oip.infer import InferRoute
from services.inference.protocols.oip.repository import (
    SERVER,
    describe_model,
    list_index,
    read_control,
)
from services.inference.protocols.oip.statistics import describe_statistics, find_requested
from services.limits.limiter import WorkLimiter
from services.metrics.registry import MetricsRegistry
from services.metrics.scraping import read_totals

PREFIX: Final = "/v2"
_MODEL: Final = "/v2/models/<model>"
_VERSION: Final = f"{_MODEL}/versions/<version>"
HEALTH: Final = ("/v2/health/live", "/v2/health/ready")
INFER_RULE: Final = f"{_MODEL}/infer"
INFER_VERSION_RULE: Final = f"{_VERSION}/infer"
_LOADED: Final = "/v2/repository/models/<model>"

View = Callable[..., Response]


def add_oip_routes(
    app: ForgeApp,
    predictor: Predictor,
    limiter: WorkLimiter,
    readiness: ReadinessChecks,
    registry: MetricsRegistry,
) -> None:
    """Serve the protocol, with its own error format.

    Args:
        app: The app that gets the routes.
        predictor: Answers inferences, and has the model store.
        limiter: Limits large bodies, together with those of other protocols.
        readiness: Whether the model store is available.
        registry: The metrics, which have the statistics of all versions.
    """
    encode_errors(app, PREFIX, encode_error)
    infer = InferRoute(predictor, limiter)
    models = ModelViews(predictor, readiness, registry)
    gets: Mapping[str, View] = {
        # The specification's text has the first, its OpenAPI document the second.
        "/v2": describe_server,
        "/v2/": describe_server,
        "/v2/health/live": is_live,
        "/v2/health/ready": models.is_server_ready,
        "/v2/models": models.list_models,
        "/v2/models/stats": models.count_all,
        _MODEL: models.describe,
        _VERSION: models.describe,
        f"{_MODEL}/ready": models.is_ready,
        f"{_VERSION}/ready": models.is_ready,
        f"{_MODEL}/stats": models.count,
        f"{_VERSION}/stats": models.count,
    }
    posts: Mapping[str, View] = {
        INFER_RULE: infer.answer,
        INFER_VERSION_RULE: infer.answer,
        "/v2/repository/index": models.index,
        f"{_LOADED}/load": models.load,
        f"{_LOADED}/unload": models.unload,
    }
    _bind(app, "GET", gets)
    _bind(app, "POST", posts)


def _bind(app: ForgeApp, method: str, views: Mapping[str, View]) -> None:
    for path, view in views.items():
        # The path also names the endpoint: some views have two paths.
        ordinary = PROTOCOL_OF_MODEL if "<model>" in path else PROTOCOL
        access = OPEN if path in HEALTH else ordinary
        app.add_route(path, path, view, methods=[method], access=access)


def answer_document(document: Any, *, status: int = 200) -> Response:
    """Return a JSON document as a response."""
    return Response(orjson.dumps(document), status=status, content_type=JSON)


def encode_error(problem: ProblemType, detail: str) -> Response:
    """Return an error in the protocol's format, which has no 422."""
    is_invalid = problem.status == HTTPStatus.UNPROCESSABLE_ENTITY
    status = HTTPStatus.BAD_REQUEST if is_invalid else problem.status
    return answer_document({"error": detail}, status=status)


def describe_server() -> Response:
    """Return the server's name, version and extensions."""
    return answer_document(SERVER)


def is_live() -> Response:
    """Return that the process is alive."""
    return answer_document({"live": True})


@dataclass(frozen=True)
class ModelViews:
    """Readiness, metadata and statistics, and the model repository.

    Args:
        predictor: Loads versions, and has the model store.
        readiness: Whether the model store is available.
        registry: The metrics, which have the statistics of all versions.
    """

    predictor: Predictor
    readiness: ReadinessChecks
    registry: MetricsRegistry

    def is_server_ready(self) -> Response:
        """Return whether the model store is available; clients read only the status."""
        if self.readiness.answer().status_code == HTTPStatus.OK:
            return answer_document({"ready": True})
        error = {"ready": False, "error": "the model store is unavailable"}
        response = answer_document(error, status=HTTPStatus.SERVICE_UNAVAILABLE)
        response.headers["Retry-After"] = str(RETRY_AFTER_S)
        return response

    def list_models(self) -> Response:
        """Return the names of all models."""
        return answer_document({"models": list_names(self.predictor.models)})

    def describe(self, model: str, version: str | None = None) -> Response:
        """Return a model's metadata, with the shapes of a version."""
        return answer_document(describe_model(self.predictor.models, model, version))

    def is_ready(self, model: str, version: str | None = None) -> Response:
        """Return that a version is ready, after loading it."""
        self.predictor.networks.resolve(model, version)
        return answer_document({"name": model, "ready": True})

    def count_all(self) -> Response:
        """Return the statistics of every version."""
        values = read_totals(self.registry).values
        return answer_document(describe_statistics(values, find_requested(values)))

    def count(self, model: str, version: str | None = None) -> Response:
        """Return the statistics of a model's requested versions and its default one, or of one."""
        versions = {(model, self.predictor.models.resolve(model, version))}
        values = read_totals(self.registry).values
        if version is None:
            versions |= {found for found in find_requested(values) if found[0] == model}
        return answer_document(describe_statistics(values, versions))

    def index(self) -> Response:
        """Return every version, and whether it is ready."""
        return answer_document(
            list_index(self.predictor.networks, only_ready=bool(read_control().ready))
        )

    def load(self, model: str) -> Response:
        """Load the default version in this process; others load it at its next request."""
        if read_control().parameters:
            raise RefusedError(
                400, "a version is loaded as it was published: leave out the parameters"
            )
        self.predictor.networks.resolve(model, None)
        return answer_document({})

    def unload(self, model: str) -> Response:
        """Reject: versions are evicted automatically."""
        read_control()
        raise RefusedError(
            400,
            "versions are loaded on request and evicted when memory is short; "
            f"DELETE /models/{model[:63]}/versions/NUMBER deletes one",
        )
