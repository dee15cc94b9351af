"""Metrics of a running job's network at the end of an epoch."""

from pydantic import Field

from contracts.base import FiniteOrNone, Record


class SnapshotInfo(Record):
    """A snapshot of a running job's weights, for clients that watch the job."""

    attempt: int = Field(description="the attempt of the job that took it")
    step: int = Field(description="the number of updates so far")
    epoch: int = Field(description="the last full epoch")
    train_accuracy: FiniteOrNone = Field(
        description="accuracy on the training set, without the validation part"
    )
    test_accuracy: FiniteOrNone = Field(description="accuracy on the test set")
    class_accuracy: tuple[FiniteOrNone, ...] = Field(
        description="accuracy on the test examples of each class; null without examples"
    )
    layer_sizes: tuple[int, ...] = Field(description="inputs, units of each hidden layer, classes")
    activation: str = Field(description="the activation of the hidden layers")
