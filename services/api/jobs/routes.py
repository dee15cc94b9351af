"""Routes of jobs: submit, list, get, cancel and reproduce."""

import re
from dataclasses import dataclass
from typing import Final

from flask import Response

from contracts.base import Page
from contracts.errors import JobNotFoundError, StoreUnavailableError
from contracts.ids import JOB_ID_PART_PATTERN
from contracts.jobs.job import History, Job, JobLabels
from contracts.jobs.kinds import SWEEP
from contracts.jobs.references import describe_sent
from contracts.jobs.spec import JobSpec
from services.api.jobs.submission import (
    IDEMPOTENCY_KEY,
    LOCATION,
    Submitter,
    answer_accepted,
    make_request_key,
)
from services.api.jobs.training_jobs import check_training
from services.api.jobs.visibility import JobVisibility, check_submitted
from services.api.visible_pages import fill_page
from services.http.access import ADMINISTER, CANCEL_OWN, READ_OR_OWN, TRAIN
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.callers import current_caller
from services.http.errors import RefusedError
from services.http.operations import DELETED, Answer, PathParameter, operation
from services.http.queries import JobListQuery
from services.http.routing import answer_nothing
from stores.batch.job_files import JobFiles
from stores.jobs.records import JobQuery, RequestKey
from stores.jobs.store import JobStore
from stores.notifications.webhooks import WebhookStore
from stores.specs.acceptance import SpecAcceptance

JOB_ID_PART: Final = PathParameter(
    JOB_ID_PART_PATTERN,
    "a job's id, or at least 8 characters that only this id begins or ends with",
    "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c",
)
MAX_CANDIDATES: Final = 5


@dataclass(frozen=True)
class JobRoutes:
    """The views under /jobs, except for those of a job's training.

    Args:
        files: Has the files of jobs until their end.
        webhooks: The webhooks that specs may notify.
    """

    jobs: JobStore
    files: JobFiles
    acceptance: SpecAcceptance
    submitter: Submitter
    webhooks: WebhookStore

    @operation(
        "POST",
        "/jobs",
        "Submit a training job; {} trains the notebook's final network",
        access=TRAIN,
        answers={
            202: Answer(
                "The job, which will reach a terminal state",
                model=Job,
                headers=LOCATION,
            )
        },
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 429, 503),
    )
    def submit_job(self, body: JobSpec, idempotency_key: str | None) -> Response:
        """Commit a job, then send a wake-up."""
        check_submitted(body)
        key = make_request_key(idempotency_key, describe_sent(body), body)
        known = self.submitter.find_known(key)
        if known is not None:
            return known
        self.webhooks.refuse_unknown(body.notify)
        return self._accept(body, key)

    @operation(
        "GET",
        "/jobs",
        "List jobs, newest first",
        access=READ_OR_OWN,
        answers={200: Answer("One page of jobs", model=Page[Job])},
        errors=(503,),
    )
    def list_jobs(self, query: JobListQuery) -> Page[Job]:
        """Return one page of jobs."""

        def fetch(limit: int, cursor: str | None) -> Page[Job]:
            filters = query.model_dump(exclude={"kind", "limit", "cursor"})
            return self.jobs.list_jobs(JobQuery(limit, cursor, kinds=query.kind, **filters))

        return fill_page(query, fetch, JobVisibility(self.jobs).choose)

    @operation(
        "GET",
        "/jobs/{job_id}",
        "Get a job",
        access=READ_OR_OWN,
        answers={200: Answer("The job", model=Job)},
        parameters={"job_id": JOB_ID_PART},
        errors=(409, 503),
    )
    def get_job(self, job_id: str) -> Job:
        """Return a job by its id or a part of it.

        Raises:
            JobNotFoundError: no job has this id, or this part of one.
            RefusedError: 409, several jobs match.
        """
        try:
            return self.jobs.get(job_id)
        except JobNotFoundError:
            if not re.fullmatch(JOB_ID_PART_PATTERN, job_id):
                raise
            candidates = JobVisibility(self.jobs).find_ids(job_id, MAX_CANDIDATES + 1)
            if not candidates:
                raise
        if len(candidates) > 1:
            raise _ambiguous(job_id, candidates)
        return self.jobs.get(candidates[0])

    @operation(
        "PATCH",
        "/jobs/{job_id}",
        "Give a job a name, a note, or both",
        access=ADMINISTER,
        answers={200: Answer("The job", model=Job)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(503,),
    )
    def label_job(self, job_id: str, body: JobLabels) -> Job:
        """Change a job's name and note, which the training does not read."""
        return self.jobs.label(job_id, body.model_dump(exclude_unset=True))

    @operation(
        "GET",
        "/jobs/{job_id}/metrics",
        "Get the metrics of a job's training so far",
        access=READ_OR_OWN,
        answers={200: Answer("At most 2,000 steps, and every epoch", model=History)},
        errors=(503,),
    )
    def get_job_metrics(self, job_id: str) -> History:
        """Return a job's history."""
        return self.jobs.history(job_id)

    @operation(
        "DELETE",
        "/jobs/{job_id}",
        "Delete an ended job with its history, events and predictions; its version stays",
        access=ADMINISTER,
        answers={204: DELETED},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def delete_job(self, job_id: str) -> Response:
        """Delete the files of an ended job, then the job: only the job says that it has ended.

        The trials of a sweep are left to the sweeper.
        """
        self.jobs.check_deletable(job_id)
        if not self.files.discard(job_id, self.jobs.get(job_id).request):
            raise StoreUnavailableError
        self.jobs.delete_job(job_id)
        return answer_nothing()

    @operation(
        "POST",
        "/jobs/{job_id}/cancel",
        "Cancel a job: a queued one never runs, a running one publishes nothing",
        access=CANCEL_OWN,
        answers={202: Answer("The job; a running one stops within a second", model=Job)},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def cancel_job(self, job_id: str) -> Job:
        """Cancel a job; if it was queued, delete the artifacts of earlier attempts."""
        job = self.jobs.cancel(job_id)
        if job.kind == SWEEP:
            self.jobs.cancel_trials(job_id)
            return self.jobs.get(job_id)
        if job.is_terminal:
            self.files.discard(job_id, job.request)
        return job

    @operation(
        "POST",
        "/jobs/{job_id}/reproduce",
        "Train a succeeded job's spec again and compare the result, without publishing it",
        access=TRAIN,
        answers={
            202: Answer(
                "The new job, whose `reproduction` has the result", model=Job, headers=LOCATION
            )
        },
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 429, 503),
    )
    def reproduce_job(self, job_id: str, idempotency_key: str | None) -> Response:
        """Commit a job that trains another one's spec again, then send a wake-up."""
        key = make_request_key(idempotency_key, {}, job_id)
        known = self.submitter.find_known(key)
        if known is not None:
            return known
        original = self.jobs.get(job_id)
        if not JobVisibility(self.jobs).is_own(job_id):
            current_caller().require("read", "reproducing a job of others")
        spec = _reproducible_spec(original)
        check_submitted(spec.model_copy(update={"promote": None}))  # nothing is published
        return self._accept(spec, key, reproduces=job_id)

    def _accept(
        self, spec: JobSpec, key: RequestKey | None, reproduces: str | None = None
    ) -> Response:
        new_job = self.acceptance.make_job(spec, key, reproduces)
        return answer_accepted(self.submitter.submit(new_job))


def _ambiguous(part: str, candidates: list[str]) -> RefusedError:
    more = ", …" if len(candidates) > MAX_CANDIDATES else ""
    named = ", ".join(candidates[:MAX_CANDIDATES])
    return RefusedError(
        409,
        f"several jobs have ids that begin or end with {part}: {named}{more}; give a longer part",
    )


def _reproducible_spec(original: Job) -> JobSpec:
    spec = check_training(original)
    if original.state != "succeeded":
        raise RefusedError(
            409,
            f"only succeeded jobs can be reproduced, and job {original.id} is {original.state}",
        )
    if spec.max_seconds is not None:
        raise RefusedError(
            409,
            f"job {original.id} has max_seconds: its number of steps depends on the machine's "
            "speed, so the results can't be compared",
        )
    return spec
