"""What a running job's network was like when an epoch had ended; its weights lie beside it."""

from contracts.base import FiniteOrNone, Record


class SnapshotInfo(Record):
    """What is known of a running job's weights; who watches the job may look at them.

    Args:
        attempt: Which attempt at the job took it.
        step: Updates made until then.
        epoch: The epoch that had ended.
        train_accuracy: Share of the training set that is right, without what is held out.
        test_accuracy: The same of the test set.
        class_accuracy: The same of each class of the test set, which is null where it has none.
        layer_sizes: Input, hidden layers, classes.
        activation: After every layer but the last.
    """

    attempt: int
    step: int
    epoch: int
    train_accuracy: FiniteOrNone
    test_accuracy: FiniteOrNone
    class_accuracy: tuple[FiniteOrNone, ...]
    layer_sizes: tuple[int, ...]
    activation: str
