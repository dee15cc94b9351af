"""Makes jobs of specs, for requests and for schedules: what would fail is refused before."""

from dataclasses import dataclass

from contracts.datasets import DatasetInfo
from contracts.errors import ModelNotFoundError, NotFoundError, VersionNotFoundError
from contracts.ids import make_job_id
from contracts.jobs.job import Job
from contracts.jobs.lengths import total_steps
from contracts.jobs.memory import estimate_job_bytes
from contracts.jobs.references import list_used_datasets, list_used_versions
from contracts.jobs.spec import JobSpec
from contracts.jobs.work import estimate_work
from contracts.validation.field_errors import InvalidFieldsError, field_problem
from stores.datasets.store import LATEST, DatasetStore
from stores.jobs.records import NewJob, RequestKey
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from stores.specs.checks import check_fit
from stores.specs.resolving import SpecResolver


@dataclass(frozen=True)
class SpecAcceptance:
    """Accepts specs.

    Args:
        datasets: The data sets that specs name.
        models: The versions that jobs start from.
        max_job_bytes: A job is refused if its estimated memory is larger.
    """

    datasets: DatasetStore
    models: ModelStore
    max_job_bytes: int

    def make_job(
        self, spec: JobSpec, key: RequestKey | None = None, reproduces: str | None = None
    ) -> NewJob:
        """Return the job to create, with numbers for references (arguments as NewJob).

        Raises:
            InvalidFieldsError: the spec does not fit the data that it names, or is too large.
            StoreUnavailableError: the model store, which has the version, is unavailable.
        """
        spec, dataset = SpecResolver(self.datasets, self.models).resolve(spec)
        check_fit(spec, dataset)
        self._check_memory(spec, dataset)
        steps = total_steps(spec, dataset.train_examples)
        work = estimate_work(spec, dataset)
        return NewJob(make_job_id(), spec, steps, key, reproduces, work)

    def _check_memory(self, spec: JobSpec, dataset: DatasetInfo) -> None:
        estimate = estimate_job_bytes(spec, dataset)
        if estimate > self.max_job_bytes:
            msg = (
                f"a job must need at most {self.max_job_bytes} bytes of memory, and this one would "
                f"need about {estimate}: choose smaller layers, a smaller batch_size, fewer epochs "
                "or float32"
            )
            raise InvalidFieldsError(field_problem(["hidden_sizes"], msg))


def hold_versions(
    jobs: JobStore,
    datasets: DatasetStore,
    models: ModelStore,
    job: Job,
    *,
    is_new: bool = True,
) -> None:
    """Hold the versions of data sets and models that a committed job needs, until it ends.

    A job is accepted once it holds them (see ImportedDatasets.delete_version, and
    stores/models/deletions.py), so it never loses its data.

    Args:
        jobs: The job store.
        datasets: The data sets.
        models: The models.
        job: The committed job.
        is_new: This request has created it. Otherwise it may be accepted already: then a model's
            version that a client has deleted since ends it as failed, and does not withdraw it.

    Raises:
        NotFoundError: a version was deleted meanwhile; the job is withdrawn.
    """
    if job.is_terminal:
        return
    try:
        for name, version in list_used_datasets(job) or ():
            if version != LATEST:
                datasets.hold_version(name, int(version))
        for model, number in list_used_versions(job) or ():
            models.deleter.hold_version(model, number)
    except NotFoundError as error:  # if the store is unavailable, the job may be accepted
        is_deleted_model = isinstance(error, ModelNotFoundError | VersionNotFoundError)
        if (is_new or not is_deleted_model) and jobs.withdraw(job.id):
            raise
