import math

import numpy as np
import pytest

from mlp_core import LabelError, ShapeError, mse, softmax, softmax_cross_entropy

LOSSES = [softmax_cross_entropy, mse]
PRINTED = 3e-7  # eight printed decimals of a probability, divided by the smallest of them


def test_cross_entropy_matches_the_notebooks_gradient(notebook):
    labels = notebook["labels"]
    probs = 5 * notebook["dy"] + np.eye(10)[labels]  # dy = (y_hat - t) / batch
    loss, grad = softmax_cross_entropy(np.log(probs), labels)
    assert loss == pytest.approx(2.3141278223835013, abs=PRINTED)
    np.testing.assert_allclose(grad, notebook["dy"], atol=1e-8, rtol=0)


def test_cross_entropy_matches_the_notebooks_backpropagation(notebook):
    loss, _ = softmax_cross_entropy(np.log(notebook["backprop_probs"]), notebook["labels"])
    assert loss == pytest.approx(2.4523164568686275, abs=PRINTED)


def test_cross_entropy_matches_the_notebooks_five_steps(notebook):
    losses = [
        softmax_cross_entropy(np.log(probs), notebook["labels"])[0]
        for probs in notebook["step_probs"]
    ]
    np.testing.assert_allclose(losses, notebook["step_losses"], atol=PRINTED, rtol=0)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("batch", [1, 6])
def test_gradient_is_the_central_difference(loss, batch, numeric_gradient):
    rng = np.random.default_rng(3)
    logits, labels = rng.normal(size=(batch, 5)), rng.integers(0, 5, batch)
    _, grad = loss(logits, labels)
    expected = numeric_gradient(lambda: loss(logits, labels)[0], logits)
    np.testing.assert_allclose(grad, expected, rtol=1e-6, atol=1e-9)


def test_cross_entropy_of_equal_logits_is_ln_classes():
    loss, _ = softmax_cross_entropy(np.zeros((3, 10)), np.array([0, 5, 9]))
    assert loss == pytest.approx(math.log(10), rel=1e-15)


def test_mse_is_half_the_sum_over_classes_batch_mean():
    logits, labels = np.log(np.array([[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]])), np.array([2, 0])
    # 1/2 (0.2² + 0.3² + 0.5²) = 0.19 and 1/2 (0.4² + 0.3² + 0.1²) = 0.13
    assert mse(logits, labels)[0] == pytest.approx(0.16, rel=1e-14)


@pytest.mark.parametrize("loss", LOSSES)
def test_losses_leave_their_inputs_alone(loss):
    logits, labels = np.ones((2, 3)), np.array([0, 1])
    loss(logits, labels)
    np.testing.assert_array_equal(logits, np.ones((2, 3)))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_wrong_answer_given_with_certainty_has_a_finite_loss(dtype):
    loss, grad = softmax_cross_entropy(np.array([[1000.0, 0.0]], dtype), np.array([1]))
    assert loss == 1000
    np.testing.assert_array_equal(grad, [[1, -1]])
    assert grad.dtype == dtype


def test_cross_entropy_gradient_is_probs_minus_onehot():
    logits, labels = np.array([[1.0, 2.0], [0.0, 0.0]]), np.array([0, 1])
    _, grad = softmax_cross_entropy(logits, labels)
    np.testing.assert_allclose(grad, (softmax(logits) - np.eye(2)[labels]) / 2)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("label", [-1, 3])
def test_a_label_that_is_no_class_is_refused(loss, label):
    with pytest.raises(LabelError, match=r"class indices in 0..2, got"):
        loss(np.zeros((2, 3)), np.array([0, label]))


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("labels", [np.zeros(3, int), np.zeros((2, 1), int), np.zeros(2)])
def test_labels_of_another_shape_or_kind_are_refused(loss, labels):
    with pytest.raises(ShapeError, match=r"labels must be \(2,\) integers, got"):
        loss(np.zeros((2, 3)), labels)


@pytest.mark.parametrize("shape", [(3,), (0, 3), (2, 0), (1, 2, 3)])
def test_logits_of_another_shape_are_refused(shape):
    with pytest.raises(ShapeError, match=r"logits must be \(batch, classes\)"):
        softmax_cross_entropy(np.zeros(shape), np.zeros(0, int))
