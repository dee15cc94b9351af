"""Answers with arrays in them: orjson writes those, each float32 in the fewest digits it needs."""

from typing import Any, Final

from flask import Response

from services.http.float_json import dump
from services.http.operations import JSON
from services.images.pixels import PixelBatch
from services.inference.predictor import Inference

VERSION_HEADERS: Final = {
    "X-Model-Name": "the model that answered",
    "X-Model-Version": "the number of its version",
}


def json_response(value: Any) -> Response:
    """Return a value, which may have numpy arrays in it, as a JSON response."""
    return Response(dump(value), content_type=JSON)


def add_version_headers(response: Response, inference: Inference[PixelBatch]) -> Response:
    """Return the response with the version that gave the answer."""
    response.headers["X-Model-Name"] = inference.model
    response.headers["X-Model-Version"] = str(inference.version)
    return response
