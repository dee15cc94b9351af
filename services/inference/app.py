"""Composes the inference service as a Flask app."""

from typing import Final

from flask import request

from contracts.settings import Settings
from services.http.access import ForgeApp
from services.http.app import make_app
from services.http.health import ReadinessChecks, healthz
from services.http.operations import list_operations, operation_of
from services.http.routing import bind, bind_all
from services.inference.explaining import ExplainRoute
from services.inference.predictor import Predictor
from services.inference.protocols.mlflow.views import add_scoring_routes
from services.inference.protocols.oip.views import add_oip_routes
from services.inference.protocols.tfs.views import add_tfs_routes
from services.inference.views import PredictRoute, ServiceRoutes, add_routes
from services.limits.limiter import WorkLimiter
from services.metrics.families import INFERENCE_FAMILIES
from services.metrics.fast_path_counts import FastPathCounts
from services.metrics.inferences import InferenceMeter
from services.metrics.registry import MetricsRegistry
from services.metrics.requests import REQUESTS
from services.metrics.scraping import Scrape
from services.networks.cache import Networks
from services.server.client_connection import REFUSAL
from services.server.fast.batch_path import BatchPath
from services.server.fast.fast_path import FAST_PATH, FastPath
from stores.models.store import ModelStore

OPERATIONS: Final = list_operations(PredictRoute, ExplainRoute, ServiceRoutes, healthz)
PREDICT_PATH: Final = operation_of(PredictRoute.predict).path


def create_app(
    settings: Settings, models: ModelStore, registry: MetricsRegistry | None = None
) -> ForgeApp:
    """Return the service, which depends on the model store only.

    Args:
        settings: Allowed hosts, token, limits.
        models: The model store.
        registry: The values of its metrics; None: new ones.
    """
    registry = registry or MetricsRegistry()
    app = make_app(__name__, settings, registry, models.access)
    readiness = ReadinessChecks({"models": models.ping}, vital={"models"})
    meter = InferenceMeter(registry)
    networks = Networks(models, meter=meter)
    predictor = Predictor(networks, meter)
    # One for all protocols, which share the memory for large bodies.
    limiter = WorkLimiter("large requests")
    add_routes(app, predictor, limiter)
    bind(app, healthz)
    bind_all(app, ServiceRoutes(readiness, Scrape(registry, INFERENCE_FAMILIES)))
    add_oip_routes(app, predictor, limiter, readiness, registry)
    add_tfs_routes(app, predictor, limiter)
    add_scoring_routes(app, predictor, limiter)
    counts = FastPathCounts(registry, meter.inferences, PREDICT_PATH)
    batches = BatchPath(settings, networks, meter, app.extensions[REQUESTS], app.authenticator)
    _add_fast_path(app, FastPath(settings, networks, counts, batches, app.authenticator))
    return app


def _add_fast_path(app: ForgeApp, fast_path: FastPath) -> None:
    """Give our worker the fast path, and raise the errors of requests that it rejects."""
    app.extensions[FAST_PATH] = fast_path

    @app.before_request
    def refuse() -> None:
        refusal = request.environ.get(REFUSAL)
        if refusal is not None and not (app.access and app.access.is_open):
            raise refusal
