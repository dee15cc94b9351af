"""Submits jobs: commits each, then sends a wake-up, and answers with the job."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import structlog
from flask import Response, request, url_for

from contracts import tracing
from contracts.errors import BrokerUnavailableError, DatabaseUnavailableError
from contracts.jobs.job import Job
from services.api.jobs.enqueue import CeleryEnqueue
from services.http.callers import current_caller
from services.http.operations import HeaderParameter
from services.http.routing import answer_json
from stores.datasets.store import DatasetStore
from stores.jobs.records import KeyedRequest, NewJob, NewRequest, RequestKey
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from stores.specs.acceptance import hold_versions

IDEMPOTENCY_KEY: Final = HeaderParameter(
    name="Idempotency-Key",
    # No quotes inside, and no comma outside of quotes: WSGI joins two headers with a comma.
    pattern=r'^("[ !#-~]{1,255}"|[!#-+\--~][ !#-+\--~]{0,254})$',
    meaning="the client's key of this request, quoted or not: the same key and request again, "
    "compared before references such as `latest` are resolved, return the first job in its "
    "current state; with another request it is 422",
    needed="one key of 1 to 255 printable ASCII characters without quotes, or in quotes if it has "
    "a comma",
    example='"3f2a7c1e"',
)
LOCATION: Final = {"Location": "the job's address"}

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Submitter:
    """Accepts jobs of all kinds: each is committed and holds what it needs before the answer."""

    jobs: JobStore
    datasets: DatasetStore
    models: ModelStore
    enqueue: CeleryEnqueue

    def find_known(self, key: RequestKey | None) -> Response | None:
        """Return the response to a repeated request, even if a new one would be refused."""
        job = self.find_known_job(key)
        return None if job is None else answer_accepted(job)

    def find_known_job(self, key: RequestKey | None) -> Job | None:
        """Return the job of a repeated request, even if a new one would be refused."""
        job = None if key is None else self.jobs.find_by_key(key)
        if job is not None:
            hold_versions(self.jobs, self.datasets, self.models, job, is_new=False)
        return job

    def submit(self, new_job: NewJob | NewRequest) -> Job:
        """Commit a job and send its wake-up; return it, or the first one with its key.

        Raises:
            NotFoundError: a version that it needs was deleted meanwhile.
        """
        traceparent, key_id = tracing.current_traceparent(), current_caller().key_id
        with tracing.span("commit job"):
            job = self.jobs.create(replace(new_job, traceparent=traceparent, submitted_by=key_id))
        is_new = job.id == new_job.id
        hold_versions(self.jobs, self.datasets, self.models, job, is_new=is_new)
        if is_new:  # otherwise a request with the same key has sent the wake-up
            self._wake(job.id)
        return job

    @tracing.traced("send wake-up")
    def _wake(self, job_id: str) -> None:
        """Send a wake-up; if that fails, the sweeper sends it, since the job is committed."""
        try:
            if self.enqueue(job_id):
                self.jobs.mark_sent(job_id)
        except (BrokerUnavailableError, DatabaseUnavailableError) as error:
            log.warning("wake_up_left_to_sweeper", job_id=job_id, reason=str(error))
        except Exception:  # after a 500 the client would submit the committed job again
            log.exception("wake_up_crashed", job_id=job_id)


def answer_accepted(job: Job) -> Response:
    """Return a 202 with a job and its address."""
    location = url_for("get_job", job_id=job.id)
    return answer_json(job, status=202, headers={"Location": location})


def make_request_key(
    header: str | None, sent: Mapping[str, Any], request_before: KeyedRequest | None = None
) -> RequestKey | None:
    """Return the idempotency key of this request; None if it has none.

    Args:
        header: The value of Idempotency-Key.
        sent: What the client sent in addition to the method and the path, as JSON values: the
            fields of the body, or its digest, and the query. Defaults are left out, so that those
            of a later build change no identity; references are not resolved.
        request_before: What jobs of builds without digests are compared with (as RequestKey).
    """
    if header is None:
        return None
    document = json.dumps([request.method, request.path, sent], sort_keys=True).encode()
    return RequestKey(unquote(header), hashlib.sha256(document).hexdigest(), request_before)


def unquote(header: str) -> str:
    """Return an idempotency key without its quotes; each access key has its own ones."""
    key_id, value = current_caller().key_id, re.sub('^"(.*)"$', r"\1", header)
    return value if key_id is None else f'{value}"{key_id}'
