"""The route of a batch's predictions."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Response, request

from contracts.datasets import CSV
from contracts.jobs.batch import BatchResult
from contracts.jobs.job import Job
from contracts.jobs.kinds import BATCH_PREDICT
from services.api.batch.result_files import iter_csv, max_csv_bytes, result_arrays
from services.api.datasets.npz_stream import iter_npz, npz_size
from services.api.models.downloads import answer_known, attachment
from services.http.access import READ_OR_OWN
from services.http.errors import RefusedError
from services.http.operations import NOT_MODIFIED, OCTETS, Answer, operation
from services.http.queries import ResultQuery
from services.limits.transfer_slots import Downloads
from stores.batch.results import BatchResults, ResultRecord
from stores.jobs.store import JobStore

ETAG: Final = {"ETag": "weak: of the probabilities' sha256 and the format"}


@dataclass(frozen=True)
class BatchResultRoutes:
    """The view of /jobs/{job_id}/result.

    Args:
        jobs: The job store.
        results: The predictions.
        downloads: The slots of downloads.
    """

    jobs: JobStore
    results: BatchResults
    downloads: Downloads

    @operation(
        "GET",
        "/jobs/{job_id}/result",
        "Get the predictions of a batch in the order of its examples, as CSV or as an .npz",
        access=READ_OR_OWN,
        answers={
            200: Answer(
                "The file: index, class, class name and probabilities of each example",
                media_types=(CSV, OCTETS),
                headers={**ETAG, "Content-Disposition": "a file name with the job's id"},
            ),
            304: Answer(NOT_MODIFIED.meaning, media_types=(), headers=ETAG),
        },
        errors=(409, 503),
    )
    def get_job_result(self, job_id: str, query: ResultQuery) -> Response:
        """Return the predictions of a job that has succeeded, or a 304.

        Raises:
            JobNotFoundError, BatchResultNotFoundError: the job, or its result, has expired.
            RefusedError: 409, the job predicts no batch, or has not succeeded.
            DamagedError: the first part is damaged; a later one ends the response early.
        """
        result = _check_succeeded(self.jobs.get(job_id))
        etag = f"{result.sha256}-{query.format}"
        response = answer_known(etag, is_weak=True)
        if response is not None:
            return response
        record = self.results.get_record(job_id)
        response = self._stream(job_id, record, query)
        response.headers["Content-Disposition"] = attachment(f"{job_id}.{query.format}")
        response.set_etag(etag, weak=True)
        return response

    def _stream(self, job_id: str, record: ResultRecord, query: ResultQuery) -> Response:
        read = partial(self.results.iterate, job_id, record.parts)
        if query.format == "csv":
            self.downloads.take(max_csv_bytes(record))
            response = Response(iter_csv(record, read()), content_type=CSV)
        else:
            arrays = result_arrays(record, read)
            size_bytes = npz_size(arrays)
            self.downloads.take(size_bytes)
            response = Response(iter_npz(arrays), content_type=OCTETS)
            response.content_length = size_bytes
        if request.method != "HEAD":
            next(read())  # raises before the response begins
        return response


def _check_succeeded(job: Job) -> BatchResult:
    if job.kind != BATCH_PREDICT:
        raise RefusedError(
            409, f"job {job.id} must have predicted a batch, but its kind is {job.kind}"
        )
    if job.result is None:
        raise RefusedError(409, f"job {job.id} has no result: its state is {job.state}")
    return job.result
