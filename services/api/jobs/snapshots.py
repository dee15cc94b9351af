"""Routes of a running job's snapshot: its metrics, its weights, and images of these."""

from dataclasses import dataclass
from typing import Final

from flask import Response, request

from contracts.jobs.snapshots import SnapshotInfo
from services.api.jobs.snapshot_lookup import find_snapshot
from services.api.models.downloads import answer_file, answer_known
from services.api.models.weight_images import (
    WeightImages,
    add_snapshot_headers,
    grid_etag,
    refuse_grid_options,
)
from services.http.access import READ_OR_OWN
from services.http.operations import (
    ETAG,
    GRID_HEADERS,
    JSON,
    NOT_MODIFIED,
    OCTETS,
    PNG,
    Answer,
    operation,
)
from services.http.queries import SnapshotQuery
from stores.jobs.store import JobStore
from stores.models.job_artifacts import SnapshotHeader
from stores.models.store import ModelStore

NO_CACHE: Final = {"Cache-Control": "no-cache: revalidate each time"}
STEP: Final = {"X-Snapshot-Step": "the number of updates of the snapshot"}
SNAPSHOT_HEADERS: Final = {**STEP, "X-Snapshot-Epoch": "the epoch of the snapshot"}


@dataclass(frozen=True)
class SnapshotRoutes:
    """The views of /jobs/{job_id}/snapshot."""

    jobs: JobStore
    models: ModelStore
    images: WeightImages

    @operation(
        "GET",
        "/jobs/{job_id}/snapshot",
        "Get the metrics of a running job's latest snapshot, or its first layer as images",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                "The metrics; with `format=png` one image per unit of the first layer: blue above "
                "0, vermilion below",
                model=SnapshotInfo,
                media_types=(JSON, PNG),
                some_headers={
                    "ETag": "weak: the weights' sha256 and the format",
                    **NO_CACHE,
                    **SNAPSHOT_HEADERS,
                    **GRID_HEADERS,
                },
            ),
            304: Answer(
                "Not modified: If-None-Match contains the current ETag",
                media_types=(),
                headers={"ETag": "weak", **NO_CACHE, **SNAPSHOT_HEADERS},
            ),
        },
        errors=(503,),
    )
    def get_job_snapshot(self, job_id: str, query: SnapshotQuery) -> SnapshotInfo | Response:
        """Return the metrics of the latest snapshot, or its weights as images."""
        if query.format == "png":
            return self._draw(job_id, query)
        refuse_grid_options(query)
        return self._find_header(job_id).figures

    @operation(
        "GET",
        "/jobs/{job_id}/snapshot/weights",
        "Get the weights of a running job's latest snapshot, an .npz like a version's",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                "The file",
                media_types=(OCTETS,),
                headers={
                    **ETAG,
                    **NO_CACHE,
                    "Content-Disposition": "a file name with job and step",
                    **STEP,
                },
            ),
            304: NOT_MODIFIED,
        },
        errors=(503,),
    )
    def get_job_snapshot_weights(self, job_id: str) -> Response:
        """Return the latest snapshot's weights, or a 304."""
        if request.if_none_match:
            known = answer_known(self._find_header(job_id).weights.sha256)
            if known is not None:
                known.headers["Cache-Control"] = "no-cache"
                return known
        find = self.models.artifacts.open_snapshot
        snapshot = find_snapshot(self.jobs, job_id, find)  # it may be newer than the first
        step = str(snapshot.header.figures.step)
        response = answer_file(
            snapshot.weights, snapshot.header.weights, f"{job_id}-step-{step}.npz"
        )
        response.headers["Cache-Control"] = "no-cache"
        response.headers["X-Snapshot-Step"] = step
        return response

    def _draw(self, job_id: str, query: SnapshotQuery) -> Response:
        if request.if_none_match:
            latest = self._find_header(job_id)
            known = answer_known(grid_etag(latest.weights.sha256), is_weak=True)
            if known is not None:
                return add_snapshot_headers(known, latest.figures)
        return self.images.of_snapshot(job_id, query)

    def _find_header(self, job_id: str) -> SnapshotHeader:
        return find_snapshot(self.jobs, job_id, self.models.artifacts.load_snapshot_header)
