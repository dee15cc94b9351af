"""What jobs of every kind leave in the storage while they are not over."""

from dataclasses import dataclass

from contracts.jobs.batch import BatchRequest
from contracts.jobs.job import JobRequest
from contracts.sweeps.request import SweepRequest
from stores.batch.results import BatchResults
from stores.datasets.imported import ImportedDatasets
from stores.models.store import ModelStore


@dataclass(frozen=True)
class JobFiles:
    """The stores of the files of jobs: artifacts, uploads, unpublished data sets, predictions."""

    models: ModelStore
    datasets: ImportedDatasets
    results: BatchResults

    def discard(self, job_id: str, request: JobRequest | None) -> bool:
        """Remove the files of a job that has ended without a result, or of one that trained.

        Args:
            job_id: The job.
            request: Its request; None if it trains.

        Returns:
            False if the storage does not respond: a later sweep removes the rest.
        """
        if request is None or isinstance(request, SweepRequest):
            return self.models.artifacts.discard(job_id)
        if isinstance(request, BatchRequest):
            # The upload last: a sweep finds the job by it.
            return self.results.discard(job_id) and self.datasets.discard(None, job_id)
        return self.datasets.discard(request.dataset, job_id)
