"""A worker's log of a job."""

from interruptions import StopAt, resumed_at, run_next


def trained_from(lines):
    started = [line for line in lines if line["event"] == "job_training"]
    return [(line["step"], line["total_steps"]) for line in started]


def test_log_reports_the_first_step_of_a_job(bench):
    bench.submit(steps=40)

    lines = run_next(bench)

    assert trained_from(lines) == [(0, 40)]
    events = [line["event"] for line in lines]
    assert events == ["job_claimed", "job_training", "job_succeeded"]


def test_log_reports_the_step_of_a_resumed_attempt(bench):
    bench.submit(steps=40)
    run_next(bench, stop_flag=StopAt(20))

    lines = run_next(bench)

    assert trained_from(lines) == [(step, 40) for step in resumed_at(lines)] != []
