"""Faults between the last step and the end of a job, whose version may be public already."""

import pytest
from faults import CallFirst, Faulty, FaultyAfter, Killed, failing_removal
from interruptions import run_next

from contracts.errors import (
    DamagedError,
    DatabaseUnavailableError,
    ModelNotFoundError,
    StoreUnavailableError,
)
from worker.training.publishing import LEASES_FACTOR


def type_name(value):
    return type(value).__name__


ERRORS = [
    MemoryError(),
    DamagedError("a disk", "it broke"),
    ValueError("a bug"),
    StoreUnavailableError(),
]
MAX_LOST = LEASES_FACTOR * 3  # the bench's jobs have three attempts


def lose_lease(bench):
    bench.clock.now += 60
    return bench.jobs.sweep_leases()


def kill_while_publishing(bench):
    with pytest.raises(Killed):
        bench.runner(models=Faulty(bench.models, "publish", Killed())).run_next()
    lose_lease(bench)


def stop_before_publishing(bench, job_id):
    """Train a job and lose its worker right before it publishes."""
    kill_while_publishing(bench)
    assert bench.models.artifacts.list_job_ids() == [job_id]


def test_successor_of_a_publishing_worker_only_publishes(bench):
    job_id = bench.submit()
    stop_before_publishing(bench, job_id)
    datasets = Faulty(bench.datasets, "load", ZeroDivisionError())
    bench.runner(datasets=datasets).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt, job.model.version) == ("succeeded", 2, 1)


@pytest.mark.parametrize("error", ERRORS, ids=type_name)
def test_error_after_publishing_never_fails_the_job(bench, error):
    job_id = bench.submit()
    models = FaultyAfter(bench.models, "publish", error)
    bench.runner(models=models, max_retries=0).run_next()
    bench.clock.now += 60
    bench.runner().run_next()  # needed if the store's outage requeued the job
    job = bench.jobs.get(job_id)
    assert (job.state, job.model.version, job.error) == ("succeeded", 1, None)
    assert len(bench.versions()) == 1


@pytest.mark.parametrize("error", [*ERRORS, DatabaseUnavailableError()], ids=type_name)
@pytest.mark.parametrize("fault", [Faulty, FaultyAfter])
def test_error_at_completion_never_fails_a_published_job(bench, error, fault):
    job_id = bench.submit()
    jobs = fault(bench.jobs, "succeed", error)
    bench.runner(jobs=jobs, max_retries=0).run_next()
    lose_lease(bench)
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.model.version, job.error) == ("succeeded", 1, None)
    assert len(bench.versions()) == 1


@pytest.mark.parametrize("error", ERRORS[:-1], ids=type_name)
def test_error_before_publishing_fails_the_job_by_name(bench, error):
    job_id = bench.submit()
    bench.runner(models=Faulty(bench.models, "publish", error)).run_next()
    job = bench.jobs.get(job_id)
    assert job.state == "failed"
    assert job.error.type in {"out_of_memory", "damaged", "internal_error"}
    assert bench.models.artifacts.list_job_ids() == []
    with pytest.raises(ModelNotFoundError):
        bench.versions()


def test_published_job_survives_any_number_of_lost_workers(bench):
    job_id = bench.submit()
    jobs = Faulty(bench.jobs, "succeed", MemoryError())
    for _ in range(5):
        run_next(bench, jobs=jobs)
        assert lose_lease(bench).failed == []
    bench.runner().run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt, job.model.version) == ("succeeded", 6, 1)


def test_trained_job_with_a_lost_last_attempt_is_published(bench):
    job_id = bench.submit()
    for _ in range(MAX_LOST - 1):
        kill_while_publishing(bench)
    bench.runner().run_next()
    assert (bench.jobs.get(job_id).state, len(bench.versions())) == ("succeeded", 1)


def test_job_that_kills_each_publishing_worker_fails(bench):
    job_id = bench.submit()
    for _ in range(MAX_LOST):
        kill_while_publishing(bench)
    bench.runner().run_next()
    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert str(MAX_LOST) in bench.jobs.get(job_id).error.message


@pytest.mark.parametrize("method", ["load_result", "find_published", "publish"])
def test_short_model_store_outage_changes_nothing(bench, method):
    job_id = bench.submit()
    stop_before_publishing(bench, job_id)
    models = Faulty(bench.models, method, StoreUnavailableError(), times=1)
    bench.runner(models=models).run_next()
    assert bench.jobs.get(job_id).state == "succeeded"


def test_stopping_worker_requeues_a_job_it_can_not_stage(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "stage_result", StoreUnavailableError())
    models = CallFirst(models, "stage_result", bench.context.stop_flag.set)
    bench.runner(models=models).run_next()
    job = bench.jobs.get(job_id)
    assert (job.state, job.queue_position) == ("queued", 1)


def test_lost_staged_result_fails_the_job_as_damaged(bench):
    job_id = bench.submit()
    stop_before_publishing(bench, job_id)
    bench.models.artifacts.discard(job_id)
    bench.runner().run_next()
    assert bench.jobs.get(job_id).error.type == "damaged"


def test_failed_discard_of_a_result_does_not_fail_its_job(bench):
    job_id = bench.submit()
    models = failing_removal(bench.models)
    bench.runner(models=models).run_next()
    assert bench.jobs.get(job_id).state == "succeeded"
