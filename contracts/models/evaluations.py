"""How good a version is on a data set's test examples."""

from contracts.base import FiniteOrNone, Record


class ClassEvaluation(Record):
    """One class; precision is null if it was never answered, recall if no example is of it.

    Args:
        label: The class.
        examples: Test examples that are of it.
        precision: Of those answered so, the share that is right.
        recall: Of those that are of it, the share that is answered so.
    """

    label: int
    examples: int
    precision: FiniteOrNone
    recall: FiniteOrNone


class Mistake(Record):
    """A test example that is answered wrongly; index counts the test examples from 0."""

    index: int
    label: int
    digit: int
    probabilities: tuple[float, ...]


class CalibrationBin(Record):
    """The answers whose highest probability lies in (lower, upper]; null where there are none.

    Args:
        lower: The bound below.
        upper: The bound above.
        examples: How many there are.
        confidence: The mean of their highest probabilities.
        accuracy: The share of them that is right.
    """

    lower: float
    upper: float
    examples: int
    confidence: FiniteOrNone
    accuracy: FiniteOrNone


class Calibration(Record):
    """Whether probabilities mean what they say (Guo et al. 2017, "On Calibration").

    Args:
        expected_error: The mean over all examples of |accuracy - confidence| of their bin.
        bins: Of equal width, rising from 0 to 1.
    """

    expected_error: float
    bins: tuple[CalibrationBin, ...]


class Evaluation(Record):
    """A version on the test examples of a data set.

    Args:
        dataset: Its name.
        examples: How many there are.
        accuracy: The share that is right.
        classes: Each class, in order.
        confusion_matrix: Counts, [truth][digit].
        mistakes: The most confident ones, the most confident first; at most 50.
        calibration: Of the highest probability.
    """

    dataset: str
    examples: int
    accuracy: float
    classes: tuple[ClassEvaluation, ...]
    confusion_matrix: tuple[tuple[int, ...], ...]
    mistakes: tuple[Mistake, ...]
    calibration: Calibration
