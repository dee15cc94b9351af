"""Predictions as JSON, written straight from their arrays, whichever network gave them.

The fields are those of the models in `contracts`, which document them.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.inference.predictions import LOOKS_UNSCALED
from services.http.float_json import dump
from services.images.file_reader import FileImage
from services.images.pixels import PixelBatch

VersionFields = Mapping[str, Any]


def encode_one(fields: VersionFields, probs: NDArray[np.float32]) -> bytes:
    """Return the answer for one image.

    Args:
        answerer: The fields that say which network answered.
        probs: Finite probabilities, float32, (C,); the digit is the first of the largest.
    """
    return dump(_describe(fields, probs))


def encode_images(fields: VersionFields, images: PixelBatch, probs: NDArray[np.float32]) -> bytes:
    """Return one prediction for an image that came alone, a list of them for a list."""
    fields = {**fields, **describe_scale(images)}
    if not images.is_batch:
        return encode_one(fields, probs[0])
    digits = probs.argmax(axis=1).tolist()
    predictions = [
        {"digit": digit, "probabilities": row} for digit, row in zip(digits, probs, strict=True)
    ]
    return dump({**fields, "predictions": predictions})


def describe_scale(images: PixelBatch) -> dict[str, list[str]]:
    """Return the warning that pixels look unscaled, as an answer has it; else nothing."""
    return {"warnings": [LOOKS_UNSCALED]} if images.looks_unscaled else {}


def encode_picture(
    fields: VersionFields, image: FileImage, probs: NDArray[np.float32], *, with_pixels: bool
) -> bytes:
    """Return the prediction for a picture, with its warnings, and with its pixels if asked for."""
    answer = _describe(fields, probs[0])
    answer["warnings"] = image.warnings
    if with_pixels:
        answer["pixels"] = image.values[0].astype(np.uint8)
    return dump(answer)


def _describe(fields: VersionFields, probs: NDArray[np.float32]) -> dict[str, Any]:
    return {"digit": int(probs.argmax()), "probabilities": probs, **fields}
