import numpy as np
import pytest

from mlp_core import Affine, ConfigError, ShapeError
from mlp_core.layers import Activation


@pytest.fixture
def affine():
    rng = np.random.default_rng(0)
    return Affine(rng.normal(size=(4, 3)), rng.normal(size=3))


def test_affine_is_x_weight_plus_bias():
    layer = Affine(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0.5, -0.5]))
    y, _ = layer.forward(np.array([[1.0, 10.0]]))
    np.testing.assert_array_equal(y, [[31.5, 41.5]])


@pytest.mark.parametrize("batch", [1, 5])
def test_affine_gradients_are_central_differences(affine, batch, numeric_gradient):
    rng = np.random.default_rng(1)
    x, grad_y = rng.normal(size=(batch, 4)), rng.normal(size=(batch, 3))
    grad_x, (grad_weight, grad_bias) = affine.backward(grad_y, affine.forward(x)[1])

    def value():
        return float(np.sum(affine.forward(x)[0] * grad_y))

    for grad, array in [(grad_x, x), (grad_weight, affine.weight), (grad_bias, affine.bias)]:
        np.testing.assert_allclose(grad, numeric_gradient(value, array), rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
def test_activation_gradient_is_the_central_difference(name, numeric_gradient):
    rng = np.random.default_rng(2)
    x, grad_y = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))
    layer = Activation(name)
    grad_x, grads = layer.backward(grad_y, layer.forward(x)[1])
    expected = numeric_gradient(lambda: float(np.sum(layer.forward(x)[0] * grad_y)), x)
    np.testing.assert_allclose(grad_x, expected, rtol=1e-7, atol=1e-9)
    assert grads == []


def test_a_layer_keeps_nothing_between_calls(affine):
    first, second = np.ones((1, 4)), np.zeros((2, 4))
    _, cache = affine.forward(first)
    affine.forward(second)
    _, (grad_weight, _) = affine.backward(np.ones((1, 3)), cache)
    np.testing.assert_array_equal(grad_weight, np.ones((4, 3)))


@pytest.mark.parametrize("shape", [(5,), (2, 5), (1, 2, 4)])
def test_affine_refuses_inputs_of_another_shape(affine, shape):
    with pytest.raises(ShapeError, match=r"x must be \(batch, 4\), got \("):
        affine.forward(np.zeros(shape))


def test_affine_refuses_a_gradient_of_another_batch(affine):
    _, cache = affine.forward(np.zeros((2, 4)))
    with pytest.raises(ShapeError, match=r"grad_y must be \(2, 3\), got \(3, 3\)"):
        affine.backward(np.zeros((3, 3)), cache)


def test_affine_refuses_parameters_that_do_not_fit():
    with pytest.raises(ShapeError, match=r"bias must be \(3,\) float64, got \(4,\) float64"):
        Affine(np.zeros((4, 3)), np.zeros(4))
    with pytest.raises(ShapeError, match=r"bias must be .* float64, got .* float32"):
        Affine(np.zeros((4, 3)), np.zeros(3, np.float32))
    with pytest.raises(ShapeError, match="weight must be"):
        Affine(np.zeros(4), np.zeros(3))


def test_an_unknown_activation_is_refused():
    with pytest.raises(ConfigError, match=r"activation must be one of .*'relu'.*, got 'gelu'"):
        Activation("gelu")
