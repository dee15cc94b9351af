"""What `POST /predict` answers: an inference becomes JSON."""

import numpy as np
from numpy.typing import NDArray

from contracts.predictions import (
    BatchPredictAnswer,
    PictureAnswer,
    PictureAnswerWithPixels,
    PredictAnswer,
    Prediction,
)
from services.inference.pictures.reader import PictureImage
from services.inference.pixels import PixelBatch
from services.inference.predictor import Inference


def to_answer(inference: Inference[PixelBatch]) -> PredictAnswer | BatchPredictAnswer:
    """Return one prediction for an image that came alone, a list of them for a list."""
    predictions = to_predictions(inference.probs)
    model, version = inference.model, inference.version
    if inference.images.is_batch:
        return BatchPredictAnswer(model=model, version=version, predictions=predictions)
    return PredictAnswer(model=model, version=version, **vars(predictions[0]))


def to_picture_answer(inference: Inference[PictureImage], *, with_pixels: bool) -> PictureAnswer:
    """Return the prediction for a picture, with its warnings, and with its pixels if asked for."""
    (prediction,) = to_predictions(inference.probs)
    images = inference.images
    fields = {
        "model": inference.model,
        "version": inference.version,
        **vars(prediction),
        "warnings": list(images.warnings),
    }
    if with_pixels:
        pixels = images.values[0].astype(np.uint8).tolist()
        return PictureAnswerWithPixels(**fields, pixels=pixels)
    return PictureAnswer(**fields)


def to_predictions(probs: NDArray[np.floating]) -> list[Prediction]:
    """Return the most probable class and the float32 probabilities of each row of (B, C)."""
    rows = probs.astype(np.float32, copy=False)
    return [
        Prediction(digit=digit, probabilities=[_short(prob) for prob in row])
        for digit, row in zip(rows.argmax(axis=1).tolist(), rows.tolist(), strict=True)
    ]


def _short(prob: float) -> float:
    # Nine digits name every float32, and leave half the text of the float64 that it widens to.
    return float(f"{prob:.9g}")
