"""What `POST /predict` answers: an inference becomes JSON, written straight from its arrays.

The fields are those of the models in `contracts.predictions`, which document them.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.inference.float_text import dump
from services.inference.predictor import Inference
from services.pictures.reader import PictureImage
from services.pixels import PixelBatch


def encode_prediction(model: str, version: int, probs: NDArray[np.float32]) -> bytes:
    """Return the answer for one image, whichever road it came by.

    Args:
        model: The model's name.
        version: The version's number.
        probs: Finite probabilities, float32, (C,); the digit is the first of the largest.
    """
    return dump(_describe(model, version, probs))


def encode_answer(inference: Inference[PixelBatch]) -> bytes:
    """Return one prediction for an image that came alone, a list of them for a list."""
    model, version, probs = inference.model, inference.version, inference.probs
    if not inference.images.is_batch:
        return encode_prediction(model, version, probs[0])
    digits = probs.argmax(axis=1).tolist()
    predictions = [
        {"digit": digit, "probabilities": row} for digit, row in zip(digits, probs, strict=True)
    ]
    return dump({"model": model, "version": version, "predictions": predictions})


def encode_picture_answer(inference: Inference[PictureImage], *, with_pixels: bool) -> bytes:
    """Return the prediction for a picture, with its warnings, and with its pixels if asked for."""
    images = inference.images
    answer = _describe(inference.model, inference.version, inference.probs[0])
    answer["warnings"] = images.warnings
    if with_pixels:
        answer["pixels"] = images.values[0].astype(np.uint8)
    return dump(answer)


def _describe(model: str, version: int, probs: NDArray[np.float32]) -> dict[str, Any]:
    return {
        "digit": int(probs.argmax()),
        "probabilities": probs,
        "model": model,
        "version": version,
    }
