"""A group of runs trains as its runs do alone, up to rounding."""

from dataclasses import replace

import numpy as np
import pytest

from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    Averaging,
    ConfigError,
    DivergedError,
    EarlyStopping,
    Examples,
    FormatError,
    Scale,
    Schedule,
    Standardize,
    TrainConfig,
    TrainingData,
    TrainingGroup,
    TrainingRun,
)

# Twelve steps whose first products are summed in another order.
TOLERANCE = {"float32": 2e-4, "float64": 1e-11}
BASE = TrainConfig((7, 6), batch_size=16, steps=12, dtype="float64")
OPTIONS = {
    "sgd": {},
    "one_layer": {"hidden_sizes": (5,)},
    "relu": {"activation": "relu"},
    "momentum": {"optimizer": SGD(0.1, 0.9)},
    "nesterov": {"optimizer": SGD(0.1, 0.9, nesterov=True)},
    "adam": {"optimizer": Adam(0.01)},
    "cosine": {"schedule": Schedule("cosine", warmup_steps=3)},
    "max_norm": {"max_norm": 0.02},
    "averaging": {"averaging": Averaging(0.9)},
    "class_weights": {"class_weights": (1.0, 2.0, 0.5, 1.5)},
    "shuffle": {"sampling": "shuffle"},  # the last batch of an epoch is smaller
    "validation": {"validation_fraction": 0.3},
    "early_stopping": {
        "validation_fraction": 0.3,
        "early_stopping": EarlyStopping(1, min_delta=9.0),
    },
}


@pytest.fixture(scope="module")
def data():
    """Bytes: inputs that are always 0, rare, or in every batch, in no order."""
    rng = np.random.default_rng(0)
    shares = rng.permutation([0, 0, 0.01, 0.02, 0.05, 0.1, 0.3, 0.5, 0.8, 1, 1, 1])
    pixels = rng.integers(1, 256, (90, 12)) * (rng.random((90, 12)) < shares)
    examples = Examples(pixels.astype(np.uint8), np.arange(90) % 4)
    return TrainingData(examples, examples, 4, Scale(1 / 255))


def vary(config, count=3):
    """Configs that differ in everything that may differ; the first has no decay and no dropout."""
    return [
        replace(
            config,
            seed=number,
            weight_decay=0.05 * number,
            dropout=(0.0, *[0.2 * number] * len(config.hidden_sizes)),
            optimizer=replace(
                config.optimizer, learning_rate=config.optimizer.learning_rate * (1 + number)
            ),
        )
        for number in range(count)
    ]


def check_equal(configs, data, recorder):
    """The runs of a group and runs alone report the same and end with the same weights."""
    group, observers = TrainingGroup(configs, data, 5), [recorder() for _ in configs]
    assert group.run(observers) == [True] * len(configs)
    tolerance = TOLERANCE[configs[0].dtype]
    for config, together, observer in zip(configs, group.runs, observers, strict=True):
        alone, expected = TrainingRun(config, data, sampling_seed=5), recorder()
        assert alone.run(expected)
        assert observer.losses == pytest.approx(expected.losses, rel=tolerance)
        assert [report.step for report in observer.reports] == [r.step for r in expected.reports]
        assert together.stop_reason == alone.stop_reason
        assert together.train_loss == pytest.approx(alone.train_loss, rel=tolerance)
        for a, b in zip(states(together), states(alone), strict=True):
            np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance)


def states(run):
    return [
        array for name, array in run.state().items() if name[:4] in {"para", "aver", "slot", "best"}
    ]


@pytest.mark.parametrize("option", OPTIONS)
def test_group_trains_as_its_runs_alone(data, recorder, option):
    check_equal(vary(replace(BASE, **OPTIONS[option])), data, recorder)


def test_group_in_float32_trains_as_its_runs_alone(data, recorder):
    check_equal(vary(replace(BASE, dtype="float32")), data, recorder)


def test_group_without_decay_trains_as_its_runs_alone(data, recorder):
    configs = [replace(BASE, seed=seed, optimizer=Adam(0.01)) for seed in range(2)]
    check_equal(configs, data, recorder)


def test_group_on_standardized_inputs_trains_as_its_runs_alone(data, recorder):
    transform = Standardize(np.full(12, 40.0), np.full(12, 90.0))
    check_equal(vary(BASE), replace(data, transform=transform), recorder)


def test_same_group_has_the_same_bits(data, recorder):
    groups = [TrainingGroup(vary(BASE), data, 5) for _ in range(2)]
    for group in groups:
        group.run([recorder() for _ in group.runs])
    for a, b in zip(*(group.runs for group in groups), strict=True):
        for x, y in zip(states(a), states(b), strict=True):
            np.testing.assert_array_equal(x, y)


def test_diverged_run_leaves_the_others_undisturbed(data, recorder):
    first, second = vary(BASE, 2)
    wild = replace(first, optimizer=SGD(1e300))
    group = TrainingGroup([first, wild, second], data, 5)
    observers = [recorder() for _ in group.runs]
    results = group.run(observers)
    assert isinstance(results[1], DivergedError)
    assert (results[0], results[2]) == (True, True)
    assert np.isfinite(observers[1].losses).all()
    for run, config, observer in zip(group.runs[::2], (first, second), observers[::2], strict=True):
        alone, expected = TrainingRun(config, data, sampling_seed=5), recorder()
        alone.run(expected)
        assert observer.losses == pytest.approx(expected.losses, rel=1e-11)
        np.testing.assert_allclose(run.network.params[0], alone.network.params[0], rtol=1e-11)


def test_restored_group_continues_with_the_same_bits(data, recorder):
    configs = vary(replace(BASE, optimizer=Adam(0.01)))
    straight, stopped, restored = (TrainingGroup(configs, data, 5) for _ in range(3))
    straight.run([recorder() for _ in configs])
    assert stopped.run([recorder(stop_at=8) for _ in configs]) == [False] * 3
    for run, source in zip(restored.runs, stopped.runs, strict=True):
        run.restore(source.state())
    assert restored.run([recorder() for _ in configs]) == [True] * 3
    for a, b in zip(straight.runs, restored.runs, strict=True):
        for x, y in zip(states(a), states(b), strict=True):
            np.testing.assert_array_equal(x, y)


def test_stopped_run_continues_alone_and_the_others_go_on(data, recorder):
    configs = vary(BASE)
    group = TrainingGroup(configs, data, 5)
    observers = [recorder(), recorder(stop_at=5), recorder()]
    assert group.run(observers) == [True, False, True]
    alone = TrainingRun(configs[1], data, sampling_seed=5)
    alone.restore(group.runs[1].state())
    rest, expected = recorder(), recorder()
    assert alone.run(rest)
    TrainingRun(configs[1], data, sampling_seed=5).run(expected)
    assert [*observers[1].losses, *rest.losses] == pytest.approx(expected.losses, rel=1e-11)


def test_state_within_a_group_is_that_of_the_step(data, recorder):
    group = TrainingGroup(vary(BASE), data, 5)

    class Saver(recorder):
        def on_step(self, step, loss):
            super().on_step(step, loss)
            if step == 4:
                saved.append(group.runs[1].state()["param_0"].copy())

    saved = []
    group.run([recorder(), Saver(), recorder()])
    alone = TrainingRun(vary(BASE)[1], data, sampling_seed=5)
    alone.run(recorder(stop_at=4))
    np.testing.assert_allclose(saved[0], alone.network.params[0], rtol=1e-11)


def test_state_of_another_sampling_seed_is_refused(data, recorder):
    run = TrainingRun(BASE, data, sampling_seed=1)
    run.run(recorder(stop_at=1))
    for seed in (None, 2):
        with pytest.raises(FormatError, match="another run"):
            TrainingRun(BASE, data, sampling_seed=seed).restore(run.state())


def test_runs_at_different_steps_are_refused(data, recorder):
    group = TrainingGroup(vary(BASE), data, 5)
    group.run([recorder(stop_at=2) for _ in group.runs])
    group.runs[0].run(recorder(stop_at=1))
    with pytest.raises(ConfigError, match="same step"):
        group.run([recorder() for _ in group.runs])


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"hidden_sizes": (7, 5)}, r"hidden_sizes must be equal .*config 2"),
        ({"optimizer": SGD(0.1, 0.9)}, "optimizer must be equal"),
        ({"steps": 13}, "steps must be equal"),
        ({"dtype": "float32"}, "dtype must be equal"),
        ({"dropout": (0.1, 0.0, 0.0)}, "dropout of the input"),
    ],
)
def test_configs_that_differ_too_much_are_refused(data, change, match):
    with pytest.raises(ConfigError, match=match):
        TrainingGroup([BASE, replace(BASE, **change)], data, 5)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"hidden_sizes": ()}, "hidden_sizes"),
        ({"loss": "mse"}, "cross_entropy"),
        ({"augmentation": Augmentation("elastic")}, "augmentation"),
    ],
)
def test_configs_that_no_group_can_train_are_refused(data, change, match):
    with pytest.raises(ConfigError, match=match):
        TrainingGroup([replace(BASE, **change)], data, 5)


def test_group_of_nothing_is_refused(data):
    with pytest.raises(ConfigError, match="at least one"):
        TrainingGroup([], data, 5)
