"""Encodes inferences as responses, which name the version in their headers."""

from typing import Any, Final

import numpy as np
from flask import Response
from numpy.typing import NDArray

from services.http.float_json import dump
from services.http.operations import JSON
from services.images.pixels import InputBatch
from services.inference.predictor import Inference
from services.networks.encoded_classes import EncodedClasses
from services.networks.predictions import encode_images, encode_one

VERSION_HEADERS: Final = {
    "X-Model-Name": "the model that answered",
    "X-Model-Version": "the number of its version",
}


def json_response(value: Any) -> Response:
    """Return a value, which may contain numpy arrays, as a JSON response."""
    return Response(dump(value), content_type=JSON)


def add_version_headers(response: Response, inference: Inference[Any]) -> Response:
    """Add the headers that name the version to a response."""
    response.headers["X-Model-Name"] = inference.model
    response.headers["X-Model-Version"] = str(inference.version)
    return response


def encode_prediction(
    model: str, version: int, classes: EncodedClasses, probs: NDArray[np.float32]
) -> bytes:
    """Return the JSON for one image, on the fast path and the ordinary one.

    Args:
        model: The model's name.
        version: The version's number.
        classes: The version's.
        probs: Finite probabilities, float32, (C,); the class is the first of the largest.
    """
    return encode_one({"model": model, "version": version}, classes, probs)


def encode_answer(inference: Inference[InputBatch], *, with_pixels: bool = False) -> bytes:
    """Return the JSON for a single image, a list of images, or an image file.

    Args:
        inference: The predictions.
        with_pixels: Whether to include the pixels of an image file.
    """
    fields = {"model": inference.model, "version": inference.version}
    images, probs = inference.images, inference.probs
    return encode_images(fields, inference.classes, images, probs, with_pixels=with_pixels)
