import numpy as np
import pytest

from mlp_core import (
    Affine,
    LabelError,
    Network,
    ShapeError,
    accuracy,
    confusion_matrix,
    find_mistakes,
    measure_calibration,
    precision,
    recall,
)
from mlp_core.analysis.metrics import MAX_EVALUATION_ROWS, MISTAKES, evaluation_rows

PROBS = np.array(
    [[0.7, 0.2, 0.1], [0.5, 0.4, 0.1], [0.1, 0.9, 0], [0.2, 0.6, 0.2], [0.4, 0.4, 0.2]]
)
LABELS = np.array([0, 1, 1, 0, 0], np.uint8)


@pytest.fixture
def identity():
    """A network whose logits are its inputs."""
    return Network([Affine(np.eye(3), np.zeros(3))], "relu")


def test_accuracy_is_the_share_whose_largest_logit_is_the_label(identity):
    x = np.array([[1.0, 0, 0], [0, 5, 1], [2, 1, 3], [0, 1, 0]])
    assert accuracy(identity, x, np.array([0, 1, 0, 2])) == 0.5


@pytest.mark.parametrize(
    "count", [1, MAX_EVALUATION_ROWS, MAX_EVALUATION_ROWS + 1, 3 * MAX_EVALUATION_ROWS - 1]
)
def test_every_example_is_counted_once(identity, count):
    labels = np.arange(count) % 3
    x = np.eye(3)[labels]
    assert accuracy(identity, x, labels) == 1
    assert accuracy(identity, x, (labels + 1) % 3) == 0


def test_a_huge_network_is_measured_by_fewer_rows_at_once():
    huge = Network([Affine(np.eye(4096, dtype=np.float32), np.zeros(4096, np.float32))], "relu")
    assert evaluation_rows(huge) == 238  # 4e9 multiply-adds over 4096² weights


def test_inputs_of_another_width_are_refused(identity):
    with pytest.raises(ShapeError, match=r"x must be \(batch, 3\), got \(2, 4\)"):
        accuracy(identity, np.zeros((2, 4)), np.zeros(2, int))


def test_confusion_matrix_counts_answers_by_truth_and_digit():
    # The last example's two largest are equal: the first of them is the answer.
    assert confusion_matrix(PROBS, LABELS).tolist() == [[2, 1, 0], [1, 1, 0], [0, 0, 0]]


def test_precision_is_a_share_of_a_column_and_recall_of_a_row():
    confusion = np.array([[6, 1, 1], [4, 5, 0], [0, 0, 3]])
    np.testing.assert_array_equal(precision(confusion), [6 / 10, 5 / 6, 3 / 4])
    np.testing.assert_array_equal(recall(confusion), [6 / 8, 5 / 9, 1])


def test_precision_and_recall_of_missing_classes_are_nan():
    confusion = np.array([[2, 0, 1], [3, 0, 0], [0, 0, 0]])
    np.testing.assert_array_equal(precision(confusion), [2 / 5, np.nan, 0])
    np.testing.assert_array_equal(recall(confusion), [2 / 3, 0, np.nan])


@pytest.mark.xdist_group("scikit-learn")
@pytest.mark.parametrize("classes", [2, 10, 200])
def test_class_metrics_equal_scikit_learn(sklearn, classes):
    rng = np.random.default_rng(classes)
    # The last class is never true, and of 200 some are never answered.
    probs, labels = rng.random((300, classes)), rng.integers(0, classes - 1, 300).astype(np.uint8)
    digits, every = probs.argmax(axis=1), range(classes)
    theirs = sklearn.metrics.precision_recall_fscore_support(
        labels, digits, labels=every, zero_division=np.nan
    )
    confusion = confusion_matrix(probs, labels)
    expected = sklearn.metrics.confusion_matrix(labels, digits, labels=every)
    np.testing.assert_array_equal(confusion, expected)
    np.testing.assert_array_equal(precision(confusion), theirs[0])
    np.testing.assert_array_equal(recall(confusion), theirs[1])


def test_mistakes_come_with_the_most_confident_first():
    assert find_mistakes(PROBS, LABELS).tolist() == [3, 1]
    assert find_mistakes(PROBS, LABELS, count=1).tolist() == [3]


def test_mistakes_of_equal_probability_keep_their_order():
    right = np.random.default_rng(0).choice([0.1, 0.2, 0.3], 1000)
    mistakes = find_mistakes(np.stack([right, 1 - right], axis=1), np.zeros(1000, np.intp))
    assert mistakes.tolist() == sorted(range(1000), key=lambda index: right[index])[:MISTAKES]


def test_perfect_predictions_have_no_mistakes():
    assert find_mistakes(PROBS, PROBS.argmax(axis=1)).tolist() == []


@pytest.mark.parametrize("measure", [confusion_matrix, find_mistakes, measure_calibration])
@pytest.mark.parametrize(
    ("probs", "labels", "error", "message"),
    [
        (PROBS[0], LABELS[:1], ShapeError, r"probs must be \(N, C\), .*, got \(3,\)"),
        (PROBS[:0], LABELS[:0], ShapeError, r"at least one each, got \(0, 3\)"),
        (PROBS, LABELS[:4], ShapeError, r"labels must be \(5,\) integers, got \(4,\) uint8"),
        (PROBS, LABELS / 1, ShapeError, "integers, got .* float64"),
        (PROBS, LABELS + 2, LabelError, r"in 0\.\.2, got 2 to 3"),
    ],
)
def test_mismatched_probabilities_and_labels_are_refused(measure, probs, labels, error, message):
    with pytest.raises(error, match=message):
        measure(probs, labels)
