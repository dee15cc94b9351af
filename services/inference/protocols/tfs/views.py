"""`/v1`: one view for all that TensorFlow Serving's own handler takes, and its refusals."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from flask import Flask, Response, current_app, request

from services.http.bodies import bound_body, read_bytes
from services.http.error_responses import encode_errors
from services.http.errors import RefusedError
from services.images.file_reader import ImageFileReader
from services.inference.json_answers import json_response
from services.inference.json_bodies import read_object
from services.inference.json_images import JsonImages
from services.inference.predictor import Predictor
from services.inference.protocols.tfs.encoding import encode_classify, encode_error, encode_predict
from services.inference.protocols.tfs.metadata import Describer
from services.inference.protocols.tfs.parsing import parse_classify, parse_predict
from services.inference.protocols.tfs.paths import Address, parse_address
from services.limits.limiter import WorkLimiter
from stores.models.store import ModelStore

PREFIX: Final = "/v1"
IDENTITY: Final = "identity"
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def add_tfs_routes(
    app: Flask, predictor: Predictor, models: ModelStore, limiter: WorkLimiter
) -> None:
    """Serve TensorFlow Serving's protocol; turns is what large bodies and pictures wait in."""
    describer = Describer(models, predictor.networks)
    views = TfsViews(predictor, describer, JsonImages(ImageFileReader(limiter)), limiter)
    for rule in (PREFIX, f"{PREFIX}/", f"{PREFIX}/<path:rest>"):
        app.add_url_rule(
            rule, "tfs", views.answer, methods=METHODS, provide_automatic_options=False
        )
    encode_errors(app, PREFIX, encode_error)


@dataclass(frozen=True)
class TfsViews:
    """The protocol's requests, whatever their path."""

    predictor: Predictor
    describer: Describer
    images: JsonImages
    limiter: WorkLimiter

    def answer(self, rest: str = "") -> Response:  # noqa: ARG002  the whole path is matched instead
        """Answer one request."""
        address = parse_address(request.method, request.path)
        describe = {
            "list": lambda _: self.describer.list_models(),
            "status": self.describer.describe_status,
            "metadata": self.describer.describe_metadata,
        }.get(address.verb)
        if describe is not None:
            return json_response(describe(address))
        bound_body(current_app.config["MAX_CONTENT_LENGTH"])
        return self.limiter.answer(partial(self._infer, address))

    def _infer(self, address: Address) -> Response:
        body = _read_body()
        if address.verb == "regress":
            raise RefusedError(400, "models here offer :predict and :classify, and no :regress")
        if address.verb == "classify":
            asked = parse_classify(body, address, self.images)
            return self.predictor.answer(asked, encode_classify)
        call = parse_predict(body, address, self.images)
        return self.predictor.answer(call.request, partial(encode_predict, call=call))


def _read_body() -> dict[str, Any]:
    encoding = request.headers.get("Content-Encoding", IDENTITY)
    if encoding != IDENTITY:
        raise RefusedError(415, f"send no Content-Encoding, got {encoding[:100]!r}")
    return read_object(read_bytes(current_app.config["MAX_CONTENT_LENGTH"]))
