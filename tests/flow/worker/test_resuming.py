"""A job that was interrupted anywhere ends as if nothing had been."""

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
        "steps": 1000,
    },
    "augmentation": {
        "augmentation": {"kind": "elastic_affine", "alpha_px": 2},
        "activation": "relu",
        "dtype": "float64",
    },
}


def run_in_parts(bench, questions, **spec):
    """Run a job that is stopped after so many questions, time after time.

    Returns:
        Its course, and the steps that its attempts but the first went on from.
    """
    job_id = bench.submit(**spec)
    with capture_logs() as lines:
        for question in questions:
            bench.runner(stop_flag=StopAt(question)).run_next()
            assert bench.jobs.get(job_id).state == "queued"
        bench.runner().run_next()
    return course_of(bench, job_id, len(bench.versions())), resumed_at(lines)


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_job_stopped_anywhere_ends_as_if_it_had_not_been(bench, spec):
    whole, questions = run_whole(bench, **spec)
    starts = []
    for question in range(2, questions, max(1, questions // 20)):
        course, resumed = run_in_parts(bench, [question], **spec)
        assert course == whole
        starts += resumed
    assert starts == sorted(starts)
    assert len(set(starts)) > 10  # it did go on, from as many steps


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_job_stopped_again_and_again_ends_as_if_it_had_not_been(bench, spec):
    whole, questions = run_whole(bench, **spec)
    course, starts = run_in_parts(bench, [questions // 9] * 7, **spec)
    assert course == whole
    assert starts == sorted(set(starts))  # each attempt got further than the one before
    assert len(starts) == 7
