"""The routes and formats of TensorFlow Serving's REST protocol, below /v1."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from flask import Response, current_app, request

from services.http.access import PROTOCOL, ForgeApp
from services.http.bodies import bound_body, read_bytes
from services.http.callers import current_caller
from services.http.error_responses import encode_errors
from services.http.errors import ProblemType, RefusedError
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch
from services.inference.answers import add_version_headers, json_response
from services.inference.json_bodies import read_object
from services.inference.predictor import Inference, Predictor
from services.inference.protocols.tfs.metadata import (
    describe_metadata,
    describe_status,
    list_models,
)
from services.inference.protocols.tfs.parsing import PredictCall, parse_classify, parse_predict
from services.inference.protocols.tfs.paths import Address, parse_address
from services.inference.protocols.tfs.signatures import CLASS, CLASS_NAME, DIGIT, PROBABILITIES
from services.limits.limiter import WorkLimiter

PREFIX: Final = "/v1"
IDENTITY: Final = "identity"
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
STATUSES: Final = {422: 400}  # the protocol's status for INVALID_ARGUMENT


def add_tfs_routes(app: ForgeApp, predictor: Predictor, limiter: WorkLimiter) -> None:
    """Serve the protocol; the limiter limits large bodies and image files."""
    views = TfsViews(predictor, ImageFileReader(limiter), limiter)
    for rule in (PREFIX, f"{PREFIX}/", f"{PREFIX}/<path:rest>"):
        app.add_route(rule, "tfs", views.answer, methods=METHODS, access=PROTOCOL)
    encode_errors(app, PREFIX, encode_error)


@dataclass(frozen=True)
class TfsViews:
    """One view for all paths, as in TensorFlow Serving."""

    predictor: Predictor
    file_reader: ImageFileReader
    limiter: WorkLimiter

    def answer(self, rest: str = "") -> Response:  # noqa: ARG002  the whole path is parsed instead
        """Answer one request."""
        address = parse_address(request.method, request.path)
        networks = self.predictor.networks
        if address.model:
            current_caller().require_model(address.model)
        if address.verb == "list":
            return json_response(list_models(networks))
        if address.verb == "status":
            return json_response(describe_status(networks, address))
        if address.verb == "metadata":
            return json_response(describe_metadata(networks, address))
        bound_body(current_app.config["MAX_CONTENT_LENGTH"])
        return self.limiter.answer(partial(self._infer, address))

    def _infer(self, address: Address) -> Response:
        body = _read_body()
        if address.verb == "regress":
            raise RefusedError(400, "models here support :predict and :classify, not :regress")
        if address.verb == "classify":
            parsed = parse_classify(body, address, self.file_reader)
            return self.predictor.answer(parsed, encode_classify)
        call = parse_predict(body, address, self.file_reader)
        return self.predictor.answer(call.request, partial(encode_predict, call=call))


def _read_body() -> dict[str, Any]:
    encoding = request.headers.get("Content-Encoding", IDENTITY)
    if encoding != IDENTITY:
        raise RefusedError(415, f"Content-Encoding must be left out, got {encoding[:100]!r}")
    return read_object(read_bytes(current_app.config["MAX_CONTENT_LENGTH"]))


def encode_predict(inference: Inference[InputBatch], call: PredictCall) -> Response:
    """Return `predictions`, one per image, or `outputs`, one per tensor."""
    classes = inference.probs.argmax(axis=1)
    names = [inference.classes.names[index] for index in classes.tolist()]
    tensors = {PROBABILITIES: inference.probs, DIGIT: classes, CLASS: classes, CLASS_NAME: names}
    chosen = {name: tensors[name] for name in call.signature.outputs}
    key = "predictions" if call.is_by_rows else "outputs"
    return add_version_headers(
        json_response({key: _arrange(chosen, by_rows=call.is_by_rows)}), inference
    )


def _arrange(tensors: dict[str, Any], *, by_rows: bool) -> Any:
    if len(tensors) == 1:
        (single,) = tensors.values()
        return single
    if not by_rows:
        return tensors
    return [dict(zip(tensors, row, strict=True)) for row in zip(*tensors.values(), strict=True)]


def encode_classify(inference: Inference[InputBatch]) -> Response:
    """Return each image's [class, probability] pairs, in the order of the classes."""
    pairs = [list(zip(inference.classes.names, row, strict=True)) for row in inference.probs]
    return add_version_headers(json_response({"result": pairs}), inference)


def encode_error(problem: ProblemType, detail: str) -> Response:
    """Return an error in the protocol's format."""
    if problem.name == "not_found":
        detail = f"Servable not found for request: {detail}"
    response = json_response({"error": detail})
    response.status_code = STATUSES.get(problem.status, problem.status)
    return response
