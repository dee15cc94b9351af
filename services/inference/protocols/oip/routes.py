"""The addresses of the protocol, each bound to what answers it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from flask import Flask, Response

from services.http.error_responses import encode_errors
from services.http.health import ReadinessChecks
from services.inference.predictor import Predictor
from services.inference.protocols.oip.errors import encode_error
from services.inference.protocols.oip.infer import InferRoute
from services.inference.protocols.oip.model_views import ModelViews
from services.inference.protocols.oip.server_views import ReadyView, describe_server, is_live
from services.inference.protocols.oip.stats import Statistics
from services.limits.limiter import WorkLimiter
from stores.models.store import ModelStore

PREFIX: Final = "/v2"
_MODEL: Final = "/v2/models/<model>"
_VERSION: Final = "/v2/models/<model>/versions/<version>"
_LOADED: Final = "/v2/repository/models/<model>"

View = Callable[..., Response]


@dataclass(frozen=True)
class OipSources:
    """Where answers that are no inferences come from.

    Args:
        models: Says which versions there are.
        readiness: Whether the model store answers.
        statistics: What was counted.
    """

    models: ModelStore
    readiness: ReadinessChecks
    statistics: Statistics


def add_oip_routes(
    app: Flask, predictor: Predictor, limiter: WorkLimiter, sources: OipSources
) -> None:
    """Serve the protocol under /v2, its errors in its own shape.

    Args:
        app: The app that gets the routes.
        predictor: Answers inferences.
        turns: Taken by large bodies, together with those of other protocols.
        sources: Answer everything else.
    """
    encode_errors(app, PREFIX, encode_error)
    infer = InferRoute(predictor, limiter)
    models = ModelViews(predictor, sources.models, sources.statistics)
    _bind(app, "GET", _list_gets(models, ReadyView(sources.readiness)))
    _bind(
        app,
        "POST",
        {
            f"{_MODEL}/infer": infer.answer,
            f"{_VERSION}/infer": infer.answer,
            "/v2/repository/index": models.index,
            f"{_LOADED}/load": models.load,
            f"{_LOADED}/unload": models.unload,
        },
    )


def _list_gets(models: ModelViews, ready: ReadyView) -> Mapping[str, View]:
    return {
        # The specification's text says the first, its OpenAPI document the second.
        "/v2": describe_server,
        "/v2/": describe_server,
        "/v2/health/live": is_live,
        "/v2/health/ready": ready.answer,
        "/v2/models": models.list_models,
        "/v2/models/stats": models.count_all,
        _MODEL: models.describe,
        _VERSION: models.describe,
        f"{_MODEL}/ready": models.is_ready,
        f"{_VERSION}/ready": models.is_ready,
        f"{_MODEL}/stats": models.count,
        f"{_VERSION}/stats": models.count,
    }


def _bind(app: Flask, method: str, views: Mapping[str, View]) -> None:
    for path, view in views.items():
        # The path names the endpoint too: some views have two addresses.
        app.add_url_rule(path, path, view, methods=[method], provide_automatic_options=False)
