import numpy as np
import pytest

from mlp_core import relu, sigmoid, softmax, tanh
from mlp_core.activations import ACTIVATIONS

PRINTED = 6e-9  # the notebook prints eight decimals


def test_sigmoid_gives_the_notebooks_z1(notebook):
    np.testing.assert_allclose(sigmoid(notebook["a1"]), notebook["z1"], atol=PRINTED, rtol=0)


def test_softmax_gives_the_notebooks_first_row(notebook):
    np.testing.assert_allclose(
        softmax(notebook["a2"]), notebook["softmax_a2"], atol=PRINTED, rtol=0
    )


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_sigmoid_of_extreme_inputs_does_not_overflow(dtype):
    largest = np.finfo(dtype).max
    y = sigmoid(np.array([-largest, -100, 0, 100, largest], dtype))
    np.testing.assert_array_equal(y[[0, 2, 4]], [0, 0.5, 1])
    assert y.dtype == dtype


def test_sigmoid_keeps_small_outputs():
    assert sigmoid(np.array([-100.0]))[0] == pytest.approx(np.exp(-100), rel=1e-12)


def test_sigmoid_takes_integers():
    np.testing.assert_allclose(sigmoid(np.array([0, 1])), [0.5, 1 / (1 + np.exp(-1))])


def test_tanh_and_relu_by_hand():
    x = np.array([-2.0, 0.0, 3.0])
    np.testing.assert_allclose(tanh(x), (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))
    np.testing.assert_array_equal(relu(x), [0, 0, 3])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_softmax_of_huge_logits_does_not_overflow(dtype):
    probs = softmax(np.array([[1e30, -1e30, 1e30], [1e4, 0, -1e4]], dtype))
    np.testing.assert_array_equal(probs, [[0.5, 0, 0.5], [1, 0, 0]])
    assert probs.dtype == dtype


def test_softmax_of_a_row_is_the_row_of_the_batch():
    logits = np.random.default_rng(0).normal(size=(5, 10))
    np.testing.assert_allclose(softmax(logits)[3], softmax(logits[3]), rtol=1e-15)
    np.testing.assert_allclose(softmax(logits).sum(axis=1), 1, rtol=1e-15)


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_slope_is_the_central_difference(name, numeric_gradient):
    x = np.array([-3.0, -0.7, 0.2, 1.0, 4.0])
    function = ACTIVATIONS[name]
    expected = numeric_gradient(lambda: float(np.sum(function.apply(x))), x)
    np.testing.assert_allclose(function.slope(function.apply(x)), expected, atol=1e-9)


def test_relu_slope_at_zero_is_zero():
    assert ACTIVATIONS["relu"].slope(np.zeros(1))[0] == 0
