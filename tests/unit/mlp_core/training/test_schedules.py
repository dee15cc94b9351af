import math

import pytest

from mlp_core import ConfigError, Schedule


def factors(schedule, total_steps):
    return [schedule.factor(step, total_steps) for step in range(total_steps)]


def test_constant_is_one():
    assert factors(Schedule(), 3) == [1, 1, 1]


def test_warm_up_rises_in_equal_steps_to_one():
    assert factors(Schedule(warmup_steps=4), 6) == [0.25, 0.5, 0.75, 1, 1, 1]


def test_step_drops_every_decay_steps_after_warm_up():
    schedule = Schedule("step", warmup_steps=2, decay_steps=2, decay_rate=0.5)
    assert factors(schedule, 8) == [0.5, 1, 1, 1, 0.5, 0.5, 0.25, 0.25]


def test_cosine_falls_from_one_to_its_end():
    # (1 + cos(pi t / 4)) / 2 for t = 0, 1, 2, 3
    root = math.sqrt(0.5)
    expected = [1, (1 + root) / 2, 0.5, (1 - root) / 2]
    assert factors(Schedule("cosine"), 4) == pytest.approx(expected, rel=1e-15)


def test_cosine_counts_from_the_end_of_warm_up():
    whole = factors(Schedule("cosine", warmup_steps=3), 10)
    assert whole[3:] == pytest.approx(factors(Schedule("cosine"), 7), rel=1e-15)


def test_cosine_ends_at_the_final_fraction():
    schedule = Schedule("cosine", final_fraction=0.25)
    # f + (1 - f) (1 + cos(pi / 2)) / 2 = 0.25 + 0.75 / 2
    assert factors(schedule, 4)[2] == pytest.approx(0.625, rel=1e-15)
    assert schedule.factor(10**6, 10**6) == 0.25


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "linear"}, r"schedule.kind must be one of .*, got 'linear'"),
        ({"warmup_steps": -1}, r"schedule.warmup_steps must be at least 0, got -1"),
        ({"kind": "step"}, r"schedule.decay_steps .* got None with kind step"),
        ({"decay_steps": 5}, r"schedule.decay_steps .* got 5 with kind constant"),
        ({"kind": "step", "decay_steps": 0}, r"schedule.decay_steps must be at least 1, got 0"),
        (
            {"kind": "step", "decay_steps": 1, "decay_rate": 0},
            r"decay_rate must be in \(0, 1\), got 0",
        ),
        ({"kind": "cosine", "final_fraction": 1}, r"final_fraction must be in \[0, 1\), got 1"),
    ],
)
def test_invalid_value_is_rejected_by_name(values, message):
    with pytest.raises(ConfigError, match=message):
        Schedule(**values)


def test_a_warm_up_that_never_ends_is_refused():
    Schedule(warmup_steps=9).check_length(10)
    with pytest.raises(ConfigError, match=r"must be below the run's 10 steps, got 10"):
        Schedule(warmup_steps=10).check_length(10)
