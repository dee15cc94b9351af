"""The reasons why a job has no snapshot."""

import pytest

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from services.api.jobs.snapshot_lookup import find_snapshot
from services.http.errors import RefusedError
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.jobs.records import NewJob


@pytest.fixture
def jobs():
    return memory_job_store(JobLimits(max_queued=1, lease_s=30, max_attempts=5))


@pytest.fixture
def job_id(jobs):
    return jobs.create(NewJob(make_job_id(), JobSpec(dataset="synthetic"), 50, None, None)).id


def test_find_snapshot_returns_what_it_finds(jobs, job_id):
    assert find_snapshot(jobs, job_id, lambda found_id: [found_id]) == [job_id]


def test_reason_is_the_job_s_state_after_the_search(jobs, job_id):
    claim = jobs.claim("worker")

    def find(_):
        jobs.cancel(job_id)
        jobs.end_cancelled(claim)  # and its snapshot is deleted

    with pytest.raises(RefusedError, match="is cancelled and its snapshot is deleted") as refused:
        find_snapshot(jobs, job_id, find)
    assert refused.value.status == 404


def test_snapshot_of_an_ended_job_is_not_read(jobs, job_id):
    jobs.cancel(job_id)
    with pytest.raises(RefusedError, match="is cancelled"):
        find_snapshot(jobs, job_id, lambda _: "still there")
