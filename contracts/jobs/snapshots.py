"""What a running job's network was like when an epoch had ended; its weights lie beside it."""

from typing import Annotated

from pydantic import Field

from contracts.base import FiniteOrNone, Record


class SnapshotInfo(Record):
    """A snapshot of a running job's weights, for clients that watch the job."""

    attempt: Annotated[int, Field(description="the attempt of the job that took it")]
    step: Annotated[int, Field(description="the number of updates so far")]
    epoch: Annotated[int, Field(description="the last full epoch")]
    train_accuracy: Annotated[
        FiniteOrNone, Field(description="accuracy on the training set, without the validation part")
    ]
    test_accuracy: Annotated[FiniteOrNone, Field(description="accuracy on the test set")]
    class_accuracy: Annotated[
        tuple[FiniteOrNone, ...],
        Field(description="accuracy on the test examples of each class; null without examples"),
    ]
    layer_sizes: Annotated[
        tuple[int, ...], Field(description="inputs, units of each hidden layer, classes")
    ]
    activation: Annotated[str, Field(description="the activation of the hidden layers")]
