"""The reports of a run, and the interface of its observer."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class EpochReport:
    """Scores after a full epoch, or after the last step.

    Args:
        epoch: Number of the epoch, from 1; the last one may be incomplete.
        step: Updates made so far.
        train_loss: Mean of the epoch's step losses, each before its update.
        train_accuracy: Share of correct predictions on the training set without held-out examples,
            in [0, 1].
        test_accuracy: The same on the test set.
        learning_rate: Of the epoch's last step.
        seconds: Training time since the previous report, or since step 0.
        validation_loss: Mean over the held-out examples; None if there are none.
        validation_accuracy: Accuracy on them; None if there are none.
        class_accuracy: Accuracy of each class of the test set; None for a class without examples.
            Empty in the state of an earlier build.
    """

    epoch: int
    step: int
    train_loss: float
    train_accuracy: float
    test_accuracy: float
    learning_rate: float
    seconds: float
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    class_accuracy: tuple[float | None, ...] = ()


class Observer(Protocol):
    """The observer of a run, which may stop it."""

    def should_stop(self) -> bool:
        """Return whether to stop; called before every step, in long steps, and in evaluation."""

    def on_step(self, step: int, loss: float) -> None:
        """Receive the loss of a step (from 1) before its update, mean over the batch."""

    def on_epoch(self, report: EpochReport) -> None:
        """Receive the scores after a full epoch, or after the last step."""
