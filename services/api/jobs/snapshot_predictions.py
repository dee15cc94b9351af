"""The route of predictions with a running job's network."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.jobs.snapshot_predictions import (
    MAX_SNAPSHOT_IMAGES,
    SnapshotAnswer,
    SnapshotBatchAnswer,
    SnapshotImageFileAnswer,
    SnapshotImageFileAnswerWithPixels,
    SnapshotPredictQuery,
    SnapshotPredictRequest,
    SnapshotRowsAnswer,
)
from services.api.inspect.inspectable_networks import SnapshotNetwork
from services.http.access import PREDICT
from services.http.bodies import SentFile
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import field_error
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.images.file_reader import ImageFileReader
from services.images.json_limits import PixelCounts
from services.images.pixels import InputBatch
from services.images.request_images import read_examples
from services.limits.limiter import WorkLimiter
from services.networks.predictions import compute_probs, encode_images

# 100 rows of 4,096 columns, or 100 images of 10,000 numbers; or an image of 65,536 numbers, the
# maximum of a data set, in any shape.
PIXEL_COUNTS: Final = PixelCounts(numbers=1_000_000, lists=100_000)


@dataclass(frozen=True)
class SnapshotPredictRoute:
    """`POST /jobs/{job_id}/predict`, for each kind of body."""

    images: ImageFileReader
    limiter: WorkLimiter

    @operation(
        "POST",
        "/jobs/{job_id}/predict",
        "Classify 1 to 100 images or rows, or one image file, with a running job's latest snapshot",
        access=PREDICT,
        answers={
            200: Answer(
                "As in `POST /predict`, with job, step and epoch instead of a version",
                model=SnapshotAnswer
                | SnapshotBatchAnswer
                | SnapshotRowsAnswer
                | SnapshotImageFileAnswer
                | SnapshotImageFileAnswerWithPixels,
            )
        },
        other_bodies={OCTETS: None, PNG: MAX_IMAGE_FILE_BYTES, JPEG: MAX_IMAGE_FILE_BYTES},
        errors=(503,),
    )
    def predict_with_snapshot(
        self,
        job_id: str,
        found: SnapshotNetwork,
        body: SnapshotPredictRequest | SentFile,
        query: SnapshotPredictQuery,
    ) -> Response:
        """Return the predictions of one request.

        Args:
            job_id: The job.
            found: Its network.
            body: The images or rows.
            query: Whether to return the pixels that an image file was converted to.

        Raises:
            RefusedError: 422, the images do not fit the network, or are too many, or return_pixels
                is set without an image file; 413, an image file has too many pixels; 503, the
                client disconnected while it waited.
            DamagedError: a probability is not finite.
            BusyError: the limiter's queue is full.
        """
        if query.return_pixels and not _is_image_file(body):
            raise field_error(
                ["return_pixels"], "it is only for image files, whose pixels are converted"
            )
        images = read_examples(body, self.images, found.transform, MAX_SNAPSHOT_IMAGES)

        def compute() -> bytes:
            return _predict(job_id, found, images, with_pixels=query.return_pixels)

        # The images are in memory already: requests wait for time, not for memory.
        return Response(self.limiter.run(compute, size_bytes=0), content_type=JSON)


def _predict(
    job_id: str, found: SnapshotNetwork, images: InputBatch, *, with_pixels: bool
) -> bytes:
    probs = compute_probs(found.network, images, f"the snapshot of job {job_id}")
    fields = {"job_id": job_id, "step": found.figures.step, "epoch": found.figures.epoch}
    return encode_images(fields, found.classes, images, probs, with_pixels=with_pixels)


def _is_image_file(body: SnapshotPredictRequest | SentFile) -> bool:
    return isinstance(body, SentFile) and body.media_type != OCTETS
