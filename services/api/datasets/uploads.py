"""The route that uploads a data set; a worker imports it."""

from dataclasses import dataclass

from flask import Response

from contracts.datasets import CSV, NPZ, OPTIONS_OF_MEDIA_TYPE, ZIP, ImportOptions
from contracts.jobs.imports import ImportRequest
from contracts.jobs.job import Job
from contracts.models.versions import FileDigest
from services.api.datasets.lookup import check_writable
from services.api.datasets.parameters import DATASET
from services.api.jobs.submission import IDEMPOTENCY_KEY, LOCATION, make_request_key
from services.api.jobs.uploads import UploadSubmitter, check_options, describe_upload
from services.http.access import TRAIN
from services.http.bodies import BodyStream
from services.http.operations import Answer, operation
from stores.jobs.records import NewRequest, RequestKey


@dataclass(frozen=True)
class UploadRoutes:
    """The view that uploads data sets."""

    submitter: UploadSubmitter

    @operation(
        "POST",
        "/datasets/{name}/versions",
        "Import a data set as a new version; the body is an .npz, a .zip of images or a .csv",
        access=TRAIN,
        answers={202: Answer("The job that imports it", model=Job, headers=LOCATION)},
        parameters={"name": DATASET},
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        streamed_bodies=(NPZ, ZIP, CSV),
        errors=(409, 429, 503),
    )
    def upload_dataset(
        self, name: str, body: BodyStream, query: ImportOptions, idempotency_key: str | None
    ) -> Response:
        """Store the body, commit the job that imports it, then send a wake-up."""
        check_writable(name)
        check_options(query, OPTIONS_OF_MEDIA_TYPE[body.media_type], body.media_type)

        def make_request(digest: FileDigest) -> ImportRequest:
            return ImportRequest(
                dataset=name,
                media_type=body.media_type,
                size_bytes=digest.size_bytes,
                sha256=digest.sha256,
                options=query,
            )

        def make_key(digest: FileDigest) -> RequestKey | None:
            sent = describe_upload(body.media_type, query, digest)
            return make_request_key(idempotency_key, sent, make_request(digest))

        known = self.submitter.find_known(body, idempotency_key, make_key)
        return known or self.submitter.submit(
            body, lambda job_id, digest: NewRequest(job_id, make_request(digest), make_key(digest))
        )
