"""The route that deletes models."""

from dataclasses import dataclass

import structlog
from flask import Response

from contracts.jobs.job import Job
from contracts.jobs.references import list_used_versions
from contracts.sweeps.request import SweepRequest
from services.api.models.write_errors import write_errors
from services.http.access import PUBLISH
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError
from services.http.operations import DELETED, operation
from services.http.routing import answer_nothing
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class ModelDeletionRoutes:
    """The view that deletes models.

    Args:
        jobs: Has the jobs that may need a model.
        models: The models.
    """

    jobs: JobStore
    models: ModelStore

    @operation(
        "DELETE",
        "/models/{name}",
        "Delete a model's versions and settings; its numbers go on if the name comes back",
        access=PUBLISH,
        answers={204: DELETED},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def delete_model(self, name: str) -> Response:
        """Delete a model that no alias and no unended job needs."""
        with write_errors(name):
            self.models.deleter.delete_model(name, lambda: self._refuse_used(name))
        log.info("model_deleted", model=name)
        return answer_nothing()

    def _refuse_used(self, name: str) -> None:
        for job in self.jobs.list_unended():
            if _needs(job, name):
                raise RefusedError(
                    409,
                    f"job {job.id} needs model {name!r}, or publishes to it: wait for its end, or "
                    "cancel it",
                )


def _needs(job: Job, name: str) -> bool:
    used = list_used_versions(job)
    if used is None or any(model == name for model, _ in used):
        return True
    if isinstance(job.request, SweepRequest):
        return job.request.model == name and job.request.publish != "never"
    is_publishing = job.kind == "train" and job.spec is not None and job.spec.publish != "never"
    return is_publishing and job.spec is not None and job.spec.model == name
