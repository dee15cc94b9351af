"""Routes of jobs: submit, list, get, cancel and reproduce."""

import re
from dataclasses import dataclass
from typing import Final

import structlog
from flask import Response, url_for

from contracts.base import Page
from contracts.datasets import DatasetInfo
from contracts.errors import (
    BrokerUnavailableError,
    DatabaseUnavailableError,
    JobNotFoundError,
    StoreUnavailableError,
)
from contracts.ids import JOB_ID_PART_PATTERN, make_job_id
from contracts.jobs.job import History, Job
from contracts.jobs.memory import estimate_job_bytes
from contracts.jobs.spec import JobSpec, total_steps
from services.api.datasets.lookup import find_dataset
from services.api.jobs.enqueue import Enqueue
from services.api.jobs.spec_checks import check_fit
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError, invalid
from services.http.operations import Answer, HeaderParameter, PathParameter, operation
from services.http.queries import JobListQuery
from services.http.routing import answer_json
from stores.datasets.store import DatasetStore
from stores.jobs.records import JobQuery, KeyedRequest, NewJob
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

IDEMPOTENCY_KEY: Final = HeaderParameter(
    name="Idempotency-Key",
    # No quote inside, and no comma outside of quotes: two such headers reach us as one.
    pattern=r'^("[ !#-~]{1,255}"|[!#-+\--~][ !#-+\--~]{0,254})$',
    meaning="the client's name for this request, quoted or not: the same key with the same body "
    "is answered with the first job as it is now, with another body it is 422",
    needed="one key of 1 to 255 printable ASCII characters, with no quote in it, and quoted as a "
    "whole if it has a comma",
    example='"3f2a7c1e"',
)
JOB_ID_PART: Final = PathParameter(
    JOB_ID_PART_PATTERN,
    "a job's id, or at least 8 characters that only this id begins or ends with",
    "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c",
)
LOCATION: Final = {"Location": "the job's address"}

MAX_CANDIDATES: Final = 5

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class JobRoutes:
    """The views under /jobs, but for those that show a job's training.

    Args:
        models: Holds what a job keeps aside until its end.
        max_job_bytes: A job whose estimated memory is past this is refused.
    """

    jobs: JobStore
    models: ModelStore
    datasets: DatasetStore
    enqueue: Enqueue
    max_job_bytes: int

    @operation(
        "POST",
        "/jobs",
        "Submit a training job; {} trains the notebook's final network",
        answers={
            202: Answer(
                "The job; it will reach a terminal state",
                model=Job,
                headers=LOCATION,
            )
        },
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(429, 503),
    )
    def submit_job(self, body: JobSpec, idempotency_key: str | None) -> Response:
        """Commit a job, then send a wake-up for it."""
        key = _unquote(idempotency_key)
        known = self._find_known(key, body)
        return self._accept(body, key) if known is None else known

    @operation(
        "GET",
        "/jobs",
        "Jobs, newest first",
        answers={200: Answer("One page of jobs", model=Page[Job])},
        errors=(503,),
    )
    def list_jobs(self, query: JobListQuery) -> Page[Job]:
        """Return one page of jobs."""
        return self.jobs.list_jobs(JobQuery(**query.model_dump()))

    @operation(
        "GET",
        "/jobs/{job_id}",
        "A job as it is now",
        answers={200: Answer("The job", model=Job)},
        parameters={"job_id": JOB_ID_PART},
        errors=(409, 503),
    )
    def get_job(self, job_id: str) -> Job:
        """Return a job, also by a part of its id.

        Raises:
            JobNotFoundError: no job has this id, or this part of one.
            RefusedError: 409, several have it.
        """
        try:
            return self.jobs.get(job_id)
        except JobNotFoundError:
            if not re.fullmatch(JOB_ID_PART_PATTERN, job_id):
                raise
            candidates = self.jobs.find_ids(job_id, MAX_CANDIDATES + 1)
            if not candidates:
                raise
        if len(candidates) > 1:
            raise _ambiguous(job_id, candidates)
        return self.jobs.get(candidates[0])

    @operation(
        "GET",
        "/jobs/{job_id}/metrics",
        "Get the metrics of a job's training so far",
        answers={200: Answer("At most 2,000 steps, and every epoch", model=History)},
        errors=(503,),
    )
    def get_job_metrics(self, job_id: str) -> History:
        """Return a job's history."""
        return self.jobs.history(job_id)

    @operation(
        "POST",
        "/jobs/{job_id}/cancel",
        "Stop a job: a queued one never runs, a running one publishes nothing",
        answers={202: Answer("The job; a running one stops within a second", model=Job)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def cancel_job(self, job_id: str) -> Job:
        """Cancel a job; of one that was queued, an earlier attempt's files go at once."""
        job = self.jobs.cancel(job_id)
        if job.is_terminal:
            self._discard_kept(job_id)
        return job

    @operation(
        "POST",
        "/jobs/{job_id}/reproduce",
        "Train a succeeded job's spec again, publish nothing, and compare",
        answers={
            202: Answer(
                "The new job, whose `reproduction` has the outcome", model=Job, headers=LOCATION
            )
        },
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 429, 503),
    )
    def reproduce_job(self, job_id: str, idempotency_key: str | None) -> Response:
        """Commit a job that trains another's spec again, then send a wake-up for it."""
        key = _unquote(idempotency_key)
        known = self._find_known(key, job_id)
        if known is not None:
            return known
        original = self.jobs.get(job_id)
        _check_reproducible(original)
        return self._accept(original.spec, key, reproduces=job_id)

    def _find_known(self, key: str | None, asked: KeyedRequest) -> Response | None:
        """Answer a repeated request as the first one, whatever would refuse a new one by now."""
        job = None if key is None else self.jobs.find_by_key(key, asked)
        return None if job is None else _answer_accepted(job)

    def _accept(self, spec: JobSpec, key: str | None, reproduces: str | None = None) -> Response:
        dataset = find_dataset(self.datasets, spec.dataset, ["dataset"])
        check_fit(spec, dataset)
        self._check_memory(spec, dataset)
        steps = total_steps(spec, dataset.train_examples)
        new_job = NewJob(make_job_id(), spec, steps, key, reproduces)
        job = self.jobs.create(new_job)
        if job.id == new_job.id:  # or the same request came at once, and has sent the wake-up
            self._wake(job.id)
        return _answer_accepted(job)

    def _check_memory(self, spec: JobSpec, dataset: DatasetInfo) -> None:
        estimate = estimate_job_bytes(spec, dataset)
        if estimate > self.max_job_bytes:
            raise invalid(
                ["hidden_sizes"],
                f"this job would need about {estimate} bytes of memory and may need at most "
                f"{self.max_job_bytes}: choose smaller layers, a smaller batch_size, fewer "
                "epochs or float32",
            )

    def _wake(self, job_id: str) -> None:
        """Send a wake-up; the job is committed, so that whatever fails here is the sweeper's."""
        try:
            if self.enqueue(job_id):
                self.jobs.mark_sent(job_id)
        except (BrokerUnavailableError, DatabaseUnavailableError) as away:
            log.warning("wake_up_left_to_sweeper", job_id=job_id, reason=str(away))
        except Exception:  # a 500 would deny a job that exists, and its caller would submit another
            log.exception("wake_up_crashed", job_id=job_id)

    def _discard_kept(self, job_id: str) -> None:
        try:
            self.models.artifacts.discard(job_id)
        except StoreUnavailableError as away:
            log.warning("kept_files_left_to_sweeper", job_id=job_id, reason=str(away))


def _answer_accepted(job: Job) -> Response:
    location = url_for("get_job", job_id=job.id)
    return answer_json(job, status=202, headers={"Location": location})


def _ambiguous(part: str, candidates: list[str]) -> RefusedError:
    more = ", …" if len(candidates) > MAX_CANDIDATES else ""
    named = ", ".join(candidates[:MAX_CANDIDATES])
    return RefusedError(
        409, f"several jobs have ids that begin or end with {part}: {named}{more}; give more of it"
    )


def _unquote(key: str | None) -> str | None:
    return key and re.sub('^"(.*)"$', r"\1", key)


def _check_reproducible(original: Job) -> None:
    if original.state != "succeeded":
        raise RefusedError(
            409,
            f"job {original.id} is {original.state}; only one that succeeded can be reproduced",
        )
    if original.spec.max_seconds is not None:
        raise RefusedError(
            409,
            f"job {original.id} has max_seconds: where it stops depends on the machine's speed, "
            "so there is nothing to compare",
        )
