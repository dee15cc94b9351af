from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise, product

import numpy as np
import pytest

from mlp_core import (
    Affine,
    ConfigError,
    Initializer,
    Network,
    Scale,
    ShapeError,
    mse,
    sigmoid,
    softmax,
    softmax_cross_entropy,
)
from mlp_core.activations import sigmoid_slope

ACTIVATIONS = ("sigmoid", "tanh", "relu")
SIZES = ((5, 3), (5, 4, 3), (5, 4, 6, 3), (5, 4, 3, 4, 3))


def make_network(sizes=(784, 50, 10), activation="sigmoid", dtype="float32", std=0.1):
    return Network.create(
        sizes, activation, Initializer("normal", std), np.random.default_rng(0), dtype
    )


@pytest.fixture(scope="module")
def pixels():
    rng = np.random.default_rng(1)
    return rng.integers(0, 256, (40, 784)).astype(np.uint8)


@pytest.mark.parametrize(
    ("sizes", "activation", "loss"), list(product(SIZES, ACTIVATIONS, (softmax_cross_entropy, mse)))
)
def test_every_gradient_is_the_central_difference(sizes, activation, loss, numeric_gradient):
    network = make_network(sizes, activation, "float64", std=1)
    rng = np.random.default_rng(2)
    x, labels = rng.normal(size=(4, 5)), np.array([0, 1, 2, 1])
    for bias in network.params[1::2]:
        bias[:] = rng.normal(size=bias.shape)
    logits, caches = network.forward(x)
    grads = network.backward(loss(logits, labels)[1], caches)
    assert len(grads) == len(network.params)
    for grad, param in zip(grads, network.params, strict=True):
        expected = numeric_gradient(lambda: loss(network.forward(x)[0], labels)[0], param)
        np.testing.assert_allclose(grad, expected, rtol=1e-6, atol=1e-9)


def test_hidden_bias_gradient_sums_the_gradient_of_the_sums():
    # The notebook's slip: it sums dz1, the gradient after the activation.
    network = make_network((5, 4, 3), "sigmoid", "float64")
    x = np.random.default_rng(3).normal(size=(6, 5))
    labels = np.arange(6) % 3
    logits, caches = network.forward(x)
    _, dy = softmax_cross_entropy(logits, labels)
    w1, b1, w2, _ = network.params
    dz1 = dy @ w2.T
    da1 = sigmoid_slope(sigmoid(x @ w1 + b1)) * dz1
    grad_b1 = network.backward(dy, caches)[1]
    np.testing.assert_allclose(grad_b1, da1.sum(axis=0), rtol=1e-12)
    assert not np.allclose(grad_b1, dz1.sum(axis=0))


def test_forward_is_the_notebooks_two_layers():
    network = make_network((5, 4, 3), "sigmoid", "float64")
    w1, b1, w2, b2 = network.params
    x = np.random.default_rng(4).normal(size=(2, 5))
    expected = np.dot(sigmoid(np.dot(x, w1) + b1), w2) + b2
    np.testing.assert_allclose(network.forward(x)[0], expected, rtol=1e-14)


def test_create_draws_weights_and_starts_biases_at_zero():
    network = make_network((784, 50, 10))
    assert [param.shape for param in network.params] == [(784, 50), (50,), (50, 10), (10,)]
    assert network.layer_sizes == (784, 50, 10)
    assert network.parameter_count == 784 * 50 + 50 + 50 * 10 + 10
    assert network.dtype == np.float32
    assert not network.params[1].any()
    assert np.std(network.params[0]) == pytest.approx(0.1, rel=0.02)


def test_both_dtypes_start_from_one_draw():
    single, double = make_network(dtype="float32"), make_network(dtype="float64")
    for a, b in zip(single.params, double.params, strict=True):
        np.testing.assert_array_equal(a, b.astype("float32"))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_image_has_the_same_bits_in_every_batch(pixels, activation, dtype):
    network = make_network((784, 50, 20, 10), activation, dtype)
    network.transform = Scale(1 / 255)
    everything = network.predict_probs(pixels)
    for count in range(1, len(pixels) + 1):
        np.testing.assert_array_equal(network.predict_probs(pixels[:count]), everything[:count])
        alone = network.predict_probs(pixels[count - 1 : count])
        np.testing.assert_array_equal(alone[0], everything[count - 1])


def test_image_has_the_same_bits_in_batches_of_several_chunks(pixels):
    network = make_network()
    many = np.tile(pixels, (40, 1))[:1301]
    np.testing.assert_array_equal(
        network.predict_probs(many)[-1], network.predict_probs(many[-1:])[0]
    )


def test_an_image_has_the_bits_of_a_product_of_eight_rows(pixels):
    network = make_network((784, 10))
    weight, bias = network.params
    expected = softmax(pixels[:8].astype("float32") @ weight + bias)
    np.testing.assert_array_equal(network.predict_probs(pixels[:24])[:8], expected)


def test_predict_scales_pixels_as_training_does(pixels):
    network = make_network()
    network.transform = Scale(1 / 255)
    logits, _ = network.forward(Scale(1 / 255).apply(pixels, "float32"))
    np.testing.assert_allclose(network.predict_probs(pixels), softmax(logits), rtol=1e-5)


def test_number_types_of_equal_pixels_give_equal_bits(pixels):
    network = make_network()
    network.transform = Scale(1 / 255)
    expected = network.predict_probs(pixels)
    for dtype in ("int64", "float32", "float64"):
        np.testing.assert_array_equal(network.predict_probs(pixels.astype(dtype)), expected)


def test_threads_share_a_network(pixels):
    network = make_network()
    expected = network.predict_probs(pixels)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: network.predict_probs(pixels), range(50)))
    assert all(np.array_equal(answer, expected) for answer in answers)


def test_probabilities_sum_to_one_in_the_networks_dtype(pixels):
    for dtype in ("float32", "float64"):
        probs = make_network(dtype=dtype).predict_probs(pixels)
        assert (probs.shape, probs.dtype) == ((40, 10), np.dtype(dtype))
        np.testing.assert_allclose(probs.sum(axis=1), 1, rtol=1e-6)


def test_no_image_has_no_answer():
    assert make_network().predict_probs(np.empty((0, 784), np.uint8)).shape == (0, 10)


def test_infinite_weights_emit_no_warning():
    network = make_network()
    network.params[0][:] = 3e38
    network.params[2][:] = -3e38
    assert np.isnan(network.predict_probs(np.full((1, 784), 255))).any()


@pytest.mark.parametrize("shape", [(784,), (1, 783), (1, 28, 28)])
def test_predict_refuses_pixels_of_another_shape(shape):
    with pytest.raises(ShapeError, match=r"pixels must be \(batch, 784\), got"):
        make_network().predict_probs(np.zeros(shape))


def test_layers_that_do_not_fit_are_refused():
    with pytest.raises(ShapeError, match="layer 2 must take 4 inputs in float64, got 3"):
        Network(
            [Affine(np.zeros((5, 4)), np.zeros(4)), Affine(np.zeros((3, 2)), np.zeros(2))], "relu"
        )
    mixed = [
        Affine(np.zeros(shape, dtype), np.zeros(shape[1], dtype))
        for shape, dtype in zip(pairwise((3, 2, 1)), ("float32", "float64"), strict=True)
    ]
    with pytest.raises(ShapeError, match="layer 2 must take 2 inputs in float32, got 2 in float64"):
        Network(mixed, "relu")


def test_a_network_without_layers_or_of_another_dtype_is_refused():
    with pytest.raises(ShapeError, match="at least one affine layer"):
        make_network((784,))
    with pytest.raises(ShapeError, match=r"parameters must be one of .*, got float16"):
        make_network(dtype="float16")


@pytest.mark.parametrize("sizes", [(5, 3), (5, 4, 3)])
def test_an_unknown_activation_is_refused_at_any_depth(sizes):
    with pytest.raises(ConfigError, match="activation must be one of"):
        make_network(sizes, "gelu")
