"""The routes and formats of MLflow's and SageMaker's scoring protocols."""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from flask import Response, current_app, request

from contracts.errors import ModelNotFoundError
from services.http.access import OPEN, PROTOCOL, ForgeApp
from services.http.bodies import bound_body, read_body
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.error_responses import encode_errors
from services.http.errors import ProblemType, RefusedError
from services.http.float_json import dump
from services.http.operations import JPEG, JSON, OCTETS, PNG
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch
from services.inference.answers import add_version_headers, json_response
from services.inference.predictor import Inference, Predictor
from services.inference.protocols.mlflow.choosing import MODEL
from services.inference.protocols.mlflow.parsing import CSV, X_IMAGE, ScoringParser
from services.inference.protocols.mlflow.triton import SIZE, TRITON, answer_triton
from services.limits.limiter import WorkLimiter

PATHS: Final = ("/ping", "/health", "/version", "/invocations")
IMAGE_TYPES: Final = (PNG, JPEG, X_IMAGE)
# MLflow's names (mlflow.exceptions); 405, 412 and 413 have none and are bad requests.
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


def add_scoring_routes(app: ForgeApp, predictor: Predictor, limiter: WorkLimiter) -> None:
    """Serve the protocols; the limiter limits large bodies and image files."""
    parser = ScoringParser(ImageFileReader(limiter))
    views = ScoringViews(predictor, parser, limiter)
    app.add_route("/ping", "ping", views.ping, methods=["GET"], access=OPEN)
    app.add_route("/health", "health", views.ping, methods=["GET"], access=OPEN)
    app.add_route("/version", "version", views.show_version, methods=["GET"], access=PROTOCOL)
    app.add_route("/invocations", "invocations", views.invoke, methods=["POST"], access=PROTOCOL)
    for path in PATHS:
        encode_errors(app, path, encode_error)


@dataclass(frozen=True)
class ScoringViews:
    """`/ping`, `/health`, `/version` and `/invocations`."""

    predictor: Predictor
    parser: ScoringParser
    limiter: WorkLimiter

    def ping(self) -> Response:
        """Return 200 if there is a model to serve; this loads the default one."""
        try:
            self.predictor.networks.resolve(MODEL, None)
        except ModelNotFoundError:
            if not self.predictor.models.list_models(1, None).items:
                raise
        return Response("\n", content_type=JSON)

    def show_version(self) -> Response:
        """Return the server's version."""
        return Response(version("mlp-forge"), content_type="text/plain; charset=utf-8")

    def invoke(self) -> Response:
        """Answer one request, of any media type."""
        _check_parameters()
        bound_body(current_app.config["MAX_CONTENT_LENGTH"])
        # An image file is large if it has many pixels: its reader waits in the queue.
        if request.mimetype in IMAGE_TYPES:
            return self._infer()
        return self.limiter.answer(self._infer)

    def _infer(self) -> Response:
        max_bytes: int = current_app.config["MAX_CONTENT_LENGTH"]
        image_limits = dict.fromkeys(IMAGE_TYPES, min(MAX_IMAGE_FILE_BYTES, max_bytes))
        sent = read_body({**dict.fromkeys((JSON, CSV, OCTETS, TRITON), max_bytes), **image_limits})
        if sent.media_type == TRITON:
            return answer_triton(self.predictor, sent.content)
        return self.predictor.answer(self.parser.parse(sent), encode_predictions)


def _check_parameters() -> None:
    """Check that the Content-Type has charset=utf-8 only, as MLflow does, or Triton's size.

    Raises:
        RefusedError: 415, it has another parameter.
    """
    for name, value in request.mimetype_params.items():
        is_known = (name, value.lower()) == ("charset", "utf-8")
        if not is_known and (request.mimetype, name) != (TRITON, SIZE):
            raise RefusedError(
                415, f"Content-Type may only have charset=utf-8, got {name[:40]}={value[:40]!r}"
            )


def encode_predictions(inference: Inference[InputBatch]) -> Response:
    """Return each image's probabilities, in MLflow's JSON or as lines of CSV."""
    wanted = request.accept_mimetypes.best_match([JSON, CSV], JSON)
    if wanted == CSV:
        return add_version_headers(_answer_csv(inference), inference)
    return add_version_headers(json_response({"predictions": inference.probs}), inference)


def _answer_csv(inference: Inference[InputBatch]) -> Response:
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
