"""The inference service as a Flask app: networks, readiness and routes put together."""

from flask import Flask

from contracts.settings import Settings
from services.app import make_app
from services.inference.networks import Networks
from services.inference.predictor import NoMeter, Predictor
from services.inference.views import add_routes
from services.readiness import ReadinessChecks
from services.turns import Turns
from stores.models.store import ModelStore


def create_app(settings: Settings, models: ModelStore) -> Flask:
    """Return the service that answers from a model store and depends on nothing else."""
    app = make_app(__name__, settings)
    readiness = ReadinessChecks({"models": models.ping}, vital={"models"})
    predictor = Predictor(Networks(models), NoMeter())
    # One for all protocols: what they read large bodies into is the same memory.
    turns = Turns("large requests")
    add_routes(app, predictor, readiness, turns)
    return app
