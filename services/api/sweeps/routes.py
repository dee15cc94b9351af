"""Routes of sweeps: submit, list, get and cancel."""

from dataclasses import dataclass
from typing import Final

from flask import Response, url_for

from contracts.base import Page
from contracts.ids import JOB_ID_PATTERN
from contracts.jobs.job import Job
from contracts.sweeps.request import SweepRequest
from contracts.sweeps.sweep import Sweep, SweepTrial
from services.api.jobs.submission import IDEMPOTENCY_KEY, LOCATION, Submitter, make_request_key
from services.api.jobs.visibility import JobVisibility, check_submitted
from services.api.visible_pages import fill_page
from services.http.access import CANCEL_OWN, READ_OR_OWN, TRAIN
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.operations import Answer, PathParameter, operation
from services.http.queries import ListQuery
from services.http.routing import answer_json
from stores.jobs.store import JobStore
from stores.notifications.webhooks import WebhookStore
from stores.sweeps.acceptance import SweepAcceptance

SWEEP_ID: Final = PathParameter(
    JOB_ID_PATTERN, "a sweep's id", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"
)


@dataclass(frozen=True)
class SweepRoutes:
    """The views under /sweeps, except for their events."""

    jobs: JobStore
    submitter: Submitter
    acceptance: SweepAcceptance
    webhooks: WebhookStore

    @operation(
        "POST",
        "/sweeps",
        "Search the best hyperparameters",
        access=TRAIN,
        answers={
            202: Answer(
                "The sweep, which will reach a terminal state", model=Sweep, headers=LOCATION
            )
        },
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 429, 503),
    )
    def submit_sweep(self, body: SweepRequest, idempotency_key: str | None) -> Response:
        """Commit a sweep, then send a wake-up."""
        check_submitted(body)
        sent = body.model_dump(mode="json", exclude_defaults=True)
        key = make_request_key(idempotency_key, sent)
        known = self.submitter.find_known_job(key)
        if known is not None:
            return self._answer(known)
        self.webhooks.refuse_unknown(body.notify)
        return self._answer(self.submitter.submit(self.acceptance.make_sweep(body, key)))

    def _answer(self, job: Job) -> Response:
        location = url_for("get_sweep", sweep_id=job.id)
        sweep = self.jobs.get_sweep(job.id)
        return answer_json(sweep, status=202, headers={"Location": location})

    @operation(
        "GET",
        "/sweeps",
        "List sweeps, newest first",
        access=READ_OR_OWN,
        answers={200: Answer("One page of sweeps", model=Page[Sweep])},
        errors=(503,),
    )
    def list_sweeps(self, query: ListQuery) -> Page[Sweep]:
        """Return one page of sweeps."""
        return fill_page(query, self.jobs.list_sweeps, JobVisibility(self.jobs).choose_sweeps)

    @operation(
        "GET",
        "/sweeps/{sweep_id}",
        "Get a sweep: its state, its best trial and the importance of each field",
        access=READ_OR_OWN,
        answers={200: Answer("The sweep", model=Sweep)},
        parameters={"sweep_id": SWEEP_ID},
        errors=(503,),
    )
    def get_sweep(self, sweep_id: str) -> Sweep:
        """Return a sweep."""
        return self.jobs.get_sweep(sweep_id)

    @operation(
        "GET",
        "/sweeps/{sweep_id}/trials",
        "List the trials of a sweep, newest first",
        access=READ_OR_OWN,
        answers={200: Answer("One page of trials", model=Page[SweepTrial])},
        parameters={"sweep_id": SWEEP_ID},
        errors=(503,),
    )
    def list_sweep_trials(self, sweep_id: str, query: ListQuery) -> Page[SweepTrial]:
        """Return one page of a sweep's trials."""
        return self.jobs.list_trials(sweep_id, query.limit, query.cursor)

    @operation(
        "POST",
        "/sweeps/{sweep_id}/cancel",
        "Cancel a sweep and its trials; it publishes nothing",
        access=CANCEL_OWN,
        answers={202: Answer("The sweep; running trials stop within a second", model=Sweep)},
        parameters={"sweep_id": SWEEP_ID},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def cancel_sweep(self, sweep_id: str) -> Sweep:
        """Cancel a sweep."""
        return self.jobs.cancel_sweep(sweep_id)
