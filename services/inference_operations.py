"""What the inference service answers; the API documents it, the inference service binds it."""

from typing import Final

from contracts.predictions import BatchPredictAnswer, PredictAnswer, PredictRequest
from contracts.problems import Readiness
from services.health_operations import HEALTHZ
from services.operations import Answer, Operation

VERSION_HEADERS: Final = {
    "X-Model-Name": "the model that answered",
    "X-Model-Version": "the number of its version",
}

PREDICT: Final = Operation(
    name="predict",
    method="POST",
    path="/predict",
    tag="predict",
    summary="Recognize one image, or a list of at most 10,000",
    body=PredictRequest,
    answers={
        200: Answer(
            "One image's digit, or a list of predictions in the order of the images",
            model=PredictAnswer | BatchPredictAnswer,
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
INFERENCE_OPERATIONS: Final = (PREDICT, READYZ_INFERENCE, HEALTHZ)
