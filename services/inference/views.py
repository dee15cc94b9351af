"""The inference service's own routes: each parses, calls once, and answers."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, Response

from contracts.inference.predictions import PredictQuery, PredictRequest
from contracts.problems import Health
from services.http.bodies import SentFile
from services.http.health_operations import HEALTHZ
from services.http.operations import JSON, OCTETS
from services.http.readiness import ReadinessChecks
from services.http.routing import bind
from services.images.file_reader import FileImage, ImageFileReader
from services.images.pixels import PixelBatch
from services.inference.answers import encode_answer, encode_picture_answer
from services.inference.explaining import ExplainRoute
from services.inference.json_answers import sign
from services.inference.limits import check_counts
from services.inference.parsing import (
    parse_bytes_request,
    parse_json_request,
    parse_picture_request,
)
from services.inference.predictor import Inference, Predictor
from services.inference_operations import EXPLAIN, PREDICT, READYZ_INFERENCE
from services.limits.limiter import WorkLimiter


def add_routes(
    app: Flask, predictor: Predictor, readiness: ReadinessChecks, turns: WorkLimiter
) -> None:
    """Bind every native operation of the inference service."""
    pictures = ImageFileReader(turns)
    predict, explain = PredictRoute(predictor, pictures), ExplainRoute(predictor, pictures)
    bind(app, PREDICT, predict.answer, screen=check_counts, turn=turns.answer_images)
    bind(app, EXPLAIN, explain.answer, screen=check_counts, turn=turns.answer_images)
    bind(app, HEALTHZ, lambda: Health(status="ok"))
    bind(app, READYZ_INFERENCE, readiness.answer)


@dataclass(frozen=True)
class PredictRoute:
    """`POST /predict`, for each kind of body."""

    predictor: Predictor
    pictures: ImageFileReader

    def answer(self, body: PredictRequest | SentFile, query: PredictQuery) -> Response:
        """Answer one request, whatever its body is."""
        if isinstance(body, PredictRequest):
            return self.predictor.answer(parse_json_request(body, query), _encode)
        if body.media_type == OCTETS:
            return self.predictor.answer(parse_bytes_request(body.content, query), _encode)

        def encode(inference: Inference[FileImage]) -> Response:
            answer = encode_picture_answer(inference, with_pixels=query.return_pixels)
            return _to_response(answer, inference)

        return self.predictor.answer(parse_picture_request(body, query, self.pictures), encode)


def _encode(inference: Inference[PixelBatch]) -> Response:
    return _to_response(encode_answer(inference), inference)


def _to_response(answer: bytes, inference: Inference[Any]) -> Response:
    return sign(Response(answer, content_type=JSON), inference)
