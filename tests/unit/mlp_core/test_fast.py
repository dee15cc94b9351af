from itertools import product

import numpy as np
import pytest
from dropout import with_dropout

from mlp_core import (
    SGD,
    Adam,
    Augmentation,
    ConfigError,
    Examples,
    Initializer,
    Network,
    Scale,
    Schedule,
    TrainConfig,
    TrainingData,
    Updater,
    train_step,
)
from mlp_core.data.examples import make_augmenter
from mlp_core.fast.step import FusedStep
from mlp_core.fast.updates import BLOCK, FusedUpdate
from mlp_core.fast.workspace import HUGE_PAGE, empty_array
from mlp_core.losses import LOSSES
from mlp_core.training.random_streams import open_stream
from mlp_core.training.regularizers import draw_mask

INPUTS, CLASSES, COUNT, STEPS = 12, 5, 60, 20
HIDDEN = ((), (7,), (7, 6), (7, 6, 8))
# Twenty steps of the same rule in another order of operations.
TOLERANCE = {"float32": 3e-5, "float64": 1e-12}
OPTIONS = {
    "momentum": {"optimizer": SGD(0.1, 0.9)},
    "nesterov": {"optimizer": SGD(0.1, 0.9, nesterov=True)},
    "adam": {"optimizer": Adam(0.01)},
    "cosine": {"schedule": Schedule("cosine", warmup_steps=3)},
    "step": {"optimizer": SGD(0.1, 0.5), "schedule": Schedule("step", decay_steps=6)},
    "adam_cosine": {"optimizer": Adam(0.01), "schedule": Schedule("cosine")},
    "weight_decay": {"weight_decay": 0.1},
    "adam_weight_decay": {"optimizer": Adam(0.01), "weight_decay": 0.1},
    "dropout": {"dropout": 0.5},
    "dropout_everywhere": {"dropout": (0.2, 0.5, 0.1)},
    "dropout_of_the_input": {"dropout": (0.2, 0.0, 0.0)},
    "max_norm": {"max_norm": 1.0},
    "affine": {"augmentation": Augmentation("affine", translation_px=0.5)},
    "elastic": {"augmentation": Augmentation("elastic", 3.0, 1.0)},
    "everything": {
        "optimizer": SGD(0.1, 0.9, nesterov=True),
        "schedule": Schedule("cosine", 5, final_fraction=0.1),
        "weight_decay": 0.01,
        "dropout": (0.1, 0.2, 0.3),
        "max_norm": 1.5,
        "augmentation": Augmentation("elastic_affine", 3.0, 1.0),
    },
}


class PlainStep:
    """A run's step with all its options, in plain functions."""

    def __init__(self, network, config, data):
        self._network, self._config, self._data = network, config, data
        self._augmenter = make_augmenter(config, data)
        self._updater = Updater(config, network.params, STEPS)

    def step(self, step_index, indices):
        config, train = self._config, self._data.train
        x = self._data.transform.apply(train.pixels[indices], config.dtype)
        if self._augmenter is not None:
            self._augmenter.distort(x, open_stream(config.seed, "augmentation", step_index))
        network = with_dropout(self._network, self._draw_masks(step_index, len(indices)))
        return train_step(network, LOSSES[config.loss], self._updater, x, train.labels[indices])

    def _draw_masks(self, step_index, batch):
        rng = open_stream(self._config.seed, "dropout", step_index)
        shapes = [(batch, units) for units in self._network.layer_sizes[:-1]]
        return [
            draw_mask(np.empty(shape, self._config.dtype), rate, rng) if rate else None
            for shape, rate in zip(shapes, self._config.dropout_rates, strict=True)
        ]


def make_network(config, inputs=INPUTS):
    sizes = (inputs, *config.hidden_sizes, CLASSES)
    initializer = Initializer("normal", 0.5)
    return Network.create(
        sizes, config.activation, initializer, np.random.default_rng(0), config.dtype
    )


def make_batches():
    """Full batches of 16, and every third one short."""
    rng = np.random.default_rng(2)
    return [rng.integers(0, COUNT, 5 if step % 3 == 2 else 16) for step in range(STEPS)]


def never():
    return False


@pytest.fixture
def data():
    """Bytes, of which the first, the last and one more pixel are 0 in every training image."""
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (COUNT, INPUTS), np.uint8)
    pixels[:, [0, 5, -1]] = 0
    examples = Examples(pixels, (np.arange(COUNT) % CLASSES).astype(np.uint8))
    test = Examples(rng.integers(0, 256, (3, INPUTS), np.uint8), np.zeros(3, np.uint8))
    return TrainingData(examples, test, CLASSES, Scale(1 / 128), image_shape=(3, 4))


def check_equal(config, data):
    """Both kinds of step give the same losses and the same weights."""
    plain, fast = make_network(config, data.inputs), make_network(config, data.inputs)
    reference = PlainStep(plain, config, data)
    fused = FusedStep(fast, config, data, STEPS)
    tolerance = TOLERANCE[config.dtype]
    for step, batch in enumerate(make_batches()):
        expected = reference.step(step, batch)
        assert fused.step(step, batch, never) == pytest.approx(expected, tolerance, tolerance)
    fused.store()
    for a, b in zip(plain.params, fast.params, strict=True):
        np.testing.assert_allclose(a, b, atol=tolerance, rtol=tolerance)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("loss", sorted(LOSSES))
@pytest.mark.parametrize(
    ("hidden", "dtype"), list(product(HIDDEN, TOLERANCE)), ids=lambda value: f"{value}"
)
def test_fused_steps_are_the_plain_steps(data, activation, loss, hidden, dtype):
    check_equal(TrainConfig(hidden, activation, loss, dtype=dtype), data)


@pytest.mark.parametrize("activation", ["sigmoid", "relu"])
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("option", OPTIONS)
def test_fused_steps_are_the_plain_steps_with_every_option(data, option, activation, dtype):
    check_equal(TrainConfig((7, 6), activation, dtype=dtype, **OPTIONS[option]), data)


@pytest.mark.parametrize("option", ["momentum", "nesterov", "adam", "weight_decay"])
def test_updates_in_more_than_one_block_are_the_plain_ones(option):
    rng = np.random.default_rng(3)
    pixels = rng.random((COUNT, 50)) + 0.01
    examples = Examples(pixels, np.arange(COUNT) % CLASSES)
    config = TrainConfig((BLOCK // 50 + 20,), dtype="float64", **OPTIONS[option])
    check_equal(config, TrainingData(examples, examples, CLASSES))


def test_fused_steps_of_a_wide_network_are_the_plain_steps(data):
    config = TrainConfig((15_000,), optimizer=SGD(1e-5), dtype="float64")  # 1 MB of weights
    check_equal(config, data)


@pytest.mark.parametrize("dtype", TOLERANCE)
def test_large_array_begins_at_a_huge_page(dtype):
    large, small = (empty_array(shape, dtype) for shape in ((717, 800), (717, 50)))
    assert (large.shape, large.dtype, large.flags.c_contiguous) == ((717, 800), dtype, True)
    assert large.ctypes.data % HUGE_PAGE == 0
    assert large.base.nbytes >= large.nbytes + HUGE_PAGE  # the last page is whole, too
    assert small.base is None


@pytest.mark.parametrize("dtype", TOLERANCE)
def test_plain_descent_has_the_bits_of_one_subtraction(dtype):
    rng = np.random.default_rng(4)
    shapes = ((3, BLOCK // 2), (5, 7), (7,))
    params, grads = ([rng.random(shape).astype(dtype) for shape in shapes] for _ in range(2))
    expected = [param - grad for param, grad in zip(params, grads, strict=True)]
    FusedUpdate(TrainConfig((), dtype=dtype), params, grads, STEPS).apply(0)
    for param, wanted in zip(params, expected, strict=True):
        np.testing.assert_array_equal(param, wanted)


def test_weights_of_pixels_that_are_always_zero_do_not_move(data):
    config = TrainConfig((7,), optimizer=Adam(0.1))
    network = make_network(config)
    first = network.affines[0].weight.copy()
    fused = FusedStep(network, config, data, STEPS)
    for step in range(5):
        fused.step(step, np.arange(COUNT), never)
    fused.store()
    moved = (network.affines[0].weight != first).any(axis=1)
    np.testing.assert_array_equal(np.flatnonzero(~moved), [0, 5, INPUTS - 1])


def test_stored_steps_change_the_networks_own_arrays(data):
    config = TrainConfig((7,), dtype="float64")
    network = make_network(config)
    before = network.params
    copies = [param.copy() for param in before]
    fused = FusedStep(network, config, data, STEPS)
    fused.step(0, np.arange(4), never)
    fused.store()
    assert all(a is b for a, b in zip(before, network.params, strict=True))
    assert not any(np.array_equal(a, b) for a, b in zip(before, copies, strict=True))


def test_loaded_parameters_are_those_that_are_trained(data):
    config = TrainConfig((7,), dtype="float64")
    network, other = make_network(config), make_network(config)
    fused = FusedStep(network, config, data, STEPS)
    network.params[0][:] = other.params[0] * 2
    fused.load()
    other.params[0][:] *= 2
    reference = PlainStep(other, config, data)
    batch = np.arange(9)
    assert fused.step(0, batch, never) == pytest.approx(reference.step(0, batch), rel=1e-13)


def test_a_step_leaves_the_examples_and_the_indices_alone(data):
    config = TrainConfig((7,), augmentation=Augmentation("elastic"))
    pixels, labels = data.train.pixels.copy(), data.train.labels.copy()
    indices = np.arange(4)
    FusedStep(make_network(config), config, data, STEPS).step(0, indices, never)
    np.testing.assert_array_equal(data.train.pixels, pixels)
    np.testing.assert_array_equal(data.train.labels, labels)
    np.testing.assert_array_equal(indices, np.arange(4))


def test_the_layout_of_the_examples_does_not_change_a_bit(data):
    config = TrainConfig((7,), dtype="float64", weight_decay=0.1)
    turned = Examples(np.asfortranarray(data.train.pixels), data.train.labels)
    losses = [
        FusedStep(make_network(config), config, each, STEPS).step(0, np.arange(9), never)
        for each in (data, TrainingData(turned, data.test, CLASSES, data.transform))
    ]
    assert losses[0] == losses[1]


@pytest.mark.parametrize("loss", sorted(LOSSES))
def test_huge_logits_have_a_finite_loss(data, loss):
    config = TrainConfig((), loss=loss, dtype="float64")
    network = make_network(config)
    network.params[0][:] *= 1e6
    logits, _ = network.forward(data.train.pixels * data.transform.factor)
    plain, _ = LOSSES[loss](logits, data.train.labels)
    fused = FusedStep(network, config, data, STEPS)
    assert fused.step(0, np.arange(COUNT), never) == pytest.approx(plain)


def test_light_step_is_never_interrupted(data):
    config = TrainConfig((7,), dtype="float64")
    fused = FusedStep(make_network(config), config, data, STEPS)
    assert np.isfinite(fused.step(0, np.arange(4), lambda: True))


def test_augmentation_needs_images(data):
    flat = TrainingData(data.train, data.test, CLASSES)
    config = TrainConfig((7,), augmentation=Augmentation())
    with pytest.raises(ConfigError, match="augmentation needs images"):
        FusedStep(make_network(config), config, flat, STEPS)
