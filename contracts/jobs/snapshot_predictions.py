"""What `POST /jobs/{job_id}/predict` takes and answers."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from contracts.base import MAY_LEAVE_OUT, Body, Record
from contracts.inference.predictions import (
    PictureWarning,
    PixelsRequest,
    Prediction,
    ReturnPixels,
    ScaleWarnings,
    pixels_schema,
)

# Who has more asks a published version: inference is built for it.
MAX_SNAPSHOT_IMAGES = 100


class SnapshotPredictRequest(PixelsRequest):
    """Images that a running job's network shall look at."""

    pixels: Annotated[list[Any], WithJsonSchema(pixels_schema(MAX_SNAPSHOT_IMAGES))]


class SnapshotPredictQuery(Body):
    """The query of a request that predicts with a running job's network."""

    return_pixels: ReturnPixels = False


class _Source(Record):
    """Which weights gave the answer: a job's, when an epoch had ended."""

    job_id: str = Field(description="the job")
    step: int = Field(description="the step of its snapshot")
    epoch: int = Field(description="the epoch of its snapshot")


class _SnapshotPrediction(_Source, Prediction):
    """A prediction with the weights that gave it."""


class SnapshotAnswer(_SnapshotPrediction):
    """The answer for one image."""

    model_config = MAY_LEAVE_OUT

    warnings: ScaleWarnings


class SnapshotBatchAnswer(_Source):
    """The answers for a list of images, in its order."""

    model_config = MAY_LEAVE_OUT

    warnings: ScaleWarnings
    predictions: list[Prediction] = Field(description="one for each image, in their order")


class SnapshotPictureAnswer(_SnapshotPrediction):
    """The answer for a picture file, with what about it may make the answer wrong."""

    warnings: list[PictureWarning] = Field(description="what may make the answer wrong")


class SnapshotPictureAnswerWithPixels(SnapshotPictureAnswer):
    """The answer for a picture file with the pixels that it became, row by row, 0..255."""

    pixels: list[int] = Field(description="the pixels that the image became, row by row, 0..255")
