"""The first difference of a reproduction from its original."""

import pytest

from contracts.jobs.job import EpochEntry, FirstDifference, History, StepEntry
from worker.training.reproduction import Original, find_first_difference


def entry(epoch, **changes):
    fields = {
        "epoch": epoch,
        "step": 10 * epoch,
        "train_loss": 1 / epoch,
        "train_accuracy": 0.5,
        "test_accuracy": 0.25,
        "learning_rate": 0.1,
        "seconds": 1.5,
    }
    return EpochEntry.model_validate(fields | changes)


def history(*, epochs=(), steps=()):
    """Return two epochs of ten steps, every fifth of them shown, with some replaced."""
    shown = {step: 1 / step for step in (5, 10, 15, 20)} | dict(steps)
    entries = {1: entry(1), 2: entry(2)} | dict(epochs)
    return History(
        steps=[StepEntry(step=step, loss=loss) for step, loss in shown.items() if loss],
        epochs=[epoch for epoch in entries.values() if epoch],
    )


def test_equal_histories_have_no_difference():
    assert find_first_difference(history(), history()) is None


def test_durations_of_epochs_are_not_compared():
    slow = history(epochs=[(1, entry(1, seconds=9))])
    assert find_first_difference(history(), slow) is None


def test_last_bit_of_a_loss_is_a_difference():
    loss = 0.1 + 0.1 + 0.1
    assert find_first_difference(
        history(steps=[(15, 0.3)]), history(steps=[(15, loss)])
    ) == FirstDifference(kind="step", step=15, field="loss", original=0.3, reproduced=loss)


@pytest.mark.parametrize(
    "field",
    [
        *("train_loss", "train_accuracy", "test_accuracy", "learning_rate"),
        *("validation_loss", "validation_accuracy"),
    ],
)
def test_each_figure_of_an_epoch_is_compared(field):
    other = history(epochs=[(2, entry(2, **{field: 0.75}))])
    assert find_first_difference(history(), other) == FirstDifference(
        kind="epoch",
        step=20,
        field=field,
        original=getattr(entry(2), field),
        reproduced=0.75,
    )


def test_earliest_difference_is_found():
    one = history(steps=[(10, 7.0), (20, 7.0)], epochs=[(1, entry(1, test_accuracy=0.0))])
    assert find_first_difference(history(), one) == FirstDifference(
        kind="step", step=10, field="loss", original=0.1, reproduced=7
    )
    two = history(steps=[(20, 7.0)], epochs=[(1, entry(1, test_accuracy=0.0))])
    assert find_first_difference(history(), two).kind == "epoch"


def test_missing_entry_is_a_difference():
    fewer = history(epochs=[(2, None)])
    assert find_first_difference(history(), fewer) == FirstDifference(
        kind="epoch", step=20, field="epoch", original=2, reproduced=None
    )
    assert find_first_difference(history(steps=[(15, None)]), history()) == FirstDifference(
        kind="step", step=15, field="loss", original=None, reproduced=1 / 15
    )


def test_other_weights_are_a_difference():
    reproduction = Original("a", "0" * 64, history()).compare("f" * 64, history())
    assert (reproduction.of, reproduction.identical) == ("a", False)
    assert reproduction.first_difference == FirstDifference(
        kind="weights", field="sha256", original="0" * 64, reproduced="f" * 64
    )


def test_history_is_compared_before_the_weights():
    other = history(steps=[(5, 7.0)])
    reproduction = Original("a", "0" * 64, history()).compare("f" * 64, other)
    assert reproduction.first_difference.kind == "step"


def test_same_history_and_weights_are_identical():
    reproduction = Original("a", "0" * 64, history()).compare("0" * 64, history())
    assert (reproduction.identical, reproduction.first_difference) == (True, None)
