"""What a run tells whoever watches it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class EpochReport:
    """What was measured after a full epoch, or after the last step.

    Args:
        epoch: Which epoch, from 1; the last one may be cut short.
        step: Updates made so far.
        train_loss: Mean of the epoch's step losses, each before its update.
        train_accuracy: Share of the training set (without what is held out) that is right, in
            [0, 1].
        test_accuracy: The same of the test set.
        learning_rate: Of the epoch's last step.
        seconds: Training time since the report before, or since step 0.
        validation_loss: Mean over the held-out examples; None if none are.
        validation_accuracy: Share of them that is right; None if none are held out.
        class_accuracy: Share of each class of the test set that is right; None for a class that
            has no example there. Empty in the state of an earlier build.
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
    """Who watches a run, and may stop it."""

    def should_stop(self) -> bool:
        """Return whether to stop now; asked before every step, in long ones, and in evaluation."""

    def on_step(self, step: int, loss: float) -> None:
        """Take the loss of a step (from 1) before its update, mean over the batch."""

    def on_epoch(self, report: EpochReport) -> None:
        """Take what was measured after a full epoch, or after the last step."""
