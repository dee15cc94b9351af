"""How long a worker waits for a store that is away, and for whom it does not."""

import pytest
from faults import CallFirst, Faulty
from interruptions import run_next, stop_in_second_epoch

from contracts.errors import StoreAwayError

# Each pause is longer than the one before: a worker that waited would retry for two minutes.
MANY_TRIES = 60
FEW_TRIES = 10


def take_away(bench, method, call):
    """Return a model store that stays away at a method, and does something when first asked."""
    return CallFirst(Faulty(bench.models, method, StoreAwayError()), method, call)


def retries(lines):
    return [line["event"] for line in lines].count("call_retried")


def test_cancelled_job_does_not_wait_for_a_store_that_takes_no_result(bench):
    job_id = bench.submit()
    models = take_away(bench, "stage_result", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, models=models, patience=MANY_TRIES)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert 0 < retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "job_cancelled"
    assert bench.models.kept.list_kept() == []


def test_cancelled_job_does_not_wait_for_its_checkpoint(bench):
    job_id = bench.submit()
    stop_in_second_epoch(bench)
    models = take_away(bench, "load_checkpoint", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, models=models, patience=MANY_TRIES)
    assert bench.jobs.get(job_id).state == "cancelled"
    assert 0 < retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "job_cancelled"
    assert bench.models.kept.list_kept() == []


@pytest.mark.parametrize("method", ["stage_result", "load_checkpoint"])
def test_worker_that_lost_its_job_does_not_wait(bench, method):
    job_id = bench.submit()
    stop_in_second_epoch(bench)

    def go_to_another():
        bench.clock.now += 60
        bench.jobs.sweep_leases()
        bench.jobs.claim("there:2")

    models = take_away(bench, method, go_to_another)
    lines = run_next(bench, models=models, patience=MANY_TRIES)
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("running", 3)
    assert retries(lines) < FEW_TRIES
    assert lines[-1]["event"] == "fenced"


def test_running_job_waits_until_the_store_is_back(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "stage_result", StoreAwayError(), times=2)
    assert retries(run_next(bench, models=models, patience=MANY_TRIES)) == 2
    assert bench.jobs.get(job_id).state == "succeeded"
