"""`/ping`, `/health`, `/version`, `/invocations`: what MLflow and SageMaker ask of a server."""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from flask import Flask, Response, current_app, request

from contracts.errors import ModelNotFoundError
from services.http.bodies import bound_body, read_body
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.error_responses import encode_errors
from services.http.errors import RefusedError
from services.http.operations import JPEG, JSON, OCTETS, PNG
from services.images.file_reader import ImageFileReader
from services.inference.json_images import JsonImages
from services.inference.predictor import Predictor
from services.inference.protocols.mlflow.choosing import MODEL, REF
from services.inference.protocols.mlflow.encoding import encode_error, encode_predictions
from services.inference.protocols.mlflow.parsing import CSV, X_IMAGE, ScoringParser
from services.inference.protocols.mlflow.triton import SIZE, TRITON, answer_triton
from services.limits.limiter import WorkLimiter
from stores.models.store import ModelStore

PATHS: Final = ("/ping", "/health", "/version", "/invocations")
PICTURES: Final = (PNG, JPEG, X_IMAGE)


def add_scoring_routes(
    app: Flask, predictor: Predictor, models: ModelStore, limiter: WorkLimiter
) -> None:
    """Serve MLflow's and SageMaker's protocol; turns is what large bodies and pictures wait in."""
    parser = ScoringParser(JsonImages(ImageFileReader(limiter)))
    views = ScoringViews(predictor, models, parser, limiter)
    options = {"provide_automatic_options": False}
    app.add_url_rule("/ping", "ping", views.ping, methods=["GET"], **options)
    app.add_url_rule("/health", "health", views.ping, methods=["GET"], **options)
    app.add_url_rule("/version", "version", views.tell_version, methods=["GET"], **options)
    app.add_url_rule("/invocations", "invocations", views.invoke, methods=["POST"], **options)
    for path in PATHS:
        encode_errors(app, path, encode_error)


@dataclass(frozen=True)
class ScoringViews:
    """The protocol's requests."""

    predictor: Predictor
    models: ModelStore
    parser: ScoringParser
    limiter: WorkLimiter

    def ping(self) -> Response:
        """Answer 200 where there is a model to serve; the default one is loaded by this."""
        try:
            self.predictor.networks.resolve(MODEL, REF)
        except ModelNotFoundError:
            if not self.models.list_models(1, None).items:
                raise
        return Response("\n", content_type=JSON)

    def tell_version(self) -> Response:
        """Answer with this server's version."""
        return Response(version("mlp-forge"), content_type="text/plain; charset=utf-8")

    def invoke(self) -> Response:
        """Answer one request, whatever its body is."""
        _check_parameters()
        bound_body(current_app.config["MAX_CONTENT_LENGTH"])
        # A picture is large by its pixels, and its reader takes the turn.
        if request.mimetype in PICTURES:
            return self._infer()
        return self.limiter.answer(self._infer)

    def _infer(self) -> Response:
        max_bytes: int = current_app.config["MAX_CONTENT_LENGTH"]
        pictures = dict.fromkeys(PICTURES, min(MAX_PICTURE_BYTES, max_bytes))
        sent = read_body({**dict.fromkeys((JSON, CSV, OCTETS, TRITON), max_bytes), **pictures})
        if sent.media_type == TRITON:
            return answer_triton(self.predictor, sent.content)
        return self.predictor.answer(self.parser.parse(sent), encode_predictions)


def _check_parameters() -> None:
    """Refuse what MLflow refuses of a Content-Type: whatever is no charset=utf-8.

    Triton's has a size besides.

    Raises:
        RefusedError: 415.
    """
    for name, value in request.mimetype_params.items():
        is_known = (name, value.lower()) == ("charset", "utf-8")
        if not is_known and (request.mimetype, name) != (TRITON, SIZE):
            raise RefusedError(
                415, f"a Content-Type may have charset=utf-8 alone, got {name[:40]}={value[:40]!r}"
            )
