"""What a running job's network says of images by now."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.snapshot_predictions import (
    MAX_SNAPSHOT_IMAGES,
    SnapshotPredictQuery,
    SnapshotPredictRequest,
)
from services.api.looked_networks import LookedNetworks
from services.bodies import SentFile
from services.operations import JSON, OCTETS
from services.pictures.reader import PictureImage, PictureReader
from services.pixel_counts import PixelCounts
from services.prediction_text import encode_images, encode_picture
from services.probabilities import compute_probs
from services.problems import invalid
from services.sent_images import read_images

# 100 images of 8192 numbers, the most that an import may take, in rows of 90.
PIXEL_COUNTS: Final = PixelCounts(numbers=820_000, lists=10_000)


@dataclass(frozen=True)
class SnapshotPredictRoute:
    """`POST /jobs/{job_id}/predict`, for each kind of body."""

    networks: LookedNetworks
    pictures: PictureReader

    def answer(
        self, job_id: str, body: SnapshotPredictRequest | SentFile, query: SnapshotPredictQuery
    ) -> Response:
        """Answer one request, whatever its body is."""
        if query.return_pixels and not _is_picture(body):
            raise invalid(["return_pixels"], "only a picture becomes other pixels than were sent")
        found = self.networks.of_snapshot(job_id)
        inputs = found.network.layer_sizes[0]
        images = read_images(body, self.pictures, inputs, MAX_SNAPSHOT_IMAGES)
        probs = compute_probs(found.network, images, f"the snapshot of job {job_id}")
        source = {"job_id": job_id, "step": found.figures.step, "epoch": found.figures.epoch}
        if isinstance(images, PictureImage):
            content = encode_picture(source, images, probs, with_pixels=query.return_pixels)
        else:
            content = encode_images(source, images, probs)
        return Response(content, content_type=JSON)


def _is_picture(body: SnapshotPredictRequest | SentFile) -> bool:
    return isinstance(body, SentFile) and body.media_type != OCTETS
