import numpy as np
import pytest

from mlp_core import (
    ConfigError,
    Examples,
    FormatError,
    Network,
    TrainConfig,
    TrainingData,
    TrainingRun,
)
from mlp_core.fast.step import FusedStep
from mlp_core.losses import LOSSES
from mlp_core.training.class_weights import resolve_class_weights
from mlp_core.training.plain_step import Updater, train_step

WEIGHTS = (0.5, 3.0, 1.0, 0.01)
STEPS = 12


def weighted(loss):
    """The loss of a batch, in plain loops: sum of w[label] times the example's loss, over B."""

    def apply(logits, labels):
        parts = [LOSSES[loss](logits[i : i + 1], labels[i : i + 1]) for i in range(len(labels))]
        weights = np.array(WEIGHTS)[labels]
        total = sum(weight * part for weight, (part, _) in zip(weights, parts, strict=True))
        grads = [weight * grad for weight, (_, grad) in zip(weights, parts, strict=True)]
        return total / len(labels), np.concatenate(grads) / len(labels)

    return apply


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize(("dtype", "tolerance"), [("float32", 1e-5), ("float64", 1e-12)])
def test_step_has_the_weighted_loss_and_gradient(loss, dtype, tolerance, make_data):
    data = make_data(dtype)
    config = TrainConfig((5,), loss=loss, dtype=dtype, steps=STEPS, class_weights=WEIGHTS)
    plain, fast = (TrainingRun(config, data).network for _ in range(2))
    updater = Updater(config, plain.params, STEPS)
    fused = FusedStep(fast, config, data, STEPS, np.array(WEIGHTS))
    rng = np.random.default_rng(0)
    for step in range(STEPS):
        batch = rng.integers(0, 50, 5 if step % 3 else 16)
        x, labels = data.train.pixels[batch], data.train.labels[batch]
        expected = train_step(plain, weighted(loss), updater, x, labels)
        found = fused.step(step, batch, lambda: False)
        assert found == pytest.approx(expected, rel=tolerance)
    for ours, theirs in zip(fast.params, plain.params, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("loss", LOSSES)
def test_weights_of_one_change_no_bit_of_the_network(loss, make_data, recorder):
    networks = []
    for weights in (None, (1.0,) * 4, "balanced"):
        examples = make_data()
        config = TrainConfig((5,), loss=loss, steps=STEPS, class_weights=weights)
        run = TrainingRun(config, examples)
        run.run(recorder())
        networks.append(run.network)
    plain, ones, balanced = networks
    assert bits(ones) == bits(plain)
    assert bits(balanced) != bits(plain)  # 50 examples of 4 classes: 13, 13, 12, 12


def bits(network: Network):
    return [param.tobytes() for param in network.params]


@pytest.mark.xdist_group("scikit-learn")
def test_balanced_weights_are_those_of_scikit_learn(sklearn):
    labels = np.repeat([0, 1, 2], [70, 25, 5])
    compute = sklearn.utils.class_weight.compute_class_weight
    theirs = compute("balanced", classes=np.arange(3), y=labels)
    ours = resolve_class_weights("balanced", np.bincount(labels))
    np.testing.assert_allclose(ours, theirs, rtol=1e-15)
    np.testing.assert_allclose(ours, 100 / (3 * np.array([70, 25, 5])), rtol=1e-15)
    # A class that only has a name is none of theirs.
    np.testing.assert_allclose(resolve_class_weights("balanced", [70, 25, 5, 0]), [*theirs, 1])


def test_balanced_weights_count_the_examples_that_are_trained_on(make_data, recorder):
    config = TrainConfig((5,), steps=1, validation_fraction=0.9, class_weights="balanced")
    run = TrainingRun(config, make_data())
    counts = run._splits.train.count_classes(4)
    assert sum(counts) == 5
    expected = [5 / (np.count_nonzero(counts) * count) if count else 1 for count in counts]
    labels = run._data.train.labels
    np.testing.assert_allclose(run.fused.example_weights, np.array(expected)[labels], rtol=1e-6)


def test_a_large_weight_raises_the_limit_of_divergence(make_data):
    plain, weighty = (
        TrainingRun(TrainConfig((5,), steps=1, class_weights=weights), make_data())
        for weights in (None, (1.0, 1.0, 1.0, 50.0))
    )
    assert weighty._divergence._limit == 50 * plain._divergence._limit


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ((1.0, 2.0), "class_weights must have one number for each of 4 classes, got 2"),
        ((1.0, 0.0, 1.0, 1.0), "class_weights must be .*above 0"),
        ("equal", "class_weights must be one of"),
    ],
)
def test_unusable_weights_are_refused(weights, message, make_data):
    with pytest.raises(ConfigError, match=message):
        TrainingRun(TrainConfig((5,), steps=1, class_weights=weights), make_data())


def test_a_checkpoint_of_other_weights_is_refused(make_data):
    runs = [
        TrainingRun(TrainConfig((5,), steps=STEPS, class_weights=weights), make_data())
        for weights in (None, "balanced", WEIGHTS)
    ]
    for run in runs:
        run.restore(run.state())
        with pytest.raises(FormatError, match="the state is of another run"):
            runs[0 if run is not runs[0] else 1].restore(run.state())


def test_labels_that_only_the_test_set_has_are_allowed(recorder):
    train = Examples(np.ones((4, 2), np.float32), np.array([0, 0, 1, 1]))
    test = Examples(np.ones((1, 2), np.float32), np.array([2]))
    config = TrainConfig((3,), steps=2, batch_size=2, class_weights="balanced")
    assert TrainingRun(config, TrainingData(train, test, 3)).run(recorder())
