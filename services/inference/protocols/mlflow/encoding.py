"""Inferences and errors as MLflow's scoring server and SageMaker's clients read them."""

from typing import Final

from flask import Response, request

from services.http.errors import ProblemType
from services.http.float_json import dump
from services.http.operations import JSON
from services.images.pixels import PixelBatch
from services.inference.json_answers import add_version_headers, json_response
from services.inference.predictor import Inference
from services.inference.protocols.mlflow.parsing import CSV

# MLflow's names (mlflow.exceptions). It has none for 405, 412 and 413, which are bad requests too.
BAD_REQUEST: Final = "BAD_REQUEST"
ERROR_CODES: Final = {
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "RESOURCE_DOES_NOT_EXIST",
    409: "RESOURCE_CONFLICT",
    429: "REQUEST_LIMIT_EXCEEDED",
    500: "INTERNAL_ERROR",
    503: "TEMPORARILY_UNAVAILABLE",
}
UNSUPPORTED_TYPE: Final = 415
STATUSES: Final = {422: 400}


def encode_predictions(inference: Inference[PixelBatch]) -> Response:
    """Return each image's probabilities, as the JSON of MLflow or as lines of CSV."""
    wanted = request.accept_mimetypes.best_match([JSON, CSV], JSON)
    if wanted == CSV:
        return add_version_headers(_answer_csv(inference), inference)
    return add_version_headers(json_response({"predictions": inference.probs}), inference)


def _answer_csv(inference: Inference[PixelBatch]) -> Response:
    rows = dump(inference.probs)
    lines = rows[2:-2].replace(b"],[", b"\n") + b"\n"
    return Response(lines, content_type=f"{CSV}; charset=utf-8")


def encode_error(problem: ProblemType, detail: str) -> Response:
    """Return MLflow's error: an object, but a line of text for an unsupported media type."""
    if problem.status == UNSUPPORTED_TYPE:
        return Response(f"{detail}\n", UNSUPPORTED_TYPE, content_type="text/plain; charset=utf-8")
    code = ERROR_CODES.get(problem.status, BAD_REQUEST)
    response = json_response({"error_code": code, "message": detail})
    response.status_code = STATUSES.get(problem.status, problem.status)
    return response
