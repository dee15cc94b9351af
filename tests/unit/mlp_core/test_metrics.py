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
from mlp_core.metrics import MAX_MEASURED_ROWS, Measured, measure_tiles


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
    tiles = list(measure_tiles(identity, Measured(x, labels), None))
    assert len(tiles) == -(-count // MAX_MEASURED_ROWS)


def test_a_huge_network_is_measured_by_fewer_rows_at_once():
    x = np.zeros((MAX_MEASURED_ROWS, 4096), np.float32)
    huge = Network([Affine(np.eye(4096, dtype=np.float32), np.zeros(4096, np.float32))], "relu")
    # 4e9 multiply-adds over 4096² weights are 238 rows.
    tiles = measure_tiles(huge, Measured(x, np.zeros(len(x), int)), None)
    assert [tile.correct for tile in tiles] == [238, 18]


def test_inputs_of_another_width_are_refused(identity):
    with pytest.raises(ShapeError, match=r"x must be \(batch, 3\), got \(2, 4\)"):
        accuracy(identity, np.zeros((2, 4)), np.zeros(2, int))


@pytest.mark.parametrize("loss_function", [softmax_cross_entropy, mse])
def test_losses_of_tiles_add_up_to_that_of_all_examples_at_once(loss_function):
    rng = np.random.default_rng(0)
    network = Network.create((7, 5, 3), "tanh", Initializer("xavier"), rng, "float64")
    x, labels = rng.random((600, 7)), rng.integers(0, 3, 600)
    logits, _ = network.forward(x)
    tiles = measure_tiles(network, Measured(x, labels), loss_function)
    expected = loss_function(logits, labels)[0] * 600
    assert sum(tile.loss for tile in tiles) == pytest.approx(expected, rel=1e-12)


def test_only_the_chosen_examples_are_measured_and_they_are_scaled(identity):
    pixels = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 51]], np.uint8)
    measured = Measured(pixels, np.array([0, 0, 2]), 1 / 255, np.array([1, 2]))
    (tile,) = measure_tiles(identity, measured, softmax_cross_entropy)
    assert (len(measured), tile.correct) == (2, 1)
    # -log softmax(0, 1, 0)[0] and -log softmax(0, 0, 0.2)[2]
    expected = np.log(2 + np.e) + np.log(2 + np.exp(0.2)) - 0.2
    assert tile.loss == pytest.approx(expected, rel=1e-12)
