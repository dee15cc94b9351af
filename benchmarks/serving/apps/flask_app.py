"""The reference: the network behind a minimal Flask app, without any checks."""

import json

import numpy as np
from flask import Flask, Response, request
from numpy.typing import NDArray

from plain_model import predict

app = Flask(__name__)


@app.post("/predict")
def predict_json() -> Response:
    """Predict one image, a JSON list of numbers."""
    return _respond(np.asarray(json.loads(request.get_data())["pixels"], np.float32))


@app.post("/raw")
def predict_raw() -> Response:
    """Predict one image, 784 bytes."""
    return _respond(np.frombuffer(request.get_data(), np.uint8).astype(np.float32))


def _respond(pixels: NDArray[np.float32]) -> Response:
    probs = predict(pixels)
    body = {"digit": int(probs.argmax()), "probabilities": probs.tolist()}
    return Response(json.dumps(body), content_type="application/json")
