"""One image on a tile has the bits that it has in a batch, and no others."""

import warnings

import numpy as np
import pytest

from mlp_core import Affine, Initializer, Network, Scale, ShapeError, softmax
from mlp_core.activations import ACTIVATIONS
from mlp_core.fast.activations import ACTIVATE
from mlp_core.single_image import SingleImagePredictor


def make_network(sizes=(784, 50, 10), activation="sigmoid", dtype="float32"):
    rng = np.random.default_rng(0)
    drawn = Network.create(sizes, activation, Initializer("he"), rng, dtype)
    return Network(drawn.affines, activation, Scale(1 / 255))


@pytest.fixture
def images():
    return np.random.default_rng(1).integers(0, 256, (30, 784)).astype(np.uint8)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_it_gives_the_bits_of_a_batch(images, activation, dtype):
    network = make_network((784, 50, 20, 10), activation, dtype)
    expected = network.predict_probs(images).astype(np.float32)
    tile = SingleImagePredictor(network)
    for pixels in (images, images.astype(np.float32), images.astype(np.float64)):
        assert np.array([tile.predict(image).copy() for image in pixels]).tobytes() == (
            expected.tobytes()
        )


def test_probabilities_are_in_a_buffer_that_is_reused(images):
    tile = SingleImagePredictor(make_network())
    first = tile.predict(images[0])
    kept = first.copy()
    assert tile.predict(images[1]) is first
    assert not np.array_equal(first, kept)
    assert tile.predict(images[0]).tobytes() == kept.tobytes()


@pytest.mark.parametrize("shape", [(), (1,), (783,), (1, 784)])
def test_another_shape_is_refused(shape):
    with pytest.raises(ShapeError, match=r"pixels must be \(784,\), got"):
        SingleImagePredictor(make_network()).predict(np.zeros(shape))


def test_weights_that_overflow_give_nan_and_no_warning():
    weight = np.full((4, 3), 3e38, np.float32)
    weight[:, 1:] *= -1
    network = Network([Affine(weight, np.zeros(3, np.float32))], "relu")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.isnan(SingleImagePredictor(network).predict(np.full(4, 255, np.uint8))).any()


def test_a_network_whose_parameters_are_locked_is_read(images):
    network = make_network()
    for param in network.params:
        param.setflags(write=False)
    assert SingleImagePredictor(network).predict(images[0]).sum() == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", list(ACTIVATE))
def test_activations_in_place_are_the_plain_ones(activation, dtype):
    x = np.concatenate([np.linspace(-50, 50, 1001), [-1e30, 1e30, 0]]).astype(dtype)
    y = x.copy()
    ACTIVATE[activation](y)
    plain = ACTIVATIONS[activation].apply(x)
    np.testing.assert_allclose(y, plain, rtol=0, atol=2 * np.finfo(dtype).eps)


def test_a_batch_has_the_probabilities_of_the_plain_layers(images):
    for activation in ACTIVATE:
        network = make_network((784, 50, 10), activation, "float64")
        logits, _ = network.forward(images / 255)
        np.testing.assert_allclose(network.predict_probs(images), softmax(logits), rtol=1e-9)
