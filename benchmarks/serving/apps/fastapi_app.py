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
    """What is sent."""

    pixels: list[int]


class Answer(BaseModel):
    """What is answered."""

    digit: int
    probabilities: list[float]


@app.post("/predict")
async def predict_json(image: Image) -> Answer:
    """Answer one image that came as a list of numbers."""
    return _answer(np.array([image.pixels], np.float32))


@app.post("/raw")
async def predict_raw(request: Request) -> Answer:
    """Answer one image that came as 784 bytes."""
    return _answer(np.frombuffer(await request.body(), np.uint8).astype(np.float32)[None])


def _answer(pixels: NDArray[np.float32]) -> Answer:
    (probs,) = session.run(["probabilities"], {"pixels": pixels})[0]
    return Answer(digit=int(probs.argmax()), probabilities=probs.tolist())
