"""What `POST /predict` answers: an inference becomes JSON that names its version."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.images.file_reader import FileImage
from services.images.pixels import PixelBatch
from services.inference.predictor import Inference
from services.networks.prediction_json import (
    VersionFields,
    encode_images,
    encode_one,
    encode_picture,
)


def encode_prediction(model: str, version: int, probs: NDArray[np.float32]) -> bytes:
    """Return the answer for one image, whichever road it came by.

    Args:
        model: The model's name.
        version: The version's number.
        probs: Finite probabilities, float32, (C,); the digit is the first of the largest.
    """
    return encode_one({"model": model, "version": version}, probs)


def encode_answer(inference: Inference[PixelBatch]) -> bytes:
    """Return one prediction for an image that came alone, a list of them for a list."""
    return encode_images(_version_fields(inference), inference.images, inference.probs)


def encode_picture_answer(inference: Inference[FileImage], *, with_pixels: bool) -> bytes:
    """Return the prediction for a picture, with its warnings, and with its pixels if asked for."""
    images, probs = inference.images, inference.probs
    return encode_picture(_version_fields(inference), images, probs, with_pixels=with_pixels)


def _version_fields(inference: Inference[Any]) -> VersionFields:
    return {"model": inference.model, "version": inference.version}
