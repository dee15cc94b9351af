"""Options of a run, checked by gradients, by other options, and by another library."""

import dataclasses

import numpy as np
import pytest
from dropout import Dropout, with_dropout

from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    EarlyStopping,
    Initializer,
    Network,
    Schedule,
    TrainConfig,
    TrainingRun,
    softmax_cross_entropy,
    weights_bytes,
)
from mlp_core.data.batches import BatchOrder, OrderConfig
from mlp_core.data.splits import Splits
from mlp_core.losses import LOSSES
from mlp_core.training.regularizers import draw_mask

PLAIN = TrainConfig(hidden_sizes=(8,), batch_size=16, epochs=3, sampling="shuffle")
EVERY_OPTION = {
    "momentum": {"optimizer": SGD(0.1, 0.9)},
    "adam": {"optimizer": Adam(0.01)},
    "cosine": {"schedule": Schedule("cosine", 2)},
    "weight_decay": {"weight_decay": 0.1},
    "dropout": {"dropout": 0.5},
    "max_norm": {"max_norm": 0.01},
    "augmentation": {"augmentation": Augmentation("elastic", 3.0, 1.0)},
}
# Weights hardly change, so that a step's loss identifies its examples.
STILL = dataclasses.replace(
    PLAIN, initializer=Initializer("normal", 2.0), optimizer=SGD(1e-9), dtype="float64"
)
# They draw and compute as ever, and change no loss that is seen.
SLIGHT_OPTIONS = {
    "momentum": {"optimizer": SGD(1e-9, 0.9)},
    "adam": {"optimizer": Adam(1e-9)},
    "cosine": {"schedule": Schedule("cosine", 2)},
    "weight_decay": {"weight_decay": 0.1},
    "dropout": {"dropout": 1e-9},
    "max_norm": {"max_norm": 1e3},
    "augmentation": {"augmentation": Augmentation("elastic", 1e-9, 1.0)},
}


def run_to_end(config, data, observer):
    run = TrainingRun(config, data)
    assert run.run(observer)
    return run


@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_gradients_through_dropout_are_central_differences(activation, loss, numeric_gradient):
    rng = np.random.default_rng(0)
    network = Network.create((5, 4, 6, 3), activation, Initializer("normal", 0.7), rng, "float64")
    x, labels = rng.normal(size=(7, 5)), rng.integers(0, 3, 7)
    masks = [draw_mask(np.empty((7, n)), 0.4, rng) for n in (5, 4, 6)]
    for affine in network.affines:  # at 0 a ReLU of an all dropped input would be at its kink
        affine.bias[:] = rng.normal(size=len(affine.bias))
    dropped = with_dropout(network, masks)
    logits, caches = dropped.forward(x)
    grads = dropped.backward(LOSSES[loss](logits, labels)[1], caches)

    def value():
        return LOSSES[loss](dropped.forward(x)[0], labels)[0]

    for grad, param in zip(grads, network.params, strict=True):
        np.testing.assert_allclose(grad, numeric_gradient(value, param), rtol=1e-6, atol=1e-9)


def test_dropout_gradient_is_the_central_difference(numeric_gradient):
    rng = np.random.default_rng(2)
    x, grad_y = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))
    layer = Dropout(draw_mask(np.empty((3, 4)), 0.5, rng))
    grad_x, grads = layer.backward(grad_y, layer.forward(x)[1])
    expected = numeric_gradient(lambda: float(np.sum(layer.forward(x)[0] * grad_y)), x)
    np.testing.assert_allclose(grad_x, expected, rtol=1e-7, atol=1e-9)
    assert grads == []


def test_network_with_dropout_shares_parameters():
    rng = np.random.default_rng(0)
    network = Network.create((4, 3, 2), "relu", Initializer("xavier"), rng, "float64")
    x = rng.normal(size=(5, 4))
    whole, _ = network.forward(x)
    dropped = with_dropout(network, [np.zeros((5, 4)), None])
    assert all(a is b for a, b in zip(dropped.params, network.params, strict=True))
    np.testing.assert_array_equal(dropped.forward(x)[0], np.zeros((5, 2)))
    np.testing.assert_array_equal(network.forward(x)[0], whole)


def test_prediction_has_no_dropout(make_data, recorder):
    config = dataclasses.replace(PLAIN, dropout=(0.5, 0.5), epochs=30)
    run = run_to_end(config, make_data(), recorder())
    pixels = make_data().test.pixels
    first, second = run.network.predict_probs(pixels), run.network.predict_probs(pixels)
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("option", EVERY_OPTION)
def test_an_option_does_not_change_the_first_weights(make_data, option):
    config = dataclasses.replace(PLAIN, **EVERY_OPTION[option])
    plain, other = TrainingRun(PLAIN, make_data()), TrainingRun(config, make_data())
    assert weights_bytes(plain.network) == weights_bytes(other.network)


@pytest.mark.parametrize("fraction", [0.0, 0.2])
@pytest.mark.parametrize("sampling", ["shuffle", "with_replacement"])
def test_each_step_uses_the_drawn_examples_that_are_not_held_out(
    make_data, recorder, sampling, fraction
):
    data, observer = make_data("float64"), recorder()
    config = dataclasses.replace(STILL, sampling=sampling, validation_fraction=fraction)
    run, splits = run_to_end(config, data, observer), Splits(config, data)
    order = BatchOrder(OrderConfig(len(splits.train), 16, sampling, config.seed))
    for step, loss in enumerate(observer.losses):
        rows = splits.rows(order.batch(step))
        logits, _ = run.network.forward(data.train.pixels[rows])
        expected, _ = softmax_cross_entropy(logits, data.train.labels[rows])
        assert loss == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("option", SLIGHT_OPTIONS)
@pytest.mark.parametrize("sampling", ["shuffle", "with_replacement"])
def test_an_option_does_not_change_which_images_are_drawn(make_data, recorder, option, sampling):
    losses = []
    for fields in ({}, SLIGHT_OPTIONS[option]):
        observer = recorder()
        config = dataclasses.replace(STILL, sampling=sampling, **fields)
        run_to_end(config, make_data("float64"), observer)
        losses.append(observer.losses)
    assert losses[0] == pytest.approx(losses[1], rel=1e-6)
    assert len(set(np.round(losses[0], 3))) > 6  # other batches would have other losses


@pytest.mark.parametrize("option", EVERY_OPTION)
def test_an_option_changes_what_is_learned(make_data, recorder, option):
    config = dataclasses.replace(PLAIN, **EVERY_OPTION[option])
    runs = [run_to_end(each, make_data(), recorder()) for each in (PLAIN, config)]
    assert weights_bytes(runs[0].network) != weights_bytes(runs[1].network)


@pytest.mark.parametrize("option", EVERY_OPTION)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_seed_decides_every_bit_with_every_option(make_data, recorder, option, dtype):
    files = []
    for seed in (1, 1, 2):
        config = dataclasses.replace(PLAIN, seed=seed, dtype=dtype, **EVERY_OPTION[option])
        files.append(weights_bytes(run_to_end(config, make_data(), recorder()).network))
    assert files[0] == files[1] != files[2]


def test_max_norm_holds_at_the_end(make_data, recorder):
    config = dataclasses.replace(PLAIN, max_norm=0.05, optimizer=SGD(1.0))
    network = run_to_end(config, make_data(), recorder()).network
    for affine in network.affines:
        norms = np.linalg.norm(affine.weight, axis=0)
        assert norms.max() <= 0.05 * (1 + 1e-6)


def test_report_has_the_scheduled_learning_rate(make_data, recorder):
    # 12 steps, 4 an epoch: the epoch's last steps are 3, 7 and 11 from 0.
    observer = recorder()
    schedule = Schedule("step", decay_steps=4, decay_rate=0.5)
    config = dataclasses.replace(PLAIN, schedule=schedule)
    TrainingRun(config, make_data()).run(observer)
    rates = [report.learning_rate for report in observer.reports]
    assert rates == pytest.approx([0.1, 0.05, 0.025])


@pytest.mark.parametrize("patience", [1, 3])
def test_early_stopping_ends_a_run_without_progress(make_data, recorder, patience):
    observer = recorder()
    stopping = EarlyStopping(patience, min_delta=100.0)
    config = dataclasses.replace(PLAIN, validation_fraction=0.2, early_stopping=stopping, epochs=50)
    run = TrainingRun(config, make_data())
    assert run.run(observer)
    # The first epoch is progress from nothing; after it none is 100 nats better.
    assert (len(observer.reports), run.stop_reason) == (1 + patience, "early_stopping")


def test_early_stopping_restores_the_best_weights(make_data, recorder):
    observer, data = recorder(), make_data("float64")
    config = dataclasses.replace(
        PLAIN,
        optimizer=SGD(30.0),  # so that epochs are good and bad in turn
        validation_fraction=0.2,
        early_stopping=EarlyStopping(50),
        epochs=19,
        dtype="float64",
    )
    run = TrainingRun(config, data)
    assert run.run(observer)
    best = min(observer.reports, key=lambda report: report.validation_loss)
    assert best != observer.reports[-1]
    assert (run.published_report, run.stop_reason) == (best, "steps")
    pixels, labels = Splits(config, data).validation.slice(0, 10)
    loss, _ = softmax_cross_entropy(run.network.forward(pixels)[0], labels)
    assert loss == pytest.approx(best.validation_loss, rel=1e-12)


def test_without_early_stopping_the_last_weights_are_published(make_data, recorder):
    observer = recorder()
    run = TrainingRun(dataclasses.replace(PLAIN, validation_fraction=0.2), make_data())
    assert run.published_report is None
    assert run.run(observer)
    assert run.published_report == observer.reports[-1]
    assert run.published_report.validation_accuracy is not None


def test_max_seconds_ends_a_run_after_the_step_that_passes_it(make_data, recorder):
    observer = recorder()
    config = dataclasses.replace(PLAIN, max_seconds=1e-9)
    run = TrainingRun(config, make_data())
    assert run.run(observer)
    assert (run.step, run.stop_reason, len(observer.reports)) == (1, "max_seconds", 1)
    assert run.published_report.step == 1


def test_a_run_that_has_time_left_is_not_ended_by_max_seconds(make_data, recorder):
    run = run_to_end(dataclasses.replace(PLAIN, max_seconds=3600.0), make_data(), recorder())
    assert (run.step, run.stop_reason) == (run.total_steps, "steps")
