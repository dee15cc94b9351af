import numpy as np
import pytest

from mlp_core import Affine, Initializer, Network
from mlp_core.analysis.evaluation import measure
from mlp_core.analysis.metrics import MAX_MEASURED_ROWS
from mlp_core.fast.evaluation import Measured, measure_tiles
from mlp_core.losses import LOSSES


@pytest.fixture
def identity():
    """A network whose logits are its inputs."""
    return Network([Affine(np.eye(3), np.zeros(3))], "relu")


@pytest.fixture
def network():
    rng = np.random.default_rng(0)
    network = Network.create((7, 5, 4, 3), "tanh", Initializer("xavier"), rng, "float64")
    for param in network.params:
        param[...] += 0.1
    return network


@pytest.mark.parametrize(
    "count", [1, MAX_MEASURED_ROWS, MAX_MEASURED_ROWS + 1, 3 * MAX_MEASURED_ROWS - 1]
)
def test_every_example_is_measured_once(identity, count):
    labels = np.arange(count) % 3
    tiles = list(measure_tiles(identity, Measured(np.eye(3)[labels], labels), None))
    assert len(tiles) == -(-count // MAX_MEASURED_ROWS)
    assert sum(tile.correct for tile in tiles).tolist() == np.bincount(labels, minlength=3).tolist()
    wrong = Measured(np.eye(3)[labels], (labels + 1) % 3)
    assert not any(tile.correct.any() for tile in measure_tiles(identity, wrong, None))


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("loss", LOSSES)
def test_losses_of_tiles_add_up_to_that_of_all_examples_at_once(network, loss, activation):
    network = Network(network.affines, activation)
    rng = np.random.default_rng(1)
    x, labels = rng.random((600, 7)), rng.integers(0, 3, 600)
    logits, _ = network.forward(x)
    tiles = list(measure_tiles(network, Measured(x, labels), loss))
    expected = LOSSES[loss](logits, labels)[0] * 600
    assert sum(tile.loss for tile in tiles) == pytest.approx(expected, rel=1e-12)
    right = np.count_nonzero(logits.argmax(axis=1) == labels)
    assert sum(tile.correct for tile in tiles).sum() == right


def test_only_the_chosen_rows_are_measured_and_pixels_are_scaled(identity):
    pixels = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 51]], np.uint8)
    measured = Measured(pixels, np.array([0, 0, 2]), 1 / 255, rows=np.array([1, 2]))
    (tile,) = measure_tiles(identity, measured, "cross_entropy")
    assert (len(measured), tile.correct.tolist()) == (2, [0, 0, 1])
    # -log softmax(0, 1, 0)[0] and -log softmax(0, 0, 0.2)[2]
    expected = np.log(2 + np.e) + np.log(2 + np.exp(0.2)) - 0.2
    assert tile.loss == pytest.approx(expected, rel=1e-12)


def test_columns_that_are_left_out_count_as_zero(network):
    rng = np.random.default_rng(2)
    columns, labels = np.array([0, 2, 3, 6]), rng.integers(0, 3, 50)
    some = rng.random((50, 4))
    whole = np.zeros((50, 7))
    whole[:, columns] = some
    losses = [
        sum(tile.loss for tile in measure_tiles(network, measured, "mse"))
        for measured in (Measured(some, labels, columns=columns), Measured(whole, labels))
    ]
    assert losses[0] == pytest.approx(losses[1], rel=1e-12)


def test_a_tile_says_whether_its_outputs_are_finite():
    broken = Network([Affine(np.eye(3), np.array([0, 0, np.inf]))], "relu")
    (tile,) = measure_tiles(broken, Measured(np.eye(3), np.arange(3)), None)
    assert not tile.is_finite


def test_accuracy_of_a_class_is_the_share_of_its_examples_that_is_right(identity):
    digits, labels = np.array([0, 0, 0, 1, 2, 2]), np.array([0, 0, 2, 1, 2, 0])
    score = measure(identity, Measured(np.eye(3)[digits], labels), None, bool)
    assert score.accuracy == 4 / 6
    assert score.class_accuracy == (2 / 3, 1, 1 / 2)


def test_class_without_an_example_has_no_accuracy(identity):
    labels = np.array([0, 1, 2, 2], np.uint8)
    measured = Measured(np.eye(3)[labels], labels, rows=np.array([2, 3]))
    assert measure(identity, measured, None, bool).class_accuracy == (None, None, 1)


@pytest.mark.parametrize("loss", LOSSES)
def test_huge_logits_cost_what_they_cost_and_overflow_nothing(identity, loss):
    logits, labels = np.array([[1e4, -1e4, 0.0], [0.0, 1e4, -1e4]]), np.array([0, 0])
    (tile,) = measure_tiles(identity, Measured(logits, labels), loss)
    assert tile.loss == pytest.approx({"cross_entropy": 1e4, "mse": 1}[loss], rel=1e-12)
