"""A frozen worker that lost its job and resumes: it does not change the job's end."""

from dataclasses import replace

import pytest
from faults import CallFirst, Faulty, FaultyAfter, Killed
from interruptions import lose_lease, run_next

from contracts.errors import ModelNotFoundError
from worker.training.publishing import LEASES_FACTOR

MAX_LOST = LEASES_FACTOR * 3  # the bench's jobs have three attempts


def freeze(bench, method, meanwhile):
    """Run the oldest job, and call meanwhile right before a method; return the log."""
    return run_next(bench, models=CallFirst(bench.models, method, meanwhile))


def assert_failed_without_a_version(bench, job_id, kind, lines):
    job = bench.jobs.get(job_id)
    assert (job.state, job.error.type, job.model) == ("failed", kind, None)
    assert bench.models.find_published("mnist", job_id) is None
    with pytest.raises(ModelNotFoundError):
        bench.versions()
    assert lines[-1]["event"] == "fenced"


def test_thawed_worker_does_not_overwrite_its_successor_s_result(bench):
    job_id = bench.submit()
    bench.stage(job_id)
    staged = replace(bench.models.artifacts.load_result(job_id), weights=b"of attempt 2")

    def claim_by_another():
        lose_lease(bench)
        bench.jobs.claim("there:2")
        bench.models.artifacts.stage_result(staged, 2)

    lines = freeze(bench, "stage_result", claim_by_another)
    assert bench.models.artifacts.load_result(job_id) == staged
    assert lines[-1]["event"] == "fenced"
    assert bench.jobs.get(job_id).state == "running"


def test_thawed_worker_publishes_no_job_out_of_attempts(bench):
    job_id = bench.submit()

    def lose_too_often():
        for _ in range(MAX_LOST):
            lose_lease(bench)
            bench.jobs.claim("there:2")
        lose_lease(bench)
        run_next(bench)

    lines = freeze(bench, "publish", lose_too_often)
    assert_failed_without_a_version(bench, job_id, "worker_lost", lines)


def test_thawed_worker_publishes_no_job_with_a_lost_result(bench):
    job_id = bench.submit()

    def lose_result():
        lose_lease(bench)
        bench.models.artifacts.discard(job_id)
        run_next(bench)

    lines = freeze(bench, "publish", lose_result)
    assert_failed_without_a_version(bench, job_id, "damaged", lines)


def test_thawed_worker_accepts_its_successor_s_version(bench):
    job_id = bench.submit()

    def publish_by_another():
        lose_lease(bench)
        run_next(bench)

    lines = freeze(bench, "publish", publish_by_another)
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("succeeded", 2)
    assert len(bench.versions()) == 1
    assert lines[-1]["event"] == "fenced"


def test_thawed_worker_with_a_bug_leaves_publishing_to_successor(bench):
    job_id = bench.submit()

    def claim_by_another():
        lose_lease(bench)
        bench.jobs.claim("there:2")

    models = CallFirst(
        Faulty(bench.models, "publish", ValueError("a bug")), "publish", claim_by_another
    )
    assert run_next(bench, models=models)[-1]["event"] == "fenced"
    lose_lease(bench)
    run_next(bench)
    assert (bench.jobs.get(job_id).state, len(bench.versions())) == ("succeeded", 1)


def test_job_withdrawn_by_a_lost_worker_fails_as_worker_lost(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "publish", ValueError("a bug"))
    with pytest.raises(Killed):
        run_next(bench, models=FaultyAfter(models, "withdraw", Killed()))
    lose_lease(bench)
    run_next(bench)
    job = bench.jobs.get(job_id)
    assert (job.state, job.error.type) == ("failed", "worker_lost")
