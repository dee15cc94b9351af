"""Jobs: accepted, listed, looked at and cancelled."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog
from flask import Response, request, url_for

from contracts.base import Page
from contracts.datasets import DatasetInfo
from contracts.errors import BrokerAwayError, DatabaseAwayError, DatasetNotFoundError
from contracts.ids import make_job_id
from contracts.jobs import History, Job
from contracts.memory import estimate_job_bytes
from contracts.spec import JobSpec, total_steps
from services import api_operations as operations
from services.api.enqueue import Enqueue
from services.api.fit import check_fit
from services.operations import Operation
from services.problems import invalid
from services.queries import JobListQuery
from services.routes import View, answer_json
from stores.datasets.store import DatasetStore
from stores.jobs.store import JobQuery, JobStore, NewJob

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class JobRoutes:
    """The views under /jobs, but for the plots.

    Args:
        max_job_bytes: A job whose estimated memory is past this is refused.
    """

    jobs: JobStore
    datasets: DatasetStore
    enqueue: Enqueue
    max_job_bytes: int

    def views(self) -> Mapping[Operation, View]:
        """Return what is to be bound."""
        return {
            operations.SUBMIT_JOB: self.submit,
            operations.LIST_JOBS: self.list_jobs,
            operations.GET_JOB: self.get,
            operations.GET_JOB_METRICS: self.get_metrics,
            operations.CANCEL_JOB: self.cancel,
        }

    def submit(self, body: JobSpec) -> Response:
        """Commit a job, then send a wake-up for it."""
        _refuse_idempotency_key()
        dataset = self._get_dataset(body)
        check_fit(body, dataset)
        self._check_memory(body, dataset)
        steps = total_steps(body, dataset.train_examples)
        job = self.jobs.create(NewJob(make_job_id(), body, steps))
        self._wake(job.id)
        location = url_for(operations.GET_JOB.name, job_id=job.id)
        return answer_json(job, status=202, headers={"Location": location})

    def list_jobs(self, query: JobListQuery) -> Page[Job]:
        """Return one page of jobs."""
        return self.jobs.list_jobs(JobQuery(**query.model_dump()))

    def get(self, job_id: str) -> Job:
        """Return a job."""
        return self.jobs.get(job_id)

    def get_metrics(self, job_id: str) -> History:
        """Return a job's history."""
        return self.jobs.history(job_id)

    def cancel(self, job_id: str) -> Job:
        """Cancel a job."""
        return self.jobs.cancel(job_id)

    def _get_dataset(self, spec: JobSpec) -> DatasetInfo:
        try:
            return self.datasets.get_info(spec.dataset)
        except DatasetNotFoundError as missing:
            raise invalid(["dataset"], str(missing), spec.dataset) from None

    def _check_memory(self, spec: JobSpec, dataset: DatasetInfo) -> None:
        estimate = estimate_job_bytes(spec, dataset)
        if estimate > self.max_job_bytes:
            raise invalid(
                ["hidden_sizes"],
                f"this job would need about {estimate} bytes of memory and may need at most "
                f"{self.max_job_bytes}: choose smaller layers, a smaller batch_size or float32",
            )

    def _wake(self, job_id: str) -> None:
        """Send a wake-up; the job is committed, so that whatever fails here is the sweeper's."""
        try:
            if self.enqueue(job_id):
                self.jobs.mark_sent(job_id)
        except (BrokerAwayError, DatabaseAwayError) as away:
            log.warning("wake_up_left_to_sweeper", job_id=job_id, reason=str(away))
        except Exception:  # a 500 would deny a job that exists, and its caller would submit another
            log.exception("wake_up_crashed", job_id=job_id)


def _refuse_idempotency_key() -> None:
    key = request.headers.get("Idempotency-Key")
    if key is not None:
        raise invalid(
            ["Idempotency-Key"], "this header does not work in this version yet; leave it out", key
        )
