"""Each number that is shown is the one it is called: held against central differences."""

from itertools import product

import numpy as np
import pytest

from mlp_core import (
    Affine,
    ConfigError,
    Examples,
    Initializer,
    LabelError,
    Network,
    Scale,
    ShapeError,
    softmax,
)
from mlp_core.activations import ACTIVATIONS
from mlp_core.analysis.inspection import PROBS_GRADS, descend, example_losses, inspect_batch
from mlp_core.losses import LOSSES

LABELS = np.array([2, 0, 1, 2])
SIZES = ((6, 3), (6, 5, 3), (6, 5, 4, 3))
CASES = list(product(SIZES, ACTIVATIONS, LOSSES))
INT_PIXELS = np.random.default_rng(1).integers(0, 256, (4, 6))


def make_network(sizes=(6, 5, 4, 3), activation="tanh", dtype="float64"):
    rng = np.random.default_rng(0)
    drawn = Network.create(sizes, activation, Initializer("normal", 0.5), rng, dtype)
    for affine in drawn.affines:
        affine.bias[:] = rng.normal(0, 0.5, affine.bias.shape)
    return Network(drawn.affines, activation, Scale(1 / 255))


def finish(network, loss, layer, a):
    """Return the loss that follows from the sums of a layer."""
    for affine in network.affines[layer + 1 :]:
        a = ACTIVATIONS[network.activation].apply(a) @ affine.weight + affine.bias
    return LOSSES[loss](a, LABELS)[0]


def finish_from_outputs(network, loss, layer, z):
    """Return the loss for the output of a hidden layer."""
    following = network.affines[layer + 1]
    return finish(network, loss, layer + 1, z @ following.weight + following.bias)


def loss_of_probs(loss, probs):
    if loss == "cross_entropy":
        return -np.log(probs[np.arange(len(probs)), LABELS]).mean()
    return ((probs - np.eye(3)[LABELS]) ** 2).sum() / 2 / len(probs)


def is_close(found, expected):
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(("sizes", "activation", "loss"), CASES)
def test_gradients_of_parameters_and_inputs(sizes, activation, loss, numeric_gradient):
    network = make_network(sizes, activation)
    seen = inspect_batch(network, INT_PIXELS, LABELS, loss)
    x = seen.x.copy()

    def compute():
        return LOSSES[loss](network.forward(x)[0], LABELS)[0]

    assert seen.loss == compute()
    is_close(seen.grad_x, numeric_gradient(compute, x))
    for affine, grads in zip(network.affines, seen.grads, strict=True):
        is_close(grads.weight, numeric_gradient(compute, affine.weight))
        is_close(grads.bias, numeric_gradient(compute, affine.bias))


@pytest.mark.parametrize(("sizes", "activation", "loss"), CASES)
def test_gradients_of_sums_and_outputs(sizes, activation, loss, numeric_gradient):
    network = make_network(sizes, activation)
    seen = inspect_batch(network, INT_PIXELS, LABELS, loss)
    for layer, (output, grads) in enumerate(zip(seen.outputs, seen.grads, strict=True)):
        a, z = output.a.copy(), output.z.copy()
        is_close(grads.a, numeric_gradient(lambda at=layer, a=a: finish(network, loss, at, a), a))
        if layer < len(sizes) - 2:
            after = lambda at=layer, z=z: finish_from_outputs(network, loss, at, z)  # noqa: E731  a closure a layer
        else:
            after = lambda z=z: loss_of_probs(loss, z)  # noqa: E731  as above
        is_close(grads.z, numeric_gradient(after, z))


@pytest.mark.parametrize("loss", LOSSES)
def test_every_loss_has_its_gradient_by_the_probabilities(loss):
    assert loss in PROBS_GRADS


@pytest.mark.parametrize(
    ("activation", "dtype"), list(product(ACTIVATIONS, ["float32", "float64"]))
)
def test_numbers_equal_the_network_s(activation, dtype):
    network = make_network(activation=activation, dtype=dtype)
    x = network.transform.apply(INT_PIXELS, network.dtype)
    logits, caches = network.forward(x)
    loss, grad_logits = LOSSES["mse"](logits, LABELS)

    seen = inspect_batch(network, INT_PIXELS, LABELS, "mse")

    found = [grad for grads in seen.grads for grad in (grads.weight, grads.bias)]
    expected = network.backward(grad_logits, caches)
    assert [g.tobytes() for g in found] == [g.tobytes() for g in expected]
    assert seen.logits.tobytes() == logits.tobytes()
    assert seen.loss == loss
    assert {array.dtype.name for array in (seen.x, seen.logits, seen.probs, *found)} == {dtype}


@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_probabilities_have_the_bits_of_a_prediction(dtype, count):
    network = make_network((60, 50, 10), "sigmoid", dtype)
    pixels = np.random.default_rng(2).integers(0, 256, (count, 60))
    seen = inspect_batch(network, pixels, None, "mse")
    assert seen.probs.tobytes() == network.predict_probs(pixels).tobytes()
    assert seen.probs.tobytes() != softmax(seen.logits).tobytes()  # so that it says something
    np.testing.assert_allclose(seen.probs, softmax(seen.logits), rtol=1e-5)


def test_each_layer_takes_what_the_one_before_gives():
    network = make_network()
    seen = inspect_batch(network, INT_PIXELS, None, "mse")
    inputs = [INT_PIXELS / 255, *(output.z for output in seen.outputs[:-1])]
    for affine, x, output in zip(network.affines, inputs, seen.outputs, strict=True):
        np.testing.assert_allclose(output.a, x @ affine.weight + affine.bias, rtol=1e-12)
    for output in seen.outputs[:-1]:
        np.testing.assert_allclose(output.z, np.tanh(output.a), rtol=1e-12)


def test_without_labels_there_is_no_gradient():
    seen = inspect_batch(make_network(), INT_PIXELS, None, "cross_entropy")
    assert (seen.loss, seen.grads, seen.grad_x) == (None, None, None)


@pytest.mark.parametrize("loss", LOSSES)
def test_loss_is_the_mean_of_the_examples(loss):
    seen = inspect_batch(make_network(), INT_PIXELS, LABELS, loss)
    each = example_losses(seen.logits, LABELS.tolist(), loss)
    assert np.mean(each) == pytest.approx(seen.loss, rel=1e-12)
    assert example_losses(seen.logits, [2, None, 1, None], loss) == [each[0], None, each[2], None]


def test_overflow_emits_no_warning():
    network = Network([Affine(np.full((6, 3), 1e308), np.zeros(3))], "relu")
    seen = inspect_batch(network, INT_PIXELS, LABELS, "cross_entropy")
    moved, losses, probs = descend(network, Examples(INT_PIXELS, LABELS), "cross_entropy", 1000, 2)
    assert not np.isfinite(seen.logits).any()
    assert np.isnan([*losses, *moved.affines[0].bias, *np.ravel(probs)]).all()


def test_invalid_value_is_rejected():
    network, batch = make_network(), Examples(INT_PIXELS, LABELS)
    with pytest.raises(ShapeError, match="pixels must be"):
        inspect_batch(network, INT_PIXELS[:, 1:], LABELS, "mse")
    with pytest.raises(LabelError):
        inspect_batch(network, INT_PIXELS, LABELS + 1, "mse")
    with pytest.raises(ConfigError, match="learning_rate"):
        descend(network, batch, "mse", 0, 1)
    with pytest.raises(ConfigError, match="steps"):
        descend(network, batch, "mse", 0.1, 0)
