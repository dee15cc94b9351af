"""Jobs in memory that notify webhooks, on a clock that a test sets."""

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, text

from contracts.jobs.job import JobFailure
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec
from contracts.webhooks.webhooks import Notification, Webhook, WebhookRequest
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob, TrainingClaim
from stores.notifications.deliveries import DeliveryStore
from stores.notifications.webhooks import WebhookStore

URL = "https://hooks.example/T0/B1?key=k3y"
FAILURE = JobFailure(type="diverged", message="the loss is not finite")
LEASE_S = 30.0


@dataclass
class NotifiedJobs:
    """A job store, its webhooks and its outbox, on one database in memory."""

    now: float = 1_000_000.0
    limits: JobLimits = field(default_factory=lambda: JobLimits(1000, LEASE_S, max_attempts=2))

    def __post_init__(self) -> None:
        self.jobs = memory_job_store(self.limits)
        event.listen(self.jobs._engine, "connect", self._set_clock)
        self.jobs.close()  # new connections get the clock
        self.webhooks = WebhookStore.on_database_of(self.jobs)
        self.deliveries = DeliveryStore.on_database_of(self.jobs)

    def _set_clock(self, connection: Any, _record: Any) -> None:
        # A Julian day is exact to 0.05 ms.
        connection.create_function("julianday", 1, lambda _now: 2440587.5 + self.now / 86400)

    def put(self, name: str = "team", url: str = URL, **fields: Any) -> Webhook:
        request = WebhookRequest.model_validate_json(json.dumps({"url": url, **fields}))
        return self.webhooks.put(name, request)[0]

    def submit(self, job_id: str = "a", notify: tuple[str, ...] = ("team",), **new: Any) -> None:
        spec = JobSpec(dataset_version=1, notify=notify)
        self.jobs.create(NewJob(job_id, spec, 1000, **new))

    def start(self, job_id: str = "a", **new: Any) -> TrainingClaim:
        self.submit(job_id, **new)
        return self.claim()

    def claim(self) -> TrainingClaim:
        claim = self.jobs.claim("worker")
        assert isinstance(claim, TrainingClaim)
        return claim

    def fail(self, job_id: str = "a", **new: Any) -> None:
        self.jobs.fail(self.start(job_id, **new), FAILURE)

    def succeed(self, job_id: str = "a", **new: Any) -> None:
        self.jobs.end_unpublished(self.start(job_id, **new), JobMetrics(), "0" * 64)

    def list_notifications(self, subject: str = "a") -> list[Notification]:
        return self.webhooks.list_notifications(subject, 50, None).items

    def execute(self, statement: str) -> list[Any]:
        with self.jobs._engine.begin() as connection:
            result = connection.execute(text(statement))
            return list(result) if result.returns_rows else []
