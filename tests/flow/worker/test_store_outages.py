"""How long a worker waits for an unavailable store."""

import pytest
from blob_faults import OutageBlobs
from faults import CallFirst, Faulty
from interruptions import course_of, run_next, run_whole, stop_in_second_epoch

from contracts.errors import JobConflictError, StoreUnavailableError
from stores.blobs.memory import MemoryBlobs
from stores.models.store import ModelStore

# With these retries a worker that waits takes two minutes.
MANY_TRIES = 60
FEW_TRIES = 10


def make_unavailable(bench, method, call):
    """Return a model store whose method always fails, and first calls a function."""
    return CallFirst(Faulty(bench.models, method, StoreUnavailableError()), method, call)


def retries(lines):
    return [line["event"] for line in lines].count("call_retried")


def test_cancelled_job_does_not_wait_for_an_unwritable_store(bench):
    job_id = bench.submit()
    models = make_unavailable(bench, "stage_result", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, models=models, max_retries=MANY_TRIES)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert 0 < retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "job_cancelled"
    assert bench.models.artifacts.list_job_ids() == []


def test_cancelled_job_does_not_wait_for_its_checkpoint(bench):
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    models = make_unavailable(bench, "load_checkpoint", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, models=models, max_retries=MANY_TRIES)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert 0 < retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "job_cancelled"
    assert bench.models.artifacts.list_job_ids() == []


@pytest.mark.parametrize("method", ["stage_result", "load_checkpoint"])
def test_worker_that_lost_its_job_does_not_wait(bench, method):
    job_id = bench.submit()
    stop_in_second_epoch(bench)

    def claim_by_another():
        bench.clock.now += 61
        bench.jobs.sweep_leases()
        bench.jobs.claim("there:2")

    models = make_unavailable(bench, method, claim_by_another)
    lines = run_next(bench, models=models, max_retries=MANY_TRIES)
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("running", 3)
    assert retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "fenced"


def test_running_job_waits_until_the_store_is_available(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "stage_result", StoreUnavailableError(), times=2)
    assert retries(run_next(bench, models=models, max_retries=MANY_TRIES)) == 2
    assert bench.jobs.get(job_id).state == "succeeded"


DIVERGING = {"activation": "relu", "optimizer": {"learning_rate": 1000}, "steps": 3000}


@pytest.fixture
def outage():
    return OutageBlobs(MemoryBlobs())


@pytest.fixture
def fail_from(bench, outage):
    """Return a function: run the next job while the model store is unavailable from a call on."""
    bench.models = ModelStore(outage)

    def run(method, max_retries=0):
        models = CallFirst(bench.models, method, outage.begin)
        return run_next(bench, models=models, max_retries=max_retries)

    return run


@pytest.mark.parametrize("method", ["stage_result", "publish"])
def test_long_store_outage_fails_and_blocks_no_job(bench, outage, fail_from, method):
    whole, _ = run_whole(type(bench)())
    job_id, other = bench.submit(), bench.submit(**DIVERGING)
    fail_from(method)
    run_next(bench, models=bench.models, max_retries=0)
    assert bench.jobs.get(other).error.type == "diverged"
    for _ in range(100):
        bench.clock.now += 120
        assert "job_training" not in [line["event"] for line in fail_from(method)]
    assert bench.jobs.get(job_id).state == ("queued" if method == "stage_result" else "running")
    outage.is_out = False
    bench.clock.now += 61
    run_next(bench, models=bench.models)
    assert course_of(bench, job_id, 1) == whole
    assert [version.version for version in bench.versions()] == [1]


def test_job_waiting_for_the_store_is_retried_with_backoff(bench, fail_from):
    bench.submit()
    pauses = []
    for _ in range(6):
        (line,) = [line for line in fail_from("stage_result") if line["event"] == "job_given_back"]
        pauses.append(line["pause_s"])
        bench.clock.now += pauses[-1] - 1
        assert fail_from("stage_result") == []
        bench.clock.now += 1.01
    assert pauses == [5, 10, 20, 40, 60, 60]


def test_only_one_job_waiting_for_the_store_probes_it(bench, outage, fail_from):
    job_ids = [bench.submit() for _ in range(5)]
    for _ in job_ids:
        fail_from("stage_result")
    bench.clock.now += 61
    fail_from("stage_result")
    assert [bench.jobs.get(job_id).attempt for job_id in job_ids] == [2, 1, 1, 1, 1]
    outage.is_out = False
    bench.clock.now += 61
    for _ in job_ids:
        run_next(bench, models=bench.models)
    assert [bench.jobs.get(job_id).model.version for job_id in job_ids] == [1, 2, 3, 4, 5]


def test_job_waiting_for_the_store_can_be_cancelled(bench, fail_from):
    job_id, staged = bench.submit(), bench.submit()
    fail_from("stage_result")
    assert bench.jobs.cancel(job_id).state == "cancelled"
    bench.models = ModelStore(MemoryBlobs())
    models = Faulty(bench.models, "publish", StoreUnavailableError())
    run_next(bench, models=models, max_retries=0)
    with pytest.raises(JobConflictError):
        bench.jobs.cancel(staged)
    bench.clock.now += 61
    run_next(bench, models=bench.models)
    assert bench.jobs.get(staged).model.version == 1


def test_reproduction_also_waits_for_the_store(bench, outage, fail_from):
    job_id = bench.submit()
    run_next(bench, models=bench.models)
    again = bench.reproduce(job_id)
    stop_in_second_epoch(bench, models=bench.models)
    fail_from("load_checkpoint")
    assert bench.jobs.get(again).state == "queued"
    outage.is_out = False
    bench.clock.now += 61
    run_next(bench, models=bench.models)
    assert bench.jobs.get(again).reproduction.identical is True


def test_trained_job_yields_to_queued_jobs_during_store_outage(bench, fail_from):
    first, _ = bench.submit(), bench.submit()
    lines = fail_from("stage_result", max_retries=MANY_TRIES)
    assert 0 < retries(lines) < FEW_TRIES
    assert bench.jobs.get(first).state == "queued"
