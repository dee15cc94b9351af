import pytest
from claiming_store import LargeWeightsStore
from keys import requesting
from published import publish_in
from snapshots import save_network
from weights_files import make_network

from contracts.errors import JobNotFoundError
from contracts.ids import make_job_id
from contracts.inference.inspections import JobChoice, VersionChoice
from contracts.jobs.spec import JobSpec
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES, InspectableNetworks
from services.api.inspect.network_choices import find_choice
from services.http.errors import RefusedError
from services.limits.limiter import WorkLimiter
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob
from stores.models.open import memory_store


@pytest.fixture(autouse=True)
def request_of_the_administrator():
    with requesting():
        yield


@pytest.mark.parametrize("job_id", ["", "\0", "7", "019bd9a1-7c3e-4d52-8f0e-0d7c3f1a2b4c"])
def test_malformed_job_id_reads_no_store(job_id):
    with pytest.raises(JobNotFoundError):
        find_choice(JobChoice(job_id=job_id), inspectable=None, datasets=None)


def test_too_large_version_is_refused_before_it_waits():
    store = LargeWeightsStore(MAX_INSPECTABLE_BYTES + 1)
    looked = InspectableNetworks(None, store, WorkLimiter("loads"))
    publish_in(looked.models, make_network())
    with pytest.raises(RefusedError, match="download the weights") as refused:
        find_choice(VersionChoice(model="mnist"), looked, datasets=None)
    assert refused.value.status == 422


def test_too_large_snapshot_is_refused_before_it_waits():
    jobs = memory_job_store(JobLimits(max_queued=1, lease_s=30, max_attempts=5))
    looked = InspectableNetworks(jobs, memory_store(), WorkLimiter("loads"))
    job = jobs.create(NewJob(make_job_id(), JobSpec(dataset="synthetic"), 50, None, None))
    units = MAX_INSPECTABLE_BYTES // 4 // 784 + 1
    save_network(looked.models, job.id, make_network((784, units, 10)))
    with pytest.raises(RefusedError, match="download the weights") as refused:
        find_choice(JobChoice(job_id=job.id), looked, datasets=None)
    assert refused.value.status == 422
