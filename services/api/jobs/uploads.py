"""Submits jobs whose input is the body of their request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Response, request

from contracts.base import Body
from contracts.errors import IdempotencyKeyError, NotFoundError, QueueFullError
from contracts.ids import make_job_id
from contracts.models.versions import FileDigest
from contracts.validation.field_errors import field_problem
from services.api.jobs.submission import Submitter, answer_accepted, unquote
from services.http.bodies import BodyStream
from services.http.errors import RefusedError, retryable_error
from services.http.validation import fields_error
from stores.datasets.digests import hash_file
from stores.datasets.imported import ImportedDatasets
from stores.jobs.records import NewRequest, RequestKey

MAX_WAITING: Final = 8  # uploads of the largest size; more smaller ones
RETRY_AFTER_S: Final = 60  # a worker imports the largest file in a minute and a half


@dataclass(frozen=True)
class UploadSubmitter:
    """Accepts jobs with uploads.

    Args:
        submitter: Accepts jobs.
        imported: Stores uploads until their jobs end.
        max_upload_bytes: The size of one; all together may have MAX_WAITING times that.
    """

    submitter: Submitter
    imported: ImportedDatasets
    max_upload_bytes: int

    def find_known(
        self,
        body: BodyStream,
        idempotency_key: str | None,
        make_key: Callable[[FileDigest], RequestKey | None],
    ) -> Response | None:
        """Return the response to a repeated upload, even if a new one would be refused.

        Args:
            body: The body; it is read if a job has this idempotency key.
            idempotency_key: The value of the header.
            make_key: Returns the key of this request, whose body has this digest.
        """
        jobs = self.submitter.jobs
        if idempotency_key is None or not jobs.has_key(unquote(idempotency_key)):
            return None
        known = self.submitter.find_known(make_key(hash_file(body)))
        if known is None:
            raise retryable_error("the job of this Idempotency-Key was deleted: send it again")
        return known

    def submit(
        self, body: BodyStream, describe: Callable[[str, FileDigest], NewRequest]
    ) -> Response:
        """Store a body, commit the job that reads it, and send its wake-up.

        Args:
            body: The body.
            describe: Returns the job with this id, whose upload has this digest.

        Raises:
            QueueFullError: before the body is read, or after.
            RefusedError: 429, all uploads together would be too large.
        """
        self.submitter.jobs.refuse_full()
        self._refuse_large(request.content_length or 0)
        job_id = make_job_id()
        try:
            digest = self.imported.save_upload(job_id, body)
            self._refuse_large(0)  # with those that were received at the same time
        except BaseException:
            self.imported.discard(None, job_id)
            raise
        return self._commit(describe(job_id, digest))

    def _commit(self, new_job: NewRequest) -> Response:
        try:
            job = self.submitter.submit(new_job)
        except (QueueFullError, IdempotencyKeyError, NotFoundError):
            # After any other error the job may exist: a sweep removes an upload without one.
            self.imported.discard(None, new_job.id)
            raise
        if job.id != new_job.id:  # another request with the same key has uploaded the file
            self.imported.discard(None, new_job.id)
        return answer_accepted(job)

    def _refuse_large(self, more_bytes: int) -> None:
        waiting, most = self.imported.count_upload_bytes(), MAX_WAITING * self.max_upload_bytes
        if waiting + more_bytes > most:
            raise RefusedError(
                429,
                f"the uploads of jobs that have not ended may take at most {most} bytes, and they "
                f"take {waiting}: try again in {RETRY_AFTER_S} s",
                headers={"Retry-After": str(RETRY_AFTER_S)},
            )


def describe_upload(media_type: str, query: Body, digest: FileDigest) -> dict[str, Any]:
    """Return what identifies an upload, for make_request_key."""
    options = query.model_dump(mode="json", exclude_defaults=True)
    return {"media_type": media_type, "query": options, "body": digest.sha256}


def check_options(query: Body, names: Sequence[str], media_type: str) -> None:
    """Refuse options that have a value but do not belong to a media type; RefusedError 422."""
    changed = query.model_dump(exclude_defaults=True)
    problems = [
        field_problem([name], f"it must be left out for a body of type {media_type}")
        for name in sorted(changed.keys() - set(names))
    ]
    if problems:
        raise fields_error(problems)
