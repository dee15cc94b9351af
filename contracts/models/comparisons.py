"""What `POST /models/{name}/compare` takes and answers."""

from typing import Annotated

from pydantic import Field

from contracts.base import Body, DatasetName, Record
from contracts.inference.predictions import Ref

MAX_DISAGREEMENTS = 500


class CompareRequest(Body):
    """Two versions of a model, and what they are compared on."""

    versions: Annotated[
        list[Ref],
        Field(
            min_length=2,
            max_length=2,
            description="two versions, each a number, an alias, or `latest`",
            examples=[[1, "latest"]],
        ),
    ]
    dataset: Annotated[
        DatasetName | None,
        Field(description="the data set on whose test examples; null: the versions' own"),
    ] = None
    limit: Annotated[
        int, Field(ge=0, le=MAX_DISAGREEMENTS, description="how many images to show at most")
    ] = 100


class ComparedVersion(Record):
    """How good one of the two is: the share that is right, and how many that are."""

    version: int
    accuracy: float
    correct: int


class McNemarResult(Record):
    """McNemar's test (1947) of whether both versions are equally good.

    Args:
        statistic: The smaller of the two counts of what only one has right, where the test is
            exact; else the chi-square with Edwards' continuity correction (1948).
        p_value: How often versions that are equally good differ by as much.
        exact: Whether it is the exact binomial test, as where the two counts sum to less than 25.
    """

    statistic: float
    p_value: float
    exact: bool


class Disagreement(Record):
    """A test example that the two answer differently.

    Args:
        index: Counts the test examples from 0.
        label: Its true class.
        digits: What each answers, in the order of the request.
        probabilities: Those of these answers (float32).
    """

    index: int
    label: int
    digits: tuple[int, int]
    probabilities: tuple[float, float]


class Comparison(Record):
    """Two versions on the test examples of a data set, in the order of the request.

    Args:
        model: Whose versions they are.
        dataset: Its name.
        examples: How many there are.
        versions: How good each is.
        both_right: Examples that both have right.
        only_first_right: Examples that only the first has right.
        only_second_right: Examples that only the second has right.
        both_wrong: Examples that neither has right, with one answer or with two.
        mcnemar: Whether the difference is more than luck.
        disagreements: Examples that the two answer differently.
        images: The most confident of these, by the higher of their two probabilities.
    """

    model: str
    dataset: str
    examples: int
    versions: tuple[ComparedVersion, ComparedVersion]
    both_right: int
    only_first_right: int
    only_second_right: int
    both_wrong: int
    mcnemar: McNemarResult
    disagreements: int
    images: list[Disagreement]
