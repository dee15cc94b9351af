"""The metrics of a trained model, which its job and its manifest have."""

from typing import Literal

from pydantic import Field

from contracts.base import FiniteOrNone, Record

StopReason = Literal["steps", "early_stopping", "max_seconds"]


class JobMetrics(Record):
    """Metrics of the published weights, and the best test accuracy of all epochs.

    The validation metrics are null if no examples were held out.
    """

    train_loss: FiniteOrNone = Field(
        default=None, description="loss of the published weights on the training set, in nats"
    )
    train_accuracy: FiniteOrNone = Field(default=None, description="accuracy on the training set")
    validation_loss: FiniteOrNone = Field(
        default=None, description="loss on the validation part; null without one"
    )
    validation_accuracy: FiniteOrNone = Field(
        default=None, description="accuracy on the validation part; null without one"
    )
    test_accuracy: FiniteOrNone = Field(default=None, description="accuracy on the test set")
    best_test_accuracy: FiniteOrNone = Field(
        default=None, description="the highest test accuracy of all epochs"
    )
    best_epoch: int | None = Field(default=None, description="the epoch with that accuracy")
    published_epoch: int | None = Field(
        default=None, description="the epoch after which the published weights were measured"
    )
    stop_reason: StopReason | None = Field(default=None, description="why the training ended")
    warning: str | None = Field(
        default=None, description="what to try if the weights are no better than chance; else null"
    )
