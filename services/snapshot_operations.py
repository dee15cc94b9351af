"""What the api service answers of a running job's network."""

from typing import Final

from contracts.jobs.snapshot_predictions import (
    SnapshotAnswer,
    SnapshotBatchAnswer,
    SnapshotPictureAnswer,
    SnapshotPictureAnswerWithPixels,
    SnapshotPredictQuery,
    SnapshotPredictRequest,
)
from contracts.jobs.snapshots import SnapshotInfo
from services.http.body_limits import MAX_PICTURE_BYTES
from services.http.declarations import ETAG, NOT_MODIFIED, PNG, SHEET_HEADERS, operation
from services.http.operations import JPEG, JSON, OCTETS, Answer
from services.images.image_queries import SnapshotQuery

ASK_AGAIN: Final = {"Cache-Control": "ask again each time"}
STEP: Final = {"X-Snapshot-Step": "the updates made until then"}
WHEN: Final = {**STEP, "X-Snapshot-Epoch": "the epoch that had ended"}

GET_JOB_SNAPSHOT: Final = operation(
    "get_job_snapshot",
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
    query=SnapshotQuery,
    refusals=(503,),
)
GET_JOB_SNAPSHOT_WEIGHTS: Final = operation(
    "get_job_snapshot_weights",
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
    refusals=(503,),
)
PREDICT_WITH_SNAPSHOT: Final = operation(
    "predict_with_snapshot",
    "POST",
    "/jobs/{job_id}/predict",
    "Recognize 1 to 100 images, or one picture file, with a running job's latest snapshot",
    answers={
        200: Answer(
            "As `POST /predict` answers, with the job, its step and its epoch instead of a version",
            model=SnapshotAnswer
            | SnapshotBatchAnswer
            | SnapshotPictureAnswer
            | SnapshotPictureAnswerWithPixels,
        )
    },
    body=SnapshotPredictRequest,
    other_bodies={OCTETS: None, PNG: MAX_PICTURE_BYTES, JPEG: MAX_PICTURE_BYTES},
    query=SnapshotPredictQuery,
    refusals=(503,),
)
SNAPSHOT_OPERATIONS: Final = (GET_JOB_SNAPSHOT, GET_JOB_SNAPSHOT_WEIGHTS, PREDICT_WITH_SNAPSHOT)
