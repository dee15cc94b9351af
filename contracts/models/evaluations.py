"""The evaluation of a version on test examples, and its predictions of these."""

from pydantic import Field

from contracts.base import FiniteOrNone, Record


class ClassEvaluation(Record):
    """Precision and recall of one class."""

    label: int = Field(description="the class")
    examples: int = Field(description="test examples of this class")
    precision: FiniteOrNone = Field(
        description="the share of correct predictions; null if never predicted"
    )
    recall: FiniteOrNone = Field(description="the share predicted correctly; null without examples")


class Mistake(Record):
    """A test example with a wrong prediction."""

    index: int = Field(description="the test example's index, from 0")
    label: int = Field(description="its true class")
    digit: int = Field(description="the predicted class")
    probabilities: tuple[float, ...] = Field(description="the probability of each class")


class CalibrationBin(Record):
    """The predictions whose highest probability lies in (lower, upper]."""

    lower: float = Field(description="the lower bound of the highest probability, exclusive")
    upper: float = Field(description="the upper bound, inclusive")
    examples: int = Field(description="the number of examples in the bin")
    confidence: FiniteOrNone = Field(
        description="the mean of their highest probabilities; null if the bin is empty"
    )
    accuracy: FiniteOrNone = Field(
        description="the share predicted correctly; null if the bin is empty"
    )


class Calibration(Record):
    """How well probabilities match accuracy (Guo et al. 2017, "On Calibration")."""

    expected_error: float = Field(
        description="the mean over all examples of |accuracy - confidence| of their bin"
    )
    bins: tuple[CalibrationBin, ...] = Field(description="bins of equal width, from 0 to 1")


class Evaluation(Record):
    """The evaluation of a version on the test examples of a data set."""

    dataset: str = Field(description="the data set's name")
    dataset_version: int | None = Field(
        default=None, description="the data set's version; null if an earlier build evaluated it"
    )
    examples: int = Field(description="the number of test examples")
    accuracy: float = Field(description="the share predicted correctly")
    classes: tuple[ClassEvaluation, ...] = Field(description="precision and recall of each class")
    confusion_matrix: tuple[tuple[int, ...], ...] = Field(description="counts, [truth][digit]")
    mistakes: tuple[Mistake, ...] = Field(
        description="at most 50 wrong predictions, the most confident first"
    )
    calibration: Calibration = Field(description="calibration of the highest probability")


class ExampleAnswer(Record):
    """The prediction of one test example."""

    index: int = Field(description="the test example's index, from 0")
    label: int = Field(description="its true class")
    digit: int = Field(description="the most probable class")
    probability: float = Field(description="its probability (float32)")


class AnswerPage(Record):
    """One page of predictions, the most confident first; next_cursor requests the next one."""

    items: list[ExampleAnswer] = Field(description="the predictions of this page")
    next_cursor: str | None = Field(
        default=None, description="the `cursor` of the next page; null on the last page"
    )
