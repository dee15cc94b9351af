import numpy as np
import pytest

from mlp_core import (
    Affine,
    Initializer,
    Network,
    ShapeError,
    accuracy,
    mse,
    softmax_cross_entropy,
)
from mlp_core.metrics import MAX_MEASURED_ROWS, correct_per_tile, mean_loss


@pytest.fixture
def identity():
    """A network whose logits are its inputs."""
    return Network([Affine(np.eye(3), np.zeros(3))], "relu")


def test_accuracy_is_the_share_whose_largest_logit_is_the_label(identity):
    x = np.array([[1.0, 0, 0], [0, 5, 1], [2, 1, 3], [0, 1, 0]])
    assert accuracy(identity, x, np.array([0, 1, 0, 2])) == 0.5


@pytest.mark.parametrize(
    "count", [1, MAX_MEASURED_ROWS, MAX_MEASURED_ROWS + 1, 3 * MAX_MEASURED_ROWS - 1]
)
def test_every_example_is_counted_once(identity, count):
    labels = np.arange(count) % 3
    x = np.eye(3)[labels]
    assert accuracy(identity, x, labels) == 1
    assert accuracy(identity, x, (labels + 1) % 3) == 0
    assert len(list(correct_per_tile(identity, x, labels))) == -(-count // MAX_MEASURED_ROWS)


def test_a_huge_network_is_measured_by_fewer_rows_at_once():
    x = np.zeros((MAX_MEASURED_ROWS, 4096), np.float32)
    huge = Network([Affine(np.eye(4096, dtype=np.float32), np.zeros(4096, np.float32))], "relu")
    # 4e9 multiply-adds over 4096² weights are 238 rows.
    assert list(correct_per_tile(huge, x, np.zeros(len(x), int))) == [238, 18]


def test_inputs_of_another_width_are_refused(identity):
    with pytest.raises(ShapeError, match=r"x must be \(batch, 3\), got \(2, 4\)"):
        accuracy(identity, np.zeros((2, 4)), np.zeros(2, int))


def test_mean_loss_over_tiles_is_that_of_all_examples_at_once():
    rng = np.random.default_rng(0)
    network = Network.create((7, 5, 3), "tanh", Initializer("xavier"), rng, "float64")
    x, labels = rng.random((600, 7)), rng.integers(0, 3, 600)
    logits, _ = network.forward(x)
    for loss_function in (softmax_cross_entropy, mse):
        measured = mean_loss(network, loss_function, x, labels)
        assert measured == pytest.approx(loss_function(logits, labels)[0], rel=1e-12)
