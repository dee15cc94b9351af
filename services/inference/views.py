"""The inference service's routes: each is one call, and an answer."""

from flask import Flask, Response

from contracts.predictions import PredictRequest
from contracts.problems import Health
from services.health_operations import HEALTHZ
from services.inference.limits import check_counts
from services.inference.networks import Networks
from services.inference.predictor import predict
from services.inference_operations import PREDICT, READYZ_INFERENCE
from services.readiness import ReadinessChecks
from services.routes import answer_json, bind
from services.turns import Turns


def add_routes(app: Flask, networks: Networks, readiness: ReadinessChecks) -> None:
    """Bind every operation of the inference service."""

    def predict_view(body: PredictRequest) -> Response:
        answer = predict(networks, body)
        headers = {"X-Model-Name": answer.model, "X-Model-Version": str(answer.version)}
        return answer_json(answer, headers=headers)

    bind(app, PREDICT, predict_view, screen=check_counts, turn=Turns("large requests").answer)
    bind(app, HEALTHZ, lambda: Health(status="ok"))
    bind(app, READYZ_INFERENCE, readiness.answer)
