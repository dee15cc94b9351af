"""A job's network while it trains: what was measured of it, its weights, and those as pictures."""

from dataclasses import dataclass
from typing import Final

from flask import Response, request

from contracts.jobs.snapshots import SnapshotInfo
from services.api.jobs.snapshot_lookup import find_snapshot
from services.api.models.downloads import answer_file, answer_known
from services.api.models.weight_images import (
    WeightImages,
    name_snapshot,
    refuse_sheet,
    sheet_etag,
)
from services.http.operations import (
    ETAG,
    JSON,
    NOT_MODIFIED,
    OCTETS,
    PNG,
    SHEET_HEADERS,
    Answer,
    operation,
)
from services.http.queries import SnapshotQuery
from stores.jobs.store import JobStore
from stores.models.job_artifacts import SnapshotHeader
from stores.models.store import ModelStore

ASK_AGAIN: Final = {"Cache-Control": "ask again each time"}
STEP: Final = {"X-Snapshot-Step": "the updates made until then"}
WHEN: Final = {**STEP, "X-Snapshot-Epoch": "the epoch that had ended"}


@dataclass(frozen=True)
class SnapshotRoutes:
    """The views of /jobs/{job_id}/snapshot."""

    jobs: JobStore
    models: ModelStore
    pictures: WeightImages

    @operation(
        "GET",
        "/jobs/{job_id}/snapshot",
        "How far the weights of a job were at its latest epochs, while it is not ended",
        answers={
            200: Answer(
                "What was measured of them; where `format` is `png`, a sheet of the first layer's "
                "weights, each unit's a picture: blue above 0, vermilion below",
                model=SnapshotInfo,
                media_types=(JSON, PNG),
                some_headers={
                    "ETag": "weak: of the weights' sha256 and the format",
                    **ASK_AGAIN,
                    **WHEN,
                    **SHEET_HEADERS,
                },
            ),
            304: Answer(
                "The caller has the sheet: If-None-Match named its ETag",
                media_types=(),
                headers={"ETag": "weak", **ASK_AGAIN, **WHEN},
            ),
        },
        errors=(503,),
    )
    def get_job_snapshot(self, job_id: str, query: SnapshotQuery) -> SnapshotInfo | Response:
        """Return what was measured of the latest snapshot, or its weights as pictures."""
        if query.format == "png":
            return self._draw(job_id, query)
        refuse_sheet(query)
        return self._find_header(job_id).figures

    @operation(
        "GET",
        "/jobs/{job_id}/snapshot/weights",
        "Those weights, an .npz as a version's",
        answers={
            200: Answer(
                "The file",
                media_types=(OCTETS,),
                headers={
                    **ETAG,
                    **ASK_AGAIN,
                    "Content-Disposition": "a file name with job and step",
                    **STEP,
                },
            ),
            304: NOT_MODIFIED,
        },
        errors=(503,),
    )
    def get_job_snapshot_weights(self, job_id: str) -> Response:
        """Return the latest snapshot's weights, unless the caller has them."""
        if request.if_none_match:
            known = answer_known(self._find_header(job_id).weights.sha256)
            if known is not None:
                known.headers["Cache-Control"] = "no-cache"
                return known
        find = self.models.artifacts.open_snapshot
        snapshot = find_snapshot(self.jobs, job_id, find)  # or a newer one by now
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
            known = answer_known(sheet_etag(latest.weights.sha256), is_weak=True)
            if known is not None:
                return name_snapshot(known, latest.figures)
        return self.pictures.of_snapshot(job_id, query)

    def _find_header(self, job_id: str) -> SnapshotHeader:
        return find_snapshot(self.jobs, job_id, self.models.artifacts.load_snapshot_header)
