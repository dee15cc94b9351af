import dataclasses

import numpy as np
import pytest

from mlp_core import (
    SGD,
    DivergedError,
    EarlyStopping,
    Examples,
    Initializer,
    Scale,
    TrainConfig,
    TrainingData,
    TrainingRun,
    accuracy,
    weights_bytes,
)
from mlp_core.data.splits import Splits
from mlp_core.losses import LOSSES

CLASSES = 4
QUICK = TrainConfig(
    hidden_sizes=(8,),
    activation="tanh",
    initializer=Initializer("xavier"),
    optimizer=SGD(0.5),
    batch_size=16,
    sampling="shuffle",
    epochs=3,
    dtype="float64",
)


@pytest.fixture
def start(make_data):
    """Start a run of QUICK with some fields replaced: 50 training examples, 20 test examples."""

    def begin(**fields):
        config = dataclasses.replace(QUICK, **fields)
        return TrainingRun(config, make_data(config.dtype, 0.25))

    return begin


def test_a_run_learns_what_can_be_learned(start, recorder):
    run, observer = start(epochs=30), recorder()
    assert run.run(observer)
    assert observer.reports[-1].train_accuracy == 1
    assert observer.reports[-1].test_accuracy == 1
    assert observer.losses[-1] < observer.losses[0] / 10


def test_run_reports_every_step_and_epoch(start, recorder):
    run, observer = start(), recorder()
    assert run.total_steps == 12  # 3 epochs of ceil(50 / 16) steps
    assert run.run(observer)
    assert observer.steps == list(range(1, 13))
    assert [(r.epoch, r.step) for r in observer.reports] == [(1, 4), (2, 8), (3, 12)]
    assert run.step == 12


def test_the_last_step_is_reported_within_an_epoch_too(start, recorder):
    run, observer = start(epochs=None, steps=6), recorder()
    assert run.run(observer)
    assert [(r.epoch, r.step) for r in observer.reports] == [(1, 4), (2, 6)]


@pytest.mark.parametrize("blank", [(), (0, 5)], ids=["all_pixels", "blank_pixels"])
def test_report_matches_the_weights_of_its_epoch(make_data, recorder, blank):
    data, observer = make_data("float64", 0.25, blank), recorder()
    run = TrainingRun(QUICK, data)
    run.run(observer)
    train, test = data.train, data.test
    last = observer.reports[-1]
    assert last.train_loss == pytest.approx(np.mean(observer.losses[8:]), rel=1e-12)
    assert last.train_accuracy == accuracy(run.network, train.pixels * 0.25, train.labels)
    assert last.test_accuracy == accuracy(run.network, test.pixels * 0.25, test.labels)
    for label, share in enumerate(last.class_accuracy):
        of_class = test.labels == label
        x, labels = test.pixels[of_class] * 0.25, test.labels[of_class]
        assert share == accuracy(run.network, x, labels)
    assert len(last.class_accuracy) == CLASSES
    assert last.learning_rate == 0.5
    assert last.seconds > 0


def test_train_accuracy_uses_training_labels(make_examples, recorder):
    # The notebook's slip: training images against test labels.
    train = make_examples(50, "float64")
    test = Examples(train.pixels, ((train.labels + 1) % CLASSES).astype(np.uint8))
    observer = recorder()
    config = dataclasses.replace(QUICK, epochs=30)
    TrainingRun(config, TrainingData(train, test, CLASSES)).run(observer)
    assert (observer.reports[-1].train_accuracy, observer.reports[-1].test_accuracy) == (1, 0)


def test_a_runs_first_loss_is_that_of_its_first_weights(start, recorder):
    run, observer = start(initializer=Initializer("normal", 1e-9)), recorder(stop_at=1)
    run.run(observer)
    assert observer.losses[0] == pytest.approx(np.log(CLASSES), rel=1e-6)


def test_the_network_keeps_the_transform_and_its_sizes(start):
    run = start(hidden_sizes=(8, 7))
    assert run.network.transform == Scale(0.25)
    assert run.layer_sizes == run.network.layer_sizes == (6, 8, 7, CLASSES)


@pytest.mark.parametrize("sampling", ["shuffle", "with_replacement"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_seed_decides_every_bit(start, recorder, sampling, dtype):
    files, losses = [], []
    for seed in (1, 1, 2):
        run, observer = start(seed=seed, sampling=sampling, dtype=dtype), recorder()
        run.run(observer)
        files.append(weights_bytes(run.network))
        losses.append(observer.losses)
    assert (files[0], losses[0]) == (files[1], losses[1])
    assert files[0] != files[2]


def test_sampling_does_not_change_the_first_weights(start):
    runs = [start(sampling=sampling) for sampling in ("shuffle", "with_replacement")]
    assert weights_bytes(runs[0].network) == weights_bytes(runs[1].network)


@pytest.mark.parametrize("stop_at", [0, 1, 4, 7, 12])
def test_stopped_run_continues_with_the_same_bits(start, recorder, stop_at):
    whole, broken = start(), start()
    expected, first, second = recorder(), recorder(stop_at), recorder()
    assert whole.run(expected)
    assert not broken.run(first)
    assert broken.step == stop_at
    assert broken.run(second)
    assert weights_bytes(broken.network) == weights_bytes(whole.network)
    assert first.losses + second.losses == expected.losses
    forgetful = [dataclasses.replace(r, seconds=0) for r in first.reports + second.reports]
    assert forgetful == [dataclasses.replace(r, seconds=0) for r in expected.reports]


@pytest.mark.parametrize("stop_at", [1, 7])
def test_a_stopped_runs_network_has_the_weights_of_its_last_step(make_data, recorder, stop_at):
    data = make_data("float64", blank=(0, 5))
    stopped = TrainingRun(QUICK, data)
    short = TrainingRun(dataclasses.replace(QUICK, epochs=None, steps=stop_at), data)
    assert not stopped.run(recorder(stop_at))
    assert short.run(recorder())
    assert weights_bytes(stopped.network) == weights_bytes(short.network)


@pytest.fixture
def start_heavy(start):
    """Start a run of two steps of 13e9 multiply-adds; two products of each are taken in parts."""
    sizes = (1200, 1200)
    return lambda: start(
        hidden_sizes=sizes,
        batch_size=3000,
        sampling="with_replacement",
        epochs=None,
        steps=2,
        dtype="float32",
    )


# A step looks once after each product, twice where it is in parts. Look 1 is the run's own, 3 is
# within the second layer's product, 12 is after the last one, just before the update.
def test_run_stopped_in_a_heavy_step_continues_bit_identically(start_heavy, recorder, stop_counter):
    whole, expected = start_heavy(), recorder()
    assert whole.run(expected)
    for look in (3, 12):
        broken, observer = start_heavy(), recorder()
        observer.should_stop = stop_counter(stop_at=look)
        first_weights = weights_bytes(broken.network)
        assert not broken.run(observer)
        assert (broken.step, observer.steps, observer.should_stop.times) == (0, [], look)
        assert weights_bytes(broken.network) == first_weights
        assert broken.run(observer)
        assert weights_bytes(broken.network) == weights_bytes(whole.network)
        assert observer.losses == expected.losses


def test_a_finished_run_has_nothing_left_to_do(start, recorder):
    run, observer = start(), recorder()
    run.run(recorder())
    assert run.run(observer)
    assert (observer.steps, observer.reports) == ([], [])


@pytest.mark.parametrize("activation", ["relu", "sigmoid"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_overflow_diverges_without_a_warning(start, recorder, activation, dtype):
    run, observer = start(activation=activation, optimizer=SGD(1e306), dtype=dtype), recorder()
    with pytest.raises(DivergedError) as caught:
        run.run(observer)
    assert caught.value.step == run.step
    assert np.isfinite(observer.losses).all()
    assert all(np.isfinite(dataclasses.astuple(report)[:7]).all() for report in observer.reports)


def test_a_huge_but_finite_loss_ends_as_diverged(start, recorder):
    run, observer = start(optimizer=SGD(1e6), activation="relu", epochs=100), recorder()
    with pytest.raises(DivergedError, match="mean loss of 100 steps"):
        run.run(observer)
    assert run.step >= 100


def test_last_update_with_overflowing_outputs_diverges(start, recorder):
    # Its weights and the loss before it are finite; only the outputs show it.
    run, observer = (
        start(
            hidden_sizes=(50,) * 8,
            activation="relu",
            initializer=Initializer("normal", 10.0),
            epochs=None,
            steps=1,
            dtype="float32",
        ),
        recorder(),
    )
    with pytest.raises(DivergedError, match=r"at step 1 .*an output after it is not finite"):
        run.run(observer)
    assert np.isfinite(observer.losses).all()
    assert observer.reports == []
    assert all(np.isfinite(param).all() for param in run.network.params)


@pytest.mark.parametrize("loss_name", LOSSES)
@pytest.mark.parametrize("fraction", [0.0, 0.2])
def test_final_train_loss_excludes_held_out_examples(make_data, recorder, fraction, loss_name):
    config = dataclasses.replace(QUICK, validation_fraction=fraction, loss=loss_name)
    data = make_data("float64")
    run = TrainingRun(config, data)
    assert run.train_loss is None
    run.run(recorder())
    pixels, labels = Splits(config, data).train.slice(0, 50)
    loss, _ = LOSSES[loss_name](run.network.forward(pixels)[0], labels)
    assert run.train_loss == pytest.approx(loss, rel=1e-12)


@pytest.mark.parametrize(("rule", "passes"), [(None, 0), (EarlyStopping(50), 1)])
def test_final_train_loss_is_computed_in_its_own_pass(
    make_data, recorder, stop_counter, rule, passes
):
    config = dataclasses.replace(QUICK, validation_fraction=0.2, early_stopping=rule)
    run, observer = TrainingRun(config, make_data("float64")), recorder()
    observer.should_stop = stop_counter()
    run.run(observer)
    # Called before each step, and after each of the three sets in a report.
    assert observer.should_stop.times == run.total_steps + 3 * len(observer.reports) + passes


@pytest.mark.parametrize("rule", [None, EarlyStopping(50)], ids=["last", "best"])
def test_run_stopped_during_its_last_loss_resumes(make_data, recorder, stop_counter, rule):
    data, observer = make_data("float64", blank=(0, 5)), recorder()
    config = dataclasses.replace(
        QUICK, optimizer=SGD(10.0), validation_fraction=0.2, early_stopping=rule
    )
    run, broken = TrainingRun(config, data), TrainingRun(config, data)
    total = stop_counter()
    observer.should_stop = total
    assert run.run(observer)
    assert (run.published_report == observer.reports[-1]) == (rule is None)
    observer.should_stop = stop_counter(
        stop_at=total.times
    )  # the last look is into that measurement
    assert not broken.run(observer)
    assert (broken.step, broken.train_loss) == (broken.total_steps, None)
    assert broken.run(recorder())
    assert broken.train_loss == run.train_loss
    assert weights_bytes(broken.network) == weights_bytes(run.network)


def test_weights_that_broke_at_the_last_step_are_never_reported(start, recorder):
    run, observer = start(epochs=None, steps=1, optimizer=SGD(1e41), dtype="float32"), recorder()
    with pytest.raises(DivergedError, match=r"at step 1 .*a weight is not finite"):
        run.run(observer)
    assert len(observer.losses) == 1
    assert observer.reports == []
