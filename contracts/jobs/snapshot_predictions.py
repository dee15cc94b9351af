"""The request and responses of `POST /jobs/{job_id}/predict`."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from contracts.base import MAY_LEAVE_OUT, Body, Record
from contracts.inference.predictions import (
    ExamplesRequest,
    ImageWarning,
    Prediction,
    ReturnPixels,
    RowPrediction,
    ScaleWarnings,
    pixels_schema,
    rows_schema,
)

# For more, clients use a published version: only the inference service is built for it.
MAX_SNAPSHOT_IMAGES = 100


class SnapshotPredictRequest(ExamplesRequest):
    """Images or rows of a table for the network of a running job."""

    pixels: Annotated[list[Any], WithJsonSchema(pixels_schema(MAX_SNAPSHOT_IMAGES))] = Field(
        default_factory=list
    )
    rows: Annotated[list[Any], WithJsonSchema(rows_schema(MAX_SNAPSHOT_IMAGES))] = Field(
        default_factory=list
    )


class SnapshotPredictQuery(Body):
    """The query of a prediction with the network of a running job."""

    return_pixels: ReturnPixels = False


class _Source(Record):
    """The weights that gave the answer: a job's, at the end of an epoch."""

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
    """The answers for a list of images, in order."""

    model_config = MAY_LEAVE_OUT

    warnings: ScaleWarnings
    predictions: list[Prediction] = Field(description="one per image, in order")


class SnapshotRowsAnswer(_Source):
    """The answers for the rows of a table, in order."""

    predictions: list[RowPrediction] = Field(description="one per row, in order")


class SnapshotImageFileAnswer(_SnapshotPrediction):
    """The answer for an image file, with warnings about the image."""

    warnings: list[ImageWarning] = Field(description="reasons why the answer may be wrong")


class SnapshotImageFileAnswerWithPixels(SnapshotImageFileAnswer):
    """The answer for an image file, with the pixels that it was converted to."""

    pixels: list[float] = Field(
        description="the pixels that the image was converted to, row by row, in 0..pixel_max"
    )
