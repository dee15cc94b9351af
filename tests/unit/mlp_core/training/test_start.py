"""A run that starts from a network."""

import numpy as np
import pytest

from mlp_core import ConfigError, FormatError, Network, Scale, Standardize, TrainConfig, TrainingRun

STANDARDIZE = Standardize(np.full(6, 0.25), np.full(6, 2.0))


@pytest.fixture
def start(make_data, recorder):
    run = TrainingRun(TrainConfig((5,), steps=30), make_data())
    run.run(recorder())
    return run.network


def copies(network):
    return [param.copy() for param in network.params]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_run_begins_with_a_copy_of_the_weights_in_its_dtype(dtype, start, make_data, recorder):
    before = copies(start)
    run = TrainingRun(TrainConfig((5,), steps=9, dtype=dtype), make_data(dtype), start)
    assert run.network.dtype == dtype
    for ours, theirs in zip(run.network.params, before, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    run.run(recorder())
    assert any((a != b).any() for a, b in zip(run.network.params, before, strict=True))
    for kept, theirs in zip(start.params, before, strict=True):
        np.testing.assert_array_equal(kept, theirs, strict=True)


def test_first_loss_is_that_of_the_trained_network(start, make_data, recorder):
    fresh, continued = recorder(), recorder()
    TrainingRun(TrainConfig((5,), steps=1), make_data()).run(fresh)
    TrainingRun(TrainConfig((5,), steps=1), make_data(), start).run(continued)
    assert continued.losses[0] < fresh.losses[0]


@pytest.mark.parametrize("transform", [Scale(0.5), STANDARDIZE])
def test_transform_of_the_start_holds(transform, start, make_data, recorder):
    data = make_data(input_scale=0.25)
    run = TrainingRun(
        TrainConfig((5,), steps=5), data, Network(start.affines, start.activation, transform)
    )
    observer = recorder()
    run.run(observer)
    assert run.network.transform is transform
    predicted = run.network.predict_probs(data.test.pixels).argmax(axis=1)
    assert observer.reports[-1].test_accuracy == np.mean(predicted == data.test.labels)


def test_a_checkpoint_of_another_start_is_refused(start, make_data):
    config, data = TrainConfig((5,), steps=5), make_data()
    drawn, continued = TrainingRun(config, data), TrainingRun(config, data, start)
    continued.restore(TrainingRun(config, data, start).state())
    for run, other in ((drawn, continued), (continued, drawn)):
        with pytest.raises(FormatError, match="the state is of another run"):
            run.restore(other.state())


@pytest.mark.parametrize(
    "config", [TrainConfig((6,), steps=5), TrainConfig((5,), activation="tanh", steps=5)]
)
def test_start_of_other_layers_or_activation_is_refused(config, start, make_data):
    with pytest.raises(ConfigError, match="the network to start from must be"):
        TrainingRun(config, make_data(), start)
