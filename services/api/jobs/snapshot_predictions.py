"""What a running job's network says of images by now."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.jobs.snapshot_predictions import (
    MAX_SNAPSHOT_IMAGES,
    SnapshotAnswer,
    SnapshotBatchAnswer,
    SnapshotPictureAnswer,
    SnapshotPictureAnswerWithPixels,
    SnapshotPredictQuery,
    SnapshotPredictRequest,
)
from services.api.inspect.inspectable_networks import SnapshotNetwork
from services.http.bodies import SentFile
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.errors import invalid
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.images.file_reader import FileImage, ImageFileReader
from services.images.json_limits import PixelCounts
from services.images.pixels import PixelBatch
from services.images.request_images import read_images
from services.limits.limiter import WorkLimiter
from services.networks.predictions import compute_probs, encode_images, encode_picture

# 100 images of 8192 numbers, the most that an import may take, in rows of 90.
PIXEL_COUNTS: Final = PixelCounts(numbers=820_000, lists=10_000)


@dataclass(frozen=True)
class SnapshotPredictRoute:
    """`POST /jobs/{job_id}/predict`, for each kind of body."""

    pictures: ImageFileReader
    limiter: WorkLimiter

    @operation(
        "POST",
        "/jobs/{job_id}/predict",
        "Recognize 1 to 100 images, or one image file, with a running job's latest snapshot",
        answers={
            200: Answer(
                "As of `POST /predict`, with job, step and epoch instead of a version",
                model=SnapshotAnswer
                | SnapshotBatchAnswer
                | SnapshotPictureAnswer
                | SnapshotPictureAnswerWithPixels,
            )
        },
        other_bodies={OCTETS: None, PNG: MAX_PICTURE_BYTES, JPEG: MAX_PICTURE_BYTES},
        errors=(503,),
    )
    def predict_with_snapshot(
        self,
        job_id: str,
        found: SnapshotNetwork,
        body: SnapshotPredictRequest | SentFile,
        query: SnapshotPredictQuery,
    ) -> Response:
        """Answer one request, whatever its body is.

        Args:
            job_id: Whose network answers.
            found: That network.
            body: The images.
            query: Whether the pixels that a picture became are told.

        Raises:
            RefusedError: 422, the images are not what the network takes, or too many, or pixels
                are asked for that were sent as they are; 413, a picture has too many; 503, its
                client was gone before its turn had come.
            DamagedError: an answer is not finite.
            BusyError: the limiter's queue is full.
        """
        if query.return_pixels and not _is_picture(body):
            raise invalid(["return_pixels"], "only a picture becomes other pixels than were sent")
        inputs = found.network.layer_sizes[0]
        images = read_images(body, self.pictures, inputs, MAX_SNAPSHOT_IMAGES)

        def compute() -> bytes:
            return _predict(job_id, found, images, with_pixels=query.return_pixels)

        # What it works on is here: whatever waits, waits for time and not for memory.
        return Response(self.limiter.run(compute, size_bytes=0), content_type=JSON)


def _predict(
    job_id: str, found: SnapshotNetwork, images: PixelBatch, *, with_pixels: bool
) -> bytes:
    probs = compute_probs(found.network, images, f"the snapshot of job {job_id}")
    fields = {"job_id": job_id, "step": found.figures.step, "epoch": found.figures.epoch}
    if isinstance(images, FileImage):
        return encode_picture(fields, images, probs, with_pixels=with_pixels)
    return encode_images(fields, images, probs)


def _is_picture(body: SnapshotPredictRequest | SentFile) -> bool:
    return isinstance(body, SentFile) and body.media_type != OCTETS
