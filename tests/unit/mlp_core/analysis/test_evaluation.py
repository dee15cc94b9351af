import numpy as np
import pytest

from mlp_core import Affine, Initializer, Network, Scale
from mlp_core.analysis.evaluation import measure_score
from mlp_core.analysis.metrics import MAX_EVALUATION_ROWS
from mlp_core.data.splits import EvaluationSet
from mlp_core.interruptible_matmul import MatmulInterruptedError
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
    "count", [1, MAX_EVALUATION_ROWS, MAX_EVALUATION_ROWS + 1, 3 * MAX_EVALUATION_ROWS - 1]
)
def test_every_example_counts_once_and_each_chunk_can_be_stopped(identity, stop_counter, count):
    labels, ask = np.arange(count) % 3, stop_counter()
    classes = tuple(1.0 if n else None for n in np.bincount(labels, minlength=3))
    score = measure_score(identity, EvaluationSet(np.eye(3)[labels], labels), None, ask)
    assert (score.accuracy, score.class_accuracy, score.loss) == (1, classes, None)
    assert ask.times == -(-count // MAX_EVALUATION_ROWS)
    wrong = EvaluationSet(np.eye(3)[labels], (labels + 1) % 3)
    assert measure_score(identity, wrong, None, bool).accuracy == 0
    with pytest.raises(MatmulInterruptedError):
        measure_score(identity, wrong, None, stop_counter(stop_at=ask.times))


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("loss", LOSSES)
def test_score_of_chunks_is_that_of_all_examples_at_once(network, loss, activation):
    network = Network(network.affines, activation)
    rng = np.random.default_rng(1)
    x, labels = rng.random((600, 7)), rng.integers(0, 3, 600)
    logits, _ = network.forward(x)
    score = measure_score(network, EvaluationSet(x, labels), loss, bool)
    assert score.loss == pytest.approx(LOSSES[loss](logits, labels)[0], rel=1e-12)
    assert score.accuracy == np.count_nonzero(logits.argmax(axis=1) == labels) / 600


def test_only_selected_rows_are_evaluated_and_pixels_scaled(identity):
    pixels = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 51]], np.uint8)
    chosen = EvaluationSet(pixels, np.array([0, 0, 2]), Scale(1 / 255), rows=np.array([1, 2]))
    score = measure_score(identity, chosen, "cross_entropy", bool)
    assert (len(chosen), score.class_accuracy) == (2, (0, None, 1))
    # -log softmax(0, 1, 0)[0] and -log softmax(0, 0, 0.2)[2]
    expected = np.log(2 + np.e) + np.log(2 + np.exp(0.2)) - 0.2
    assert score.loss == pytest.approx(expected / 2, rel=1e-12)


def test_columns_that_are_left_out_count_as_zero(network):
    rng = np.random.default_rng(2)
    columns, labels = np.array([0, 2, 3, 6]), rng.integers(0, 3, 50)
    some = rng.random((50, 4))
    whole = np.zeros((50, 7))
    whole[:, columns] = some
    losses = [
        measure_score(network, examples, "mse", bool).loss
        for examples in (
            EvaluationSet(some, labels, columns=columns),
            EvaluationSet(whole, labels),
        )
    ]
    assert losses[0] == pytest.approx(losses[1], rel=1e-12)


def test_score_of_a_logit_that_is_not_finite_is_nan():
    broken = Network([Affine(np.eye(3), np.array([0, 0, np.inf]))], "relu")
    score = measure_score(broken, EvaluationSet(np.eye(3), np.arange(3)), None, bool)
    assert np.isnan(score.accuracy)


def test_class_accuracy_is_the_share_of_correct_examples(identity):
    digits, labels = np.array([0, 0, 0, 1, 2, 2]), np.array([0, 0, 2, 1, 2, 0])
    score = measure_score(identity, EvaluationSet(np.eye(3)[digits], labels), None, bool)
    assert score.accuracy == 4 / 6
    assert score.class_accuracy == (2 / 3, 1, 1 / 2)


def test_class_without_an_example_has_no_accuracy(identity):
    labels = np.array([0, 1, 2, 2], np.uint8)
    examples = EvaluationSet(np.eye(3)[labels], labels, rows=np.array([2, 3]))
    assert measure_score(identity, examples, None, bool).class_accuracy == (None, None, 1)


@pytest.mark.parametrize("loss", LOSSES)
def test_huge_logits_have_a_finite_loss(identity, loss):
    logits, labels = np.array([[1e4, -1e4, 0.0], [0.0, 1e4, -1e4]]), np.array([0, 0])
    score = measure_score(identity, EvaluationSet(logits, labels), loss, bool)
    assert score.loss == pytest.approx({"cross_entropy": 1e4 / 2, "mse": 1 / 2}[loss], rel=1e-12)
