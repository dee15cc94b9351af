"""The request and response of `POST /models/{name}/compare`."""

from pydantic import Field

from contracts.base import Body, DatasetName, Record
from contracts.inference.predictions import Ref
from contracts.jobs.options import VersionRef

MAX_DISAGREEMENTS = 500


class CompareRequest(Body):
    """Two versions of a model, and the data set to compare them on."""

    versions: list[Ref] = Field(
        min_length=2,
        max_length=2,
        description="two versions, each a number, an alias, or `latest`",
        examples=[[1, "latest"]],
    )
    dataset: DatasetName | None = Field(
        default=None,
        description="the data set with the test examples; by default that of the versions",
    )
    dataset_version: VersionRef = Field(
        default="latest",
        description="the version of `dataset`: a number or `latest`; without `dataset` it is the "
        "one that the versions were trained on, of two the higher one",
    )
    limit: int = Field(
        default=100,
        ge=0,
        le=MAX_DISAGREEMENTS,
        description="the maximum number of images to return",
    )


class ComparedVersion(Record):
    """The accuracy of one of the two versions."""

    version: int = Field(description="the version's number")
    accuracy: float = Field(description="the share of examples that it predicts correctly")
    correct: int = Field(description="how many examples it predicts correctly")


class McNemarResult(Record):
    """McNemar's test (1947) of whether both versions are equally accurate."""

    statistic: float = Field(
        description="the smaller of the counts that only one predicts correctly if exact, else "
        "chi-square with Edwards' continuity correction (1948)"
    )
    p_value: float = Field(description="the probability that equally good versions differ as much")
    exact: bool = Field(
        description="whether it is the exact binomial test (counts that sum to less than 25)"
    )


class Disagreement(Record):
    """A test example that the two versions predict differently."""

    index: int = Field(description="the test example's index, from 0")
    label: int = Field(description="its true class")
    digits: tuple[int, int] = Field(
        description="each version's prediction, in the order of the request"
    )
    probabilities: tuple[float, float] = Field(
        description="the probabilities of these predictions (float32)"
    )


class Comparison(Record):
    """The comparison of two versions on the test examples of a data set."""

    model: str = Field(description="the model's name")
    dataset: str = Field(description="the data set's name")
    dataset_version: int = Field(description="the data set's version")
    examples: int = Field(description="the number of test examples")
    versions: tuple[ComparedVersion, ComparedVersion] = Field(
        description="the accuracy of each version"
    )
    both_right: int = Field(description="examples that both predict correctly")
    only_first_right: int = Field(description="examples that only the first predicts correctly")
    only_second_right: int = Field(description="examples that only the second predicts correctly")
    both_wrong: int = Field(description="examples that both predict wrongly")
    mcnemar: McNemarResult = Field(description="whether the difference is significant")
    disagreements: int = Field(description="the number of examples that they predict differently")
    images: list[Disagreement] = Field(
        description="the most confident of these, by the higher of the two probabilities"
    )
