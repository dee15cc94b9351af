"""The inference service's own routes."""

from dataclasses import dataclass
from functools import partial

from flask import Response

from contracts.inference.predictions import (
    BatchPredictAnswer,
    ImageFileAnswer,
    ImageFileAnswerWithPixels,
    PredictAnswer,
    PredictQuery,
    PredictRequest,
    RowsPredictAnswer,
)
from contracts.problems import Readiness
from services.http.access import OPEN, PREDICT, READ_ALL_NAMES, ForgeApp
from services.http.bodies import SentFile
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import field_error
from services.http.health import ReadinessChecks
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.http.routing import bind
from services.images.file_reader import ImageFileReader
from services.images.pixel_text import read_pixels_json
from services.images.pixels import InputBatch
from services.images.request_images import read_examples
from services.inference.answers import VERSION_HEADERS, add_version_headers, encode_answer
from services.inference.explaining import ExplainRoute
from services.inference.json_bodies import COUNTS
from services.inference.predictor import Inference, InferenceRequest, Predictor
from services.limits.limiter import WorkLimiter
from services.metrics.scraping import METRICS_ANSWERS, Scrape


def add_routes(app: ForgeApp, predictor: Predictor, limiter: WorkLimiter) -> None:
    """Bind /predict and /explain."""
    file_reader = ImageFileReader(limiter)
    predict, explain = PredictRoute(predictor, file_reader), ExplainRoute(predictor, file_reader)
    for view in (predict.predict, explain.explain):
        bind(
            app,
            view,
            precheck=COUNTS.check_examples,
            read=read_pixels_json,
            limit=limiter.answer_images,
        )


@dataclass(frozen=True)
class PredictRoute:
    """`POST /predict`."""

    predictor: Predictor
    file_reader: ImageFileReader

    @operation(
        "POST",
        "/predict",
        "Recognize 1 to 10,000 images, as numbers or as bytes, an image file, or rows of a table",
        access=PREDICT,
        answers={
            200: Answer(
                "One image's class, or a list of predictions in the order of the images or rows; "
                "for an image file also warnings, and its pixels if requested",
                model=PredictAnswer
                | BatchPredictAnswer
                | RowsPredictAnswer
                | ImageFileAnswer
                | ImageFileAnswerWithPixels,
                headers=VERSION_HEADERS,
            )
        },
        tag="predict",
        other_bodies={OCTETS: None, PNG: MAX_IMAGE_FILE_BYTES, JPEG: MAX_IMAGE_FILE_BYTES},
        errors=(404, 503),
    )
    def predict(self, body: PredictRequest | SentFile, query: PredictQuery) -> Response:
        """Answer one request, of any media type."""
        read = partial(read_examples, body, self.file_reader)
        if isinstance(body, PredictRequest):
            for name in query.model_fields_set:
                raise field_error([name], "must be in the JSON body, not in the query")
            request = InferenceRequest(body.model, body.ref, read)
            return self.predictor.answer(request, _encode)
        if body.media_type == OCTETS and query.return_pixels:
            raise field_error(
                ["return_pixels"], "must be left out for images that are sent as pixels"
            )
        request = InferenceRequest(query.model, query.ref, read)
        return self.predictor.answer(request, partial(_encode, with_pixels=query.return_pixels))


@dataclass(frozen=True)
class ServiceRoutes:
    """Readiness and metrics of the service."""

    readiness: ReadinessChecks
    scrape: Scrape

    @operation(
        "GET",
        "/readyz/inference",
        "Whether the inference service can answer",
        access=OPEN,
        answers={200: Answer("It can", model=Readiness)},
        tag="health",
        errors=(503,),
    )
    def readyz_inference(self) -> Response:
        """Return the state of each dependency of this process."""
        return self.readiness.answer()

    @operation(
        "GET",
        "/metrics/inference",
        "Prometheus metrics of the inference service",
        access=READ_ALL_NAMES,
        answers=METRICS_ANSWERS,
        errors=(503,),
    )
    def metrics_inference(self) -> Response:
        """Return the metrics of all the inference service's processes."""
        return self.scrape.answer()


def _encode(inference: Inference[InputBatch], *, with_pixels: bool = False) -> Response:
    content = encode_answer(inference, with_pixels=with_pixels)
    return add_version_headers(Response(content, content_type=JSON), inference)
