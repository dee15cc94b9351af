"""What the inference service answers; the API documents it, the inference service binds it."""

from typing import Final

from contracts.inference.explanations import ExplainAnswer, ExplainQuery, ExplainRequest
from contracts.inference.predictions import (
    BatchPredictAnswer,
    PictureAnswer,
    PictureAnswerWithPixels,
    PredictAnswer,
    PredictQuery,
    PredictRequest,
)
from contracts.problems import Readiness
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.health_operations import HEALTHZ
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, Operation
from services.metrics.operations import metrics_operation

VERSION_HEADERS: Final = {
    "X-Model-Name": "the model that answered",
    "X-Model-Version": "the number of its version",
}

PREDICT: Final = Operation(
    name="predict",
    method="POST",
    path="/predict",
    tag="predict",
    summary="Recognize 1 to 10,000 images, as numbers or as bytes, or one picture file",
    body=PredictRequest,
    other_bodies={OCTETS: None, PNG: MAX_PICTURE_BYTES, JPEG: MAX_PICTURE_BYTES},
    query=PredictQuery,
    answers={
        200: Answer(
            "One image's digit, or a list of predictions in the order of the images; of a picture "
            "file with warnings, and with its pixels where they are asked for",
            model=PredictAnswer | BatchPredictAnswer | PictureAnswer | PictureAnswerWithPixels,
            headers=VERSION_HEADERS,
        )
    },
    refusals=(404, 503),
)
EXPLAIN: Final = Operation(
    name="explain",
    method="POST",
    path="/explain",
    tag="predict",
    summary="Say what each pixel of one image contributes to a class, in numbers or as a picture",
    body=ExplainRequest,
    other_bodies={OCTETS: None, PNG: MAX_PICTURE_BYTES, JPEG: MAX_PICTURE_BYTES},
    query=ExplainQuery,
    answers={
        200: Answer(
            "The contributions, or an overlay where `format` is `png`",
            model=ExplainAnswer,
            media_types=(JSON, PNG),
            headers=VERSION_HEADERS,
        )
    },
    refusals=(404, 503),
)
READYZ_INFERENCE: Final = Operation(
    name="readyz_inference",
    method="GET",
    path="/readyz/inference",
    tag="health",
    summary="Whether the inference service can answer",
    answers={200: Answer("It can", model=Readiness)},
    refusals=(503,),
    is_open=True,
)
METRICS_INFERENCE: Final = metrics_operation(
    "metrics_inference", "/metrics/inference", "What the inference service counts, for Prometheus"
)
INFERENCE_OPERATIONS: Final = (PREDICT, EXPLAIN, READYZ_INFERENCE, METRICS_INFERENCE, HEALTHZ)
