"""The Open Inference Protocol for Triton's clients on SageMaker, which passes no headers.

In requests and responses the media type has the size of the JSON before the raw tensors.
"""

from typing import Final

from flask import Response, g, request

from services.http.operations import JSON
from services.images.pixels import InputBatch
from services.inference.answers import add_version_headers
from services.inference.predictor import Inference, InferenceRequest, Predictor
from services.inference.protocols.mlflow.choosing import Choice, choose_version
from services.inference.protocols.oip.answer import encode_answer
from services.inference.protocols.oip.request import parse_request, split_body

TRITON: Final = "application/vnd.sagemaker-triton.binary+json"
SIZE: Final = "json-header-size"


def answer_triton(predictor: Predictor, content: bytes) -> Response:
    """Answer a request of the protocol; without a size in its media type all of it is JSON.

    Raises:
        RefusedError: 400 or 422, the body is invalid.
    """
    parsed = parse_request(split_body(content, request.mimetype_params.get(SIZE), SIZE))
    request_id: str = g.request_id if parsed.id is None else parsed.id

    def encode(inference: Inference[InputBatch]) -> Response:
        answer, json_bytes = encode_answer(inference, parsed.outputs_for(inference), request_id)
        media_type = JSON if json_bytes is None else f"{TRITON};{SIZE}={json_bytes}"
        return add_version_headers(Response(answer, content_type=media_type), inference)

    inference_request = InferenceRequest(*choose_version(Choice()), parsed.read_images)
    return predictor.answer(inference_request, encode)
