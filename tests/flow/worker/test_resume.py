"""A job that was interrupted anywhere has the results of an uninterrupted one."""

import pytest
from interruptions import StopAt, course_of, resumed_at, run_whole
from structlog.testing import capture_logs

SPECS = {
    "plain": {},
    "momentum, shuffle, schedule": {
        "optimizer": {"kind": "sgd", "learning_rate": 0.1, "momentum": 0.9, "nesterov": True},
        "schedule": {"kind": "cosine", "warmup_steps": 5},
        "sampling": "shuffle",
        "weight_decay": 0.001,
        "max_norm": 2,
    },
    "adam, dropout, early stopping": {
        "optimizer": {"kind": "adam", "learning_rate": 0.5},
        "hidden_sizes": [6, 5],
        "dropout": 0.2,
        "validation_fraction": 0.2,
        "early_stopping": {"patience": 1},
        "averaging": {"decay": 0.9},
        "steps": 1000,
    },
    "augmentation": {
        "augmentation": {"kind": "elastic_affine", "alpha_px": 2},
        "activation": "relu",
        "dtype": "float64",
    },
    "table": {"dataset": "table", "validation_fraction": 0.1},
    "colors": {"dataset": "colored", "augmentation": {"kind": "elastic_affine", "alpha_px": 2}},
}


def run_in_parts(bench, checks, **spec):
    """Run a job that is stopped repeatedly, after the given numbers of checks.

    Returns:
        Its course, and the steps from which its later attempts resumed.
    """
    job_id = bench.submit(**spec)
    with capture_logs() as lines:
        for check in checks:
            bench.runner(stop_flag=StopAt(check)).run_next()
            assert bench.jobs.get(job_id).state == "queued"
        bench.runner().run_next()
    return course_of(bench, job_id, len(bench.versions())), resumed_at(lines)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_job_stopped_anywhere_has_the_same_results(bench, spec):
    whole, checks = run_whole(bench, **spec)
    starts = []
    for check in range(2, checks, max(1, checks // 14)):
        course, resumed = run_in_parts(bench, [check], **spec)
        assert course == whole
        starts += resumed
    assert starts == sorted(starts)
    assert len(set(starts)) > 10  # it resumed from as many steps


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_job_stopped_repeatedly_has_the_same_results(bench, spec):
    whole, checks = run_whole(bench, **spec)
    course, starts = run_in_parts(bench, [checks // 9] * 7, **spec)
    assert course == whole
    assert starts == sorted(set(starts))  # each attempt gets further
    assert len(starts) == 7
