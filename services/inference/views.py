"""The inference service's own routes: each parses, calls once, and answers."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, Response

from contracts.inference.predictions import (
    BatchPredictAnswer,
    PictureAnswer,
    PictureAnswerWithPixels,
    PredictAnswer,
    PredictQuery,
    PredictRequest,
)
from contracts.problems import Readiness
from services.http.bodies import SentFile
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.health import ReadinessChecks
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.http.routing import bind
from services.images.file_reader import FileImage, ImageFileReader
from services.images.pixels import PixelBatch
from services.inference.answers import encode_answer, encode_picture_answer
from services.inference.explaining import ExplainRoute
from services.inference.json_answers import VERSION_HEADERS, add_version_headers
from services.inference.limits import check_counts
from services.inference.parsing import (
    parse_bytes_request,
    parse_json_request,
    parse_picture_request,
)
from services.inference.predictor import Inference, Predictor
from services.limits.limiter import WorkLimiter
from services.metrics.scraping import METRICS_ANSWERS, Scrape


def add_routes(app: Flask, predictor: Predictor, limiter: WorkLimiter) -> None:
    """Bind /predict and /explain."""
    pictures = ImageFileReader(limiter)
    predict, explain = PredictRoute(predictor, pictures), ExplainRoute(predictor, pictures)
    bind(app, predict.predict, screen=check_counts, limit=limiter.answer_images)
    bind(app, explain.explain, screen=check_counts, limit=limiter.answer_images)


@dataclass(frozen=True)
class PredictRoute:
    """The view of /predict."""

    predictor: Predictor
    pictures: ImageFileReader

    @operation(
        "POST",
        "/predict",
        "Recognize 1 to 10,000 images, as numbers or as bytes, or one image file",
        answers={
            200: Answer(
                "One image's digit, or a list of predictions in the order of the images; for an "
                "image file also warnings, and its pixels if requested",
                model=PredictAnswer | BatchPredictAnswer | PictureAnswer | PictureAnswerWithPixels,
                headers=VERSION_HEADERS,
            )
        },
        tag="predict",
        other_bodies={OCTETS: None, PNG: MAX_PICTURE_BYTES, JPEG: MAX_PICTURE_BYTES},
        errors=(404, 503),
    )
    def predict(self, body: PredictRequest | SentFile, query: PredictQuery) -> Response:
        """Answer one request, of any media type."""
        if isinstance(body, PredictRequest):
            return self.predictor.answer(parse_json_request(body, query), _encode)
        if body.media_type == OCTETS:
            return self.predictor.answer(parse_bytes_request(body.content, query), _encode)

        def encode(inference: Inference[FileImage]) -> Response:
            answer = encode_picture_answer(inference, with_pixels=query.return_pixels)
            return _to_response(answer, inference)

        return self.predictor.answer(parse_picture_request(body, query, self.pictures), encode)


@dataclass(frozen=True)
class ServiceRoutes:
    """The views of /readyz/inference and /metrics/inference."""

    readiness: ReadinessChecks
    scrape: Scrape

    @operation(
        "GET",
        "/readyz/inference",
        "Whether the inference service can answer",
        answers={200: Answer("It can", model=Readiness)},
        tag="health",
        errors=(503,),
        is_open=True,
    )
    def readyz_inference(self) -> Response:
        """Return the state of each dependency of this process."""
        return self.readiness.answer()

    @operation(
        "GET",
        "/metrics/inference",
        "Prometheus metrics of the inference service",
        answers=METRICS_ANSWERS,
        errors=(503,),
    )
    def metrics_inference(self) -> Response:
        """Return the metrics of all the inference service's processes."""
        return self.scrape.answer()


def _encode(inference: Inference[PixelBatch]) -> Response:
    return _to_response(encode_answer(inference), inference)


def _to_response(answer: bytes, inference: Inference[Any]) -> Response:
    return add_version_headers(Response(answer, content_type=JSON), inference)
