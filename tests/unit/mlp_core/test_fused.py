from itertools import product

import numpy as np
import pytest

from mlp_core import Initializer, Network, TrainConfig, train_step
from mlp_core.fused import FusedStep
from mlp_core.losses import LOSSES

INPUTS, CLASSES, COUNT = 12, 5, 60
HIDDEN = ((), (7,), (7, 6), (7, 6, 8))
# Twenty steps of the same rule in another order of operations.
TOLERANCE = {"float32": 2e-5, "float64": 1e-13}


def make_network(config):
    sizes = (INPUTS, *config.hidden_sizes, CLASSES)
    initializer = Initializer("normal", 0.5)
    return Network.create(
        sizes, config.activation, initializer, np.random.default_rng(0), config.dtype
    )


def make_batches():
    """Full batches of 16, and every third one short."""
    rng = np.random.default_rng(2)
    return [rng.integers(0, COUNT, 5 if step % 3 == 2 else 16) for step in range(20)]


def never():
    return False


def make_x():
    return np.random.default_rng(1).normal(size=(COUNT, INPUTS))


def make_labels():
    return (np.arange(COUNT) % CLASSES).astype(np.uint8)


@pytest.fixture
def x():
    return make_x()


@pytest.fixture
def labels():
    return make_labels()


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize(
    ("hidden", "dtype"), list(product(HIDDEN, TOLERANCE)), ids=lambda value: f"{value}"
)
def test_fused_steps_are_the_plain_steps(activation, loss, hidden, dtype):
    config = TrainConfig(hidden, activation, loss, dtype=dtype)
    plain, fast = make_network(config), make_network(config)
    x, labels = make_x().astype(dtype), make_labels()
    fused = FusedStep(fast, config, x, labels)
    for batch in make_batches():
        expected = train_step(plain, LOSSES[loss], config.optimizer, x[batch], labels[batch])
        assert fused.step(batch, never) == pytest.approx(expected, abs=TOLERANCE[dtype])
    for a, b in zip(plain.params, fast.params, strict=True):
        np.testing.assert_allclose(a, b, atol=TOLERANCE[dtype], rtol=0)


def test_fused_steps_change_the_networks_own_arrays(x, labels):
    config = TrainConfig((7,), dtype="float64")
    network = make_network(config)
    before = network.params
    copies = [param.copy() for param in before]
    FusedStep(network, config, x, labels).step(np.arange(4), never)
    assert all(a is b for a, b in zip(before, network.params, strict=True))
    assert not any(np.array_equal(a, b) for a, b in zip(before, copies, strict=True))


def test_fused_steps_leave_the_examples_and_the_indices_alone(x, labels):
    config = TrainConfig((7,), dtype="float64")
    kept_x, kept_labels, indices = x.copy(), labels.copy(), np.arange(4)
    FusedStep(make_network(config), config, x, labels).step(indices, never)
    np.testing.assert_array_equal(x, kept_x)
    np.testing.assert_array_equal(labels, kept_labels)
    np.testing.assert_array_equal(indices, np.arange(4))


def test_the_layout_of_the_examples_does_not_change_a_bit(x, labels):
    config = TrainConfig((7,), dtype="float64")
    losses = [
        FusedStep(make_network(config), config, layout, labels).step(np.arange(9), never)
        for layout in (x, np.asfortranarray(x))
    ]
    assert losses[0] == losses[1]


@pytest.mark.parametrize("loss", sorted(LOSSES))
def test_huge_logits_have_a_finite_loss(x, labels, loss):
    config = TrainConfig((), loss=loss, dtype="float64")
    network = make_network(config)
    network.params[0][:] *= 1e6
    plain = LOSSES[loss](network.forward(x)[0], labels)[0]
    fused = FusedStep(network, config, x, labels)
    assert fused.step(np.arange(COUNT), never) == pytest.approx(plain)


def test_a_light_step_is_never_broken_off(x, labels):
    config = TrainConfig((7,), dtype="float64")
    step = FusedStep(make_network(config), config, x, labels).step
    assert np.isfinite(step(np.arange(4), lambda: True))
