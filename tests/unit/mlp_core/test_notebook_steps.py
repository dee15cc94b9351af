"""The notebook's own lesson: five steps on five images, and the loss falls at each of them."""

import numpy as np
import pytest

from mlp_core import Examples, Initializer, Network, Scale
from mlp_core.analysis.inspection import descend, inspect_batch


@pytest.fixture(scope="module")
def batch(notebook, mnist):
    train = mnist.train
    assert train.labels[:5].tolist() == notebook["labels"].tolist()
    return Examples(train.values[:5], train.labels[:5])


def make_network(std, seed=0):
    rng = np.random.default_rng(seed)
    drawn = Network.create((784, 50, 10), "sigmoid", Initializer("normal", std), rng, "float64")
    return Network(drawn.affines, "sigmoid", Scale(1 / 255))


def softmax(x):
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def notebook_step(x, labels, params, learning_rate=0.1):
    """The notebook's train_step, with its slip of summing dz1 for db1 put right."""
    w1, b1, w2, b2 = params
    z1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    y_hat = softmax(z1 @ w2 + b2)
    targets = np.eye(10)[labels]
    loss = -np.sum(np.log(y_hat[np.arange(len(x)), labels])) / len(x)
    dy = (y_hat - targets) / len(x)
    da1 = (1 - z1) * z1 * (dy @ w2.T)
    grads = (x.T @ da1, da1.sum(axis=0), z1.T @ dy, dy.sum(axis=0))
    return [p - learning_rate * g for p, g in zip(params, grads, strict=True)], loss


@pytest.mark.parametrize("std", [0.1, 0.01])
def test_five_steps_are_the_notebook_s(batch, std):
    network = make_network(std)
    params = [param.copy() for param in network.params]
    expected = []
    for _ in range(5):
        params, loss = notebook_step(batch.pixels / 255, batch.labels, params)
        expected.append(loss)

    moved, losses, _ = descend(network, batch, "cross_entropy", 0.1, 5)

    np.testing.assert_allclose(losses, expected, rtol=1e-12)
    for param, wanted in zip(moved.params, params, strict=True):
        np.testing.assert_allclose(param, wanted, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
@pytest.mark.parametrize("seed", range(3))
def test_the_loss_falls_at_each_of_five_steps(batch, seed, loss):
    moved, losses, _ = descend(make_network(0.1, seed), batch, loss, 0.1, 5)
    after = inspect_batch(moved, batch.pixels, batch.labels, loss).loss
    assert (np.diff([*losses, after]) < 0).all()


def test_gradient_descent_leaves_its_network_unchanged(batch):
    network = make_network(0.1)
    kept = [param.copy() for param in network.params]
    for param in network.params:
        param.setflags(write=False)
    descend(network, batch, "cross_entropy", 0.1, 3)
    for param, before in zip(network.params, kept, strict=True):
        assert param.tobytes() == before.tobytes()
