"""What a pixel contributes is its value times the logit's slope by it."""

from itertools import product

import numpy as np
import pytest

from mlp_core import Affine, Initializer, Network, Scale, ShapeError
from mlp_core.analysis.explanation import explain_class

ACTIVATIONS = ("sigmoid", "tanh", "relu")
SIZES = ((6, 3), (6, 5, 3), (6, 5, 4, 3), (6, 1, 3), (1, 4, 2))


def make_network(sizes, activation, dtype="float64", bias_std=1.0):
    rng = np.random.default_rng(0)
    drawn = Network.create(sizes, activation, Initializer("normal", 1), rng, dtype)
    for affine in drawn.affines:
        affine.bias[:] = rng.normal(0, bias_std, affine.bias.shape)
    return Network(drawn.affines, activation, Scale(1 / 255))


def image_of(network, seed=1):
    return np.random.default_rng(seed).integers(0, 256, network.layer_sizes[0]).astype(np.float64)


def logits_of(network, pixels):
    return network.forward(network.transform.apply(pixels[None], network.dtype))[0][0]


@pytest.mark.parametrize(("sizes", "activation"), list(product(SIZES, ACTIVATIONS)))
def test_contributions_are_pixel_times_central_difference(sizes, activation, numeric_gradient):
    network = make_network(sizes, activation)
    pixels = image_of(network)
    for digit in range(sizes[-1]):
        slope = numeric_gradient(lambda digit=digit: logits_of(network, pixels)[digit], pixels)
        found = explain_class(network, pixels, digit)
        np.testing.assert_allclose(found, pixels * slope, rtol=1e-6, atol=1e-7)


def test_of_relu_without_biases_they_sum_to_the_logit():
    network = make_network((6, 5, 4, 3), "relu", bias_std=0)
    pixels = image_of(network)
    for digit, logit in enumerate(logits_of(network, pixels)):
        assert explain_class(network, pixels, digit).sum() == pytest.approx(logit, rel=1e-12)


def test_confident_network_is_explained():
    affine = Affine(np.array([[500.0, -500.0], [-300.0, 300.0]]), np.zeros(2))
    network = Network([affine], "relu", Scale(1 / 255))
    pixels = np.array([255.0, 51.0])
    assert network.predict_probs(pixels[None])[0].tolist() == [1, 0]  # its softmax is flat
    np.testing.assert_allclose(explain_class(network, pixels, 0), [500, -60], rtol=1e-12)
    np.testing.assert_allclose(explain_class(network, pixels, 1), [-500, 60], rtol=1e-12)


def test_a_pixel_that_is_zero_contributes_nothing():
    network = make_network((6, 5, 3), "tanh")
    pixels = image_of(network)
    pixels[[0, 4]] = 0
    assert explain_class(network, pixels, 1)[[0, 4]].tolist() == [0, 0]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_explanation_does_not_depend_on_the_pixels_dtype(dtype):
    network = make_network((6, 5, 3), "sigmoid", dtype)
    pixels = image_of(network)
    expected = explain_class(network, pixels, 2)
    assert expected.dtype == dtype
    for number_type in (np.uint8, np.float32):
        again = explain_class(network, pixels.astype(number_type), 2)
        assert again.tobytes() == expected.tobytes()


@pytest.mark.parametrize(("pixels", "digit"), [((5,), 0), ((1, 6), 0), ((6,), 3), ((6,), -1)])
def test_another_shape_or_class_is_refused(pixels, digit):
    network = make_network((6, 5, 3), "relu")
    with pytest.raises(ShapeError, match=r"must be \(6,\) and the class in 0\.\.2"):
        explain_class(network, np.zeros(pixels), digit)
