"""Inferences and errors as TensorFlow Serving writes them."""

from typing import Any, Final

import numpy as np
from flask import Response

from services.http.errors import ProblemType
from services.images.pixels import PixelBatch
from services.inference.json_answers import add_version_headers, json_response
from services.inference.predictor import Inference
from services.inference.protocols.tfs.parsing import PredictCall
from services.inference.protocols.tfs.signatures import DIGIT, PROBABILITIES

# INVALID_ARGUMENT is its word for what does not validate.
STATUSES: Final = {422: 400}


def encode_predict(inference: Inference[PixelBatch], call: PredictCall) -> Response:
    """Return `predictions`, one an image, or `outputs`, one a tensor."""
    tensors = {PROBABILITIES: inference.probs, DIGIT: inference.probs.argmax(axis=1)}
    chosen = {name: tensors[name] for name in call.signature.outputs}
    key = "predictions" if call.is_by_rows else "outputs"
    return add_version_headers(
        json_response({key: _arrange(chosen, by_rows=call.is_by_rows)}), inference
    )


def _arrange(tensors: dict[str, np.ndarray[Any, Any]], *, by_rows: bool) -> Any:
    if len(tensors) == 1:
        (alone,) = tensors.values()
        return alone
    if not by_rows:
        return tensors
    return [dict(zip(tensors, row, strict=True)) for row in zip(*tensors.values(), strict=True)]


def encode_classify(inference: Inference[PixelBatch]) -> Response:
    """Return each image's [class, probability] pairs, in the order of the classes."""
    labels = [str(label) for label in range(inference.probs.shape[1])]
    pairs = [list(zip(labels, row, strict=True)) for row in inference.probs]
    return add_version_headers(json_response({"result": pairs}), inference)


def encode_error(problem: ProblemType, detail: str) -> Response:
    """Return an error in the protocol's format."""
    if problem.name == "not_found":
        detail = f"Servable not found for request: {detail}"
    response = json_response({"error": detail})
    response.status_code = STATUSES.get(problem.status, problem.status)
    return response
