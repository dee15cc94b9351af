"""The route that deletes versions of data sets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import structlog
from flask import Response

from contracts.jobs.job import Job
from contracts.jobs.references import split_reference
from contracts.jobs.spec import JobSpec
from services.api.datasets.lookup import check_writable
from services.api.datasets.parameters import DATASET
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError
from services.http.operations import DELETED, VERSION_NUMBER, operation
from services.http.routing import answer_nothing
from stores.datasets.imported import ImportedDatasets
from stores.jobs.records import JobQuery
from stores.jobs.store import JobStore

PAGE: Final = 500

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class DatasetDeletionRoutes:
    """The view that deletes versions."""

    jobs: JobStore
    imported: ImportedDatasets

    @operation(
        "DELETE",
        "/datasets/{name}/versions/{ref}",
        "Delete a version of a data set permanently; models that were trained on it stay",
        answers={204: DELETED},
        parameters={"name": DATASET, "ref": VERSION_NUMBER},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def delete_dataset_version(self, name: str, ref: str) -> Response:
        """Delete a version that no unended job uses; ref is its number."""
        check_writable(name)
        version = self.imported.get_info(name, ref).version
        for job in self._unended_jobs():
            if job.spec is not None and _uses(job.spec, name, version):
                raise RefusedError(
                    409,
                    f"job {job.id} uses version {version} of data set {name!r}: wait for its end, "
                    "or cancel it",
                )
        self.imported.delete_version(name, version)
        log.info("dataset_version_deleted", dataset=name, version=version)
        return answer_nothing()

    def _unended_jobs(self) -> Iterator[Job]:
        query = JobQuery(limit=PAGE, state="running")
        yield from self._list(query)
        yield from self._list(JobQuery(limit=PAGE, state="queued"))
        yield from self._list(query)  # those that were claimed in between

    def _list(self, query: JobQuery) -> Iterator[Job]:
        cursor: str | None = None
        while True:
            page = self.jobs.list_jobs(replace(query, cursor=cursor))
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return


def _uses(spec: JobSpec, name: str, version: int) -> bool:
    """Return whether a job trains on a version; `latest`, of an earlier build, may be any."""
    used = [(spec.dataset, spec.dataset_version), *map(split_reference, spec.extra_datasets)]
    return any(each == name and str(ref) in {"latest", str(version)} for each, ref in used)
