from dataclasses import replace

import numpy as np
import pytest

from mlp_core import (
    Adam,
    Averaging,
    ConfigError,
    EarlyStopping,
    FormatError,
    TrainConfig,
    TrainingRun,
    weights_bytes,
)
from mlp_core.fast.updates import BLOCK
from mlp_core.training.averaging import average_weights

BASE = TrainConfig((8,), optimizer=Adam(0.05), batch_size=16, steps=35, averaging=Averaging(0.8))
RAW = replace(BASE, averaging=None)


class Weights:
    """An observer that copies the weights after each step."""

    def __init__(self, run, stop_at=None):
        self._run = run
        self._stop_at = stop_at
        self.steps = []

    def should_stop(self):
        return len(self.steps) == self._stop_at

    def on_step(self, _step, _loss):
        state = self._run.state()
        self.steps.append([state[f"param_{number}"].copy() for number in range(4)])

    def on_epoch(self, _report):
        pass


def run_to_end(config, data, observer=None):
    run = TrainingRun(config, data)
    observer = observer or Weights(run)
    assert run.run(observer)
    return run, observer


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("hidden", [8, BLOCK // 6 + 9], ids=["a_block", "two_blocks"])
def test_published_weights_are_the_plain_average(make_data, dtype, hidden):
    data = make_data(dtype, blank=(0, 5))
    config = replace(BASE, hidden_sizes=(hidden,), dtype=dtype)
    averages = [param.copy() for param in TrainingRun(config, data).network.params]
    run, trained = run_to_end(config, data)
    epoch = config.steps_per_epoch(len(data.train.labels))
    for step, params in enumerate(trained.steps, start=1):
        if share := config.averaging.share(step, epoch, is_last=step == config.steps):
            average_weights(averages, params, share)
    for ours, expected in zip(run.network.params, averages, strict=True):
        np.testing.assert_allclose(ours, expected, rtol=1e-5, atol=1e-6)


def test_training_is_that_without_averaging(make_data):
    data = make_data()
    (averaged, steps), (raw, expected) = run_to_end(BASE, data), run_to_end(RAW, data)
    np.testing.assert_equal(steps.steps, expected.steps)
    assert weights_bytes(averaged.network) != weights_bytes(raw.network)


def test_decay_of_zero_publishes_the_weights_in_training(make_data):
    config = replace(BASE, steps=30, averaging=Averaging(0.0))
    run, trained = run_to_end(config, make_data("float64"))
    for ours, expected in zip(run.network.params, trained.steps[-1], strict=True):
        np.testing.assert_allclose(ours, expected, rtol=1e-6)


def test_reports_and_best_epoch_are_of_the_average(make_data, recorder):
    stopping = {"validation_fraction": 0.3, "early_stopping": EarlyStopping(9)}
    config = replace(BASE, steps=None, epochs=6, **stopping)
    data = make_data()
    run, seen = run_to_end(config, data, recorder())
    _, of_raw = run_to_end(replace(config, averaging=None), data, recorder())
    assert seen.losses == of_raw.losses
    losses = [report.validation_loss for report in seen.reports]
    assert losses != [report.validation_loss for report in of_raw.reports]
    assert run.published_report.validation_loss == min(losses)
    x = data.test.pixels
    accuracy = np.mean(run.network.predict_probs(x).argmax(axis=1) == data.test.labels)
    assert run.published_report.test_accuracy == accuracy


def test_shares_are_those_of_every_step_together():
    # From step 10 to 20 the constant average 1 of weights 0 is multiplied by d ten times.
    averaging = Averaging(0.6)
    assert [averaging.share(step, 100) for step in range(11, 20)] == [0.0] * 9
    assert 1 - averaging.share(20, 100) == pytest.approx(0.6**10)
    assert 1 - averaging.share(1, 100) == pytest.approx(2 / 11)
    assert 1 - Averaging(0.9999).share(1000, 100) == pytest.approx((1001 / 1010) ** 10)
    assert 1 - averaging.share(13, 13) == pytest.approx(0.6**3)
    assert 1 - averaging.share(20, 13) == pytest.approx(0.6**7)


@pytest.mark.parametrize("steps_per_epoch", [7, 13, 100])
@pytest.mark.parametrize("steps", [10, 11, 19, 20, 29, 1009])
def test_average_is_near_that_of_every_step(steps, steps_per_epoch):
    averaging = Averaging(0.9)
    plain, average = 0.0, [np.zeros(1)]
    for step in range(1, steps + 1):
        keep = min(0.9, (1 + step) / (10 + step))
        plain = keep * plain + (1 - keep) * step
        share = averaging.share(step, steps_per_epoch, is_last=step == steps)
        average_weights(average, [np.array([float(step)])], share)
    # The weights are the number of the step: what they change in ten steps is 10.
    assert plain - 1e-9 <= average[0][0] < plain + 10


def test_average_of_nineteen_steps_has_the_last_ones(make_data):
    config = replace(BASE, steps=19, averaging=Averaging(0.999))
    run, trained = run_to_end(config, make_data("float64"))
    plain = [param.copy() for param in TrainingRun(config, make_data("float64")).network.params]
    for step, params in enumerate(trained.steps, start=1):
        average_weights(plain, params, 1 - min(0.999, (1 + step) / (10 + step)))
    for number, (ours, expected) in enumerate(zip(run.network.params, plain, strict=True)):
        late = np.array([params[number] for params in trained.steps[9:]])
        change = np.abs(np.diff(late, axis=0)).sum(axis=0)
        assert np.all(np.abs(ours - expected) <= change / 4 + 1e-9)


def test_run_stopped_at_any_step_has_the_same_average(make_data):
    config, data = replace(BASE, steps=19), make_data()
    whole, _ = run_to_end(config, data)
    for step in range(1, 19):
        stopped = TrainingRun(config, data)
        assert not stopped.run(Weights(stopped, stop_at=step))
        other = TrainingRun(config, data)
        other.restore(stopped.state())
        assert other.run(Weights(other))
        assert weights_bytes(other.network) == weights_bytes(whole.network)


def test_state_needs_the_same_averaging(make_data):
    data = make_data()
    states = {config: run_to_end(config, data)[0].state() for config in (BASE, RAW)}
    other = replace(BASE, averaging=Averaging(0.5))
    for config, source in ((BASE, RAW), (RAW, BASE), (other, BASE)):
        with pytest.raises(FormatError, match="of another run"):
            TrainingRun(config, data).restore(states[source])


@pytest.mark.parametrize("decay", [-0.1, 1.0, float("nan")])
def test_decay_out_of_range_is_refused(decay):
    with pytest.raises(ConfigError, match=r"averaging\.decay"):
        Averaging(decay)
