"""Releases of a job that are committed, but whose response is lost."""

import pytest
from faults import CallFirst, Faulty, FaultyAfter
from interruptions import lose_lease, run_next
from waiting import wait_until

from contracts.errors import DatabaseUnavailableError, StoreUnavailableError


def losing_response(bench, method):
    return FaultyAfter(bench.jobs, method, DatabaseUnavailableError(), times=1)


def events(lines):
    return {line["event"] for line in lines}


def assert_ended_quietly(bench, job_id, state, lines):
    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt) == (state, 1)
    assert f"job_{state}" in events(lines)
    assert "call_retried" in events(lines)
    assert not events(lines) & {"fenced", "job_left_to_its_lease"}
    assert bench.models.artifacts.list_job_ids() == []


def test_success_with_a_lost_response_is_not_fenced(bench):
    job_id = bench.submit()
    lines = run_next(bench, jobs=losing_response(bench, "succeed"))
    assert_ended_quietly(bench, job_id, "succeeded", lines)


def test_failure_with_a_lost_response_is_not_fenced(bench):
    job_id = bench.submit(dataset="letters")
    lines = run_next(bench, jobs=losing_response(bench, "fail"))
    assert_ended_quietly(bench, job_id, "failed", lines)


def test_cancel_with_a_lost_response_is_not_fenced(bench):
    job_id = bench.submit(steps=10_000_000)
    jobs = losing_response(bench, "end_cancelled")
    jobs = CallFirst(jobs, "heartbeat", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, jobs=jobs)
    assert_ended_quietly(bench, job_id, "cancelled", lines)


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_reproduction_end_with_a_lost_response_is_not_fenced(bench, is_cancelled):
    original = bench.submit()
    run_next(bench)
    job_id = bench.reproduce(original)
    jobs = losing_response(bench, "end_unpublished")
    if is_cancelled:
        jobs = CallFirst(jobs, "end_unpublished", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, jobs=jobs)
    end = "job_cancelled" if is_cancelled else "job_reproduced"
    assert end in events(lines)
    assert "fenced" not in events(lines)
    assert bench.jobs.get(job_id).state == ("cancelled" if is_cancelled else "succeeded")
    assert bench.models.artifacts.list_job_ids() == []


def test_cancel_before_publish_with_lost_response_is_not_fenced(bench):
    job_id = bench.submit()
    jobs = losing_response(bench, "begin_publishing")
    jobs = CallFirst(jobs, "begin_publishing", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, jobs=jobs)
    assert_ended_quietly(bench, job_id, "cancelled", lines)


def test_failed_cancelled_job_with_lost_response_is_cancelled(bench):
    job_id = bench.submit(dataset="letters")
    jobs = losing_response(bench, "fail")
    jobs = CallFirst(jobs, "fail", lambda: bench.jobs.cancel(job_id))
    lines = run_next(bench, jobs=jobs)
    assert_ended_quietly(bench, job_id, "cancelled", lines)
    assert "job_failed" not in events(lines)


def assert_requeued_quietly(bench, lines):
    bench.clock.now += 60
    assert bench.jobs.count_waiting() == 1
    assert {"job_given_back", "call_retried"} <= events(lines)
    assert not events(lines) & {"fenced", "job_left_to_its_lease"}


def test_requeue_with_a_lost_response_is_not_fenced(bench):
    job_id = bench.submit(steps=10_000_000)
    jobs = losing_response(bench, "give_back")
    jobs = CallFirst(jobs, "heartbeat", bench.context.stop_flag.set)
    lines = run_next(bench, jobs=jobs)
    assert_requeued_quietly(bench, lines)
    assert bench.jobs.get(job_id).state == "queued"
    assert bench.models.artifacts.list_job_ids() == [job_id]


def test_requeue_of_staged_job_with_lost_response_is_not_fenced(bench):
    job_id = bench.submit()
    models = Faulty(bench.models, "publish", StoreUnavailableError())
    lines = run_next(bench, jobs=losing_response(bench, "give_back"), models=models, max_retries=1)
    assert_requeued_quietly(bench, lines)
    assert bench.models.artifacts.list_job_ids() == [job_id]


def test_requeue_of_cancelled_job_lost_response_is_not_fenced(bench):
    job_id = bench.submit(steps=10_000_000)
    jobs = losing_response(bench, "give_back")
    jobs = CallFirst(jobs, "give_back", lambda: bench.jobs.cancel(job_id))
    jobs = CallFirst(jobs, "heartbeat", bench.context.stop_flag.set)
    lines = run_next(bench, jobs=jobs)
    assert_ended_quietly(bench, job_id, "cancelled", lines)


def test_job_claimed_by_a_successor_can_not_be_requeued(bench):
    job_id = bench.submit(steps=10_000_000)

    def claim_by_another():
        # Again if a heartbeat renews the lease meanwhile.
        wait_until(lambda: lose_lease(bench) or bench.jobs.claim("there:2"))

    jobs = CallFirst(bench.jobs, "give_back", claim_by_another)
    jobs = CallFirst(jobs, "heartbeat", bench.context.stop_flag.set)
    lines = run_next(bench, jobs=jobs)
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("running", 2)
    assert "fenced" in events(lines)
    assert "job_given_back" not in events(lines)


def test_end_recorded_by_a_successor_fences(bench):
    job_id = bench.submit()

    def end_by_another():
        bench.clock.now += 60
        bench.jobs.sweep_leases()
        run_next(bench)

    lines = run_next(bench, jobs=CallFirst(bench.jobs, "succeed", end_by_another))
    assert (bench.jobs.get(job_id).state, bench.jobs.get(job_id).attempt) == ("succeeded", 2)
    assert "fenced" in events(lines)


def test_different_end_recorded_by_the_sweeper_fences(bench):
    original = bench.submit()
    run_next(bench)
    job_id = bench.reproduce(original)
    for _ in range(2):
        bench.jobs.claim("there:2")
        lose_lease(bench)
    jobs = CallFirst(bench.jobs, "end_unpublished", lambda: lose_lease(bench))
    lines = run_next(bench, jobs=jobs)
    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert "fenced" in events(lines)
    assert not events(lines) & {"job_cancelled", "job_reproduced"}
