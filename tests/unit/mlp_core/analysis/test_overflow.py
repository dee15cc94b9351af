"""A bound on all images, where a few that go well would prove nothing."""

import numpy as np
import pytest

from mlp_core import Affine, Initializer, Network, OutputError, Scale
from mlp_core.analysis.overflow import CHUNK, check_never_overflows

PIXEL_MAX = 255


def make(weights, activation="relu", input_scale=1 / 255, dtype="float32"):
    affines = [
        Affine(np.array(weight, dtype), np.zeros(np.shape(weight)[1], dtype)) for weight in weights
    ]
    return Network(affines, activation, Scale(input_scale))


def all_bright(network):
    return network.predict_probs(np.full((1, network.layer_sizes[0]), PIXEL_MAX, np.uint8))


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_usual_network_passes(activation, dtype):
    rng = np.random.default_rng(0)
    network = Network.create((784, 800, 50, 10), activation, Initializer("he"), rng, dtype)
    check_never_overflows(network, PIXEL_MAX)
    assert np.isfinite(all_bright(network)).all()


def test_two_weights_that_only_overflow_together_are_refused():
    corner = np.zeros((784, 2))
    corner[:2, 0] = 3e38  # the corner of an image, which is black in all of MNIST
    network = make([corner])
    assert np.isfinite(network.predict_probs(np.eye(784, dtype=np.uint8) * PIXEL_MAX)).all()
    assert np.isnan(all_bright(network)).all()
    with pytest.raises(OutputError, match=r"W1 and b1 can reach 6e\+38 .* below 1\.7e\+38"):
        check_never_overflows(network, PIXEL_MAX)


def test_a_later_layer_is_refused_by_its_number():
    network = make([[[1e20]], [[1e20, 0]]])
    with pytest.raises(OutputError, match="W2 and b2 can reach 1e"):
        check_never_overflows(network, PIXEL_MAX)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_bound_after_sigmoid_and_tanh_is_one(activation):
    network = make([[[1e20]], [[1e20, 0]]], activation)
    check_never_overflows(network, PIXEL_MAX)
    assert np.isfinite(all_bright(network)).all()


def test_opposite_signs_do_not_cancel():
    # inf - inf is NaN: that they would cancel on paper does not help.
    with pytest.raises(OutputError, match="W1"):
        check_never_overflows(make([[[3e38, 0], [-3e38, 0]]]), PIXEL_MAX)


def test_a_bias_alone_can_be_too_large():
    network = Network([Affine(np.ones((1, 2)), np.array([1.7e308, 0]))], "relu")
    with pytest.raises(OutputError, match="b1"):
        check_never_overflows(network, PIXEL_MAX)


def test_float64_bounds_that_overflow_themselves_are_refused():
    with pytest.raises(OutputError, match="can reach inf"):
        check_never_overflows(make([[[1e300]], [[1e300, 0]]], dtype="float64"), PIXEL_MAX)


def test_a_scaling_of_pixels_can_be_too_large():
    with pytest.raises(OutputError, match=r"a scaled pixel can reach 7\.65e\+40"):
        check_never_overflows(make([[[1, 0]]], input_scale=3e38), PIXEL_MAX)


def test_a_weight_of_several_chunks_is_added_up_whole():
    two_chunks = np.full((2 * CHUNK, 1), 1e32, np.float32)  # each alone is below the bound
    network = Network([Affine(two_chunks, np.zeros(1, np.float32))], "relu", Scale(1 / PIXEL_MAX))
    with pytest.raises(OutputError, match=r"W1 and b1 can reach 2\.1e\+38"):
        check_never_overflows(network, PIXEL_MAX)
