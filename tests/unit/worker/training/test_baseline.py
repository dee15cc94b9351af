"""The warning about weights that are no better than chance."""

import math

import numpy as np
import pytest

from contracts.jobs.metrics import JobMetrics
from mlp_core import mse, softmax_cross_entropy
from worker.training.baseline import baseline_warning, uniform_loss

LABELS = np.repeat([0, 1, 2], [200, 500, 300]).astype(np.uint8)


def warning_of(accuracy, loss, labels=LABELS):
    metrics = JobMetrics(test_accuracy=accuracy, train_loss=loss)
    return baseline_warning(metrics, labels, math.log(3))


@pytest.mark.parametrize(
    ("accuracy", "loss", "parts"),
    [
        # 500 of 1,000 are of class 1; sqrt(0.5 * 0.5 / 1000) * 1.645 = 2.6 %.
        (0.526, 1.0, ["test accuracy is 52.60 %", "class 1", "50.00 %", "Try more steps"]),
        (0.6, 1.1, ["training loss is 1.1", "would be 1.0986", "Try a smaller learning_rate"]),
        (0.2, 404.0, ["20.00 %", "404", "Try a smaller learning_rate"]),
        (0.526, None, ["52.60 %"]),
    ],
)
def test_weights_no_better_than_chance_have_a_warning(accuracy, loss, parts):
    text = warning_of(accuracy, loss)
    assert text.startswith("The network is no better than chance: ")
    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize(("accuracy", "loss"), [(0.527, 1.0), (0.99, 0.01), (None, None)])
def test_weights_better_than_chance_have_no_warning(accuracy, loss):
    assert warning_of(accuracy, loss) is None


def test_perfect_accuracy_on_few_examples_has_no_warning():
    assert warning_of(1.0, 0.1, labels=np.array([0, 1])) is None


@pytest.mark.parametrize(("name", "loss"), [("cross_entropy", softmax_cross_entropy), ("mse", mse)])
def test_equal_loss_is_that_of_equal_logits(name, loss):
    value, _ = loss(np.zeros((4, 3)), np.array([0, 1, 2, 1]))
    assert uniform_loss(name, 3) == pytest.approx(value)
