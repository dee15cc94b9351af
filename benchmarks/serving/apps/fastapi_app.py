"""FastAPI with a Pydantic model, the network in ONNX Runtime."""

import os

import numpy as np
import onnxruntime
from fastapi import FastAPI, Request
from numpy.typing import NDArray
from pydantic import BaseModel

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(
    os.environ["ONNX"], options, providers=["CPUExecutionProvider"]
)
app = FastAPI()


class Image(BaseModel):
    """The request's body."""

    pixels: list[int]


class Prediction(BaseModel):
    """The response's body."""

    digit: int
    probabilities: list[float]


@app.post("/predict")
async def predict_json(image: Image) -> Prediction:
    """Predict one image, a JSON list of numbers."""
    return _predict(np.array([image.pixels], np.float32))


@app.post("/raw")
async def predict_raw(request: Request) -> Prediction:
    """Predict one image, 784 bytes."""
    return _predict(np.frombuffer(await request.body(), np.uint8).astype(np.float32)[None])


def _predict(pixels: NDArray[np.float32]) -> Prediction:
    (probs,) = session.run(["probabilities"], {"pixels": pixels})[0]
    return Prediction(digit=int(probs.argmax()), probabilities=probs.tolist())
