"""`POST .../infer`, with compressed bodies; large ones wait in a queue."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Response, current_app, g, request

from services.http.bodies import bound_body, keep_body, read_bytes
from services.http.compression import compress_answer
from services.http.errors import RefusedError
from services.http.operations import JSON, OCTETS
from services.images.pixels import InputBatch
from services.inference.answers import add_version_headers
from services.inference.predictor import Inference, InferenceRequest, Predictor
from services.inference.protocols.oip.answer import encode_answer
from services.inference.protocols.oip.compression import inflate, read_encoding
from services.inference.protocols.oip.request import (
    HEADER_LENGTH,
    OipRequest,
    parse_request,
    split_body,
)
from services.limits.limiter import SMALL_BYTES, WorkLimiter

Answer = Callable[[bytes], Response]


@dataclass(frozen=True)
class InferRoute:
    """`POST /v2/models/{m}/infer`, and the same for one version."""

    predictor: Predictor
    limiter: WorkLimiter

    def answer(self, model: str, version: str | None = None) -> Response:
        """Answer one request, compressed or not."""
        max_bytes: int = current_app.config["MAX_CONTENT_LENGTH"]
        bound_body(max_bytes)
        encoding = read_encoding()

        def respond(content: bytes) -> Response:
            return self._respond(content, model, version)

        if encoding is None:
            return self.limiter.answer(lambda: respond(read_bytes(max_bytes)))
        return self._answer_compressed(encoding, max_bytes, respond)

    def _answer_compressed(self, encoding: str, max_bytes: int, respond: Answer) -> Response:
        """Answer a compressed body, which is small only if it is small decompressed too."""

        def respond_large(content: bytes) -> Response:
            inflated = inflate(content, encoding, max_bytes)
            if inflated is None:
                raise RefusedError(413, f"the body must be at most {max_bytes} bytes, decompressed")
            return respond(inflated)

        length = request.content_length
        if length is None or length > SMALL_BYTES:
            return self.limiter.answer(lambda: respond_large(read_bytes(max_bytes)))
        keep_body()  # it is read again if it is relayed
        content = read_bytes(max_bytes)
        inflated = inflate(content, encoding, min(SMALL_BYTES, max_bytes))
        if inflated is not None:
            return respond(inflated)
        return self.limiter.answer_large(lambda: respond_large(content))

    def _respond(self, content: bytes, model: str, version: str | None) -> Response:
        parsed = parse_request(split_body(content, request.headers.get(HEADER_LENGTH)))

        def encode(inference: Inference[InputBatch]) -> Response:
            content, headers = encode_response(inference, parsed, g.request_id)
            response = Response(content, headers=headers)
            return add_version_headers(compress_answer(response), inference)

        return self.predictor.answer(InferenceRequest(model, version, parsed.read_images), encode)


def encode_response(
    inference: Inference[InputBatch], parsed: OipRequest, request_id: str
) -> tuple[bytes, dict[str, str]]:
    """Return the body of a response, and the headers that describe it.

    Args:
        inference: The predictions.
        parsed: The request.
        request_id: The response's id, if the request has none.
    """
    content, json_bytes = encode_answer(
        inference,
        parsed.outputs_for(inference),
        request_id if parsed.id is None else parsed.id,
    )
    if json_bytes is None:
        return content, {"Content-Type": JSON}
    return content, {"Content-Type": OCTETS, HEADER_LENGTH: str(json_bytes)}
