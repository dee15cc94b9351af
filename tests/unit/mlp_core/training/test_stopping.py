import numpy as np
import pytest

from mlp_core import EarlyStopping, EpochReport
from mlp_core.training.stopping import BestEpoch


def take(rule, losses):
    """Pass epochs with these validation losses to a BestEpoch; return it and its results."""
    params = [np.zeros(2)]
    best, answers = BestEpoch(rule, params), []
    for epoch, loss in enumerate(losses, 1):
        params[0][:] = epoch
        report = EpochReport(epoch, epoch, 0.5, 0.5, 0.5, 0.1, 1.0, loss, 0.5)
        answers.append(best.consider(report, params))
    return best, answers


@pytest.mark.parametrize(
    ("losses", "answers"),
    [
        ([1.0, 0.95, 0.94], [False, False, True]),
        ([1.0, 0.95, 0.89], [False, False, False]),  # 0.11 below the last that counted
        ([1.0, 0.95, 0.89, 0.85, 0.8], [False, False, False, False, True]),
        ([1.0, 2.0, 0.5, 2.0, 2.0], [False, False, False, False, True]),
    ],
)
def test_patience_ends_when_no_epoch_is_better_by_min_delta(losses, answers):
    assert take(EarlyStopping(2, 0.1), losses)[1] == answers


def test_a_loss_that_is_just_min_delta_below_is_no_progress():
    assert take(EarlyStopping(1, 0.5), [1.0, 0.5])[1] == [False, True]
    assert take(EarlyStopping(1), [1.0, 1.0])[1] == [False, True]


@pytest.mark.parametrize(
    ("losses", "epoch"),
    [([1.0, 0.95, 0.94], 3), ([1.0, 0.94, 0.95], 2), ([1.0, 1.5], 1), ([1.0, 1.0], 1)],
)
def test_lowest_loss_is_recorded_without_progress_too(losses, epoch):
    best, _ = take(EarlyStopping(2, 0.1), losses)
    assert (best.report.epoch, best.report.validation_loss) == (epoch, min(losses))
    np.testing.assert_array_equal(best.params[0], [epoch, epoch])
