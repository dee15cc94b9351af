"""The reference: the network behind Flask, as one writes it in an afternoon. It checks nothing."""

import json

import numpy as np
from flask import Flask, Response, request
from numpy.typing import NDArray

from plain_model import predict

app = Flask(__name__)


@app.post("/predict")
def predict_json() -> Response:
    """Answer one image that came as a list of numbers."""
    return _answer(np.asarray(json.loads(request.get_data())["pixels"], np.float32))


@app.post("/raw")
def predict_raw() -> Response:
    """Answer one image that came as 784 bytes."""
    return _answer(np.frombuffer(request.get_data(), np.uint8).astype(np.float32))


def _answer(pixels: NDArray[np.float32]) -> Response:
    probs = predict(pixels)
    answer = {"digit": int(probs.argmax()), "probabilities": probs.tolist()}
    return Response(json.dumps(answer), content_type="application/json")
