"""The route that deletes versions of data sets."""

from dataclasses import dataclass

import structlog
from flask import Response

from contracts.errors import DatasetDeletedError, DatasetVersionNotFoundError
from contracts.jobs.job import Job
from contracts.jobs.references import list_used_datasets
from services.api.datasets.lookup import check_writable
from services.api.datasets.parameters import DATASET
from services.http.access import ADMINISTER
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.errors import RefusedError
from services.http.operations import DELETED, VERSION_NUMBER, operation
from services.http.routing import answer_nothing
from stores.datasets.imported import ImportedDatasets
from stores.datasets.store import LATEST
from stores.jobs.store import JobStore

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
        access=ADMINISTER,
        answers={204: DELETED},
        parameters={"name": DATASET, "ref": VERSION_NUMBER},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def delete_dataset_version(self, name: str, ref: str) -> Response:
        """Delete a version that no unended job uses; ref is its number."""
        check_writable(name)
        version = int(ref)
        try:
            self.imported.delete_version(name, version, lambda: self._refuse_used(name, version))
        except DatasetDeletedError:
            raise DatasetVersionNotFoundError(name, ref) from None
        log.info("dataset_version_deleted", dataset=name, version=version)
        return answer_nothing()

    def _refuse_used(self, name: str, version: int) -> None:
        for job in self.jobs.list_unended():
            if _may_use(job, name, version):
                raise RefusedError(
                    409,
                    f"job {job.id} uses version {version} of data set {name!r}: wait for its end, "
                    "or cancel it",
                )


def _may_use(job: Job, name: str, version: int) -> bool:
    used = list_used_datasets(job)
    return used is None or any(each == name and ref in {LATEST, str(version)} for each, ref in used)
