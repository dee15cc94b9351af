"""Where a run that was made again first differs from its original."""

import pytest

from contracts.jobs.job import EpochEntry, FirstDifference, History, StepEntry
from worker.reproduction import Original, find_first_difference


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


def test_history_differs_nowhere_from_itself():
    assert find_first_difference(history(), history()) is None


def test_time_that_an_epoch_took_is_not_compared():
    slow = history(epochs=[(1, entry(1, seconds=9))])
    assert find_first_difference(history(), slow) is None


def test_loss_of_a_step_differs_by_its_last_bit():
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
def test_any_figure_of_an_epoch_may_differ(field):
    other = history(epochs=[(2, entry(2, **{field: 0.75}))])
    assert find_first_difference(history(), other) == FirstDifference(
        kind="epoch",
        step=20,
        field=field,
        original=getattr(entry(2), field),
        reproduced=0.75,
    )


def test_earliest_difference_is_named_and_a_step_before_its_epoch():
    one = history(steps=[(10, 7.0), (20, 7.0)], epochs=[(1, entry(1, test_accuracy=0.0))])
    assert find_first_difference(history(), one) == FirstDifference(
        kind="step", step=10, field="loss", original=0.1, reproduced=7
    )
    two = history(steps=[(20, 7.0)], epochs=[(1, entry(1, test_accuracy=0.0))])
    assert find_first_difference(history(), two).kind == "epoch"


def test_what_only_one_of_them_has_is_a_difference():
    fewer = history(epochs=[(2, None)])
    assert find_first_difference(history(), fewer) == FirstDifference(
        kind="epoch", step=20, field="epoch", original=2, reproduced=None
    )
    assert find_first_difference(history(steps=[(15, None)]), history()) == FirstDifference(
        kind="step", step=15, field="loss", original=None, reproduced=1 / 15
    )


def test_same_history_with_other_weights_is_not_identical():
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
