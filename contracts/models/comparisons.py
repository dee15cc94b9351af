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

    version: Annotated[int, Field(description="the version's number")]
    accuracy: Annotated[
        float, Field(description="the share of examples that it predicts correctly")
    ]
    correct: Annotated[int, Field(description="how many examples it predicts correctly")]


class McNemarResult(Record):
    """McNemar's test (1947) of whether both versions are equally good."""

    statistic: Annotated[
        float,
        Field(
            description="the smaller of the counts that only one predicts correctly if exact, else "
            "chi-square with Edwards' continuity correction (1948)"
        ),
    ]
    p_value: Annotated[
        float,
        Field(description="the probability that equally good versions differ as much"),
    ]
    exact: Annotated[
        bool,
        Field(
            description="whether it is the exact binomial test (counts that sum to less than 25)"
        ),
    ]


class Disagreement(Record):
    """A test example that the two answer differently."""

    index: Annotated[int, Field(description="the test example's index, from 0")]
    label: Annotated[int, Field(description="its true class")]
    digits: Annotated[
        tuple[int, int], Field(description="each version's prediction, in the order of the request")
    ]
    probabilities: Annotated[
        tuple[float, float], Field(description="the probabilities of these predictions (float32)")
    ]


class Comparison(Record):
    """Two versions on the test examples of a data set, in the order of the request."""

    model: Annotated[str, Field(description="the model's name")]
    dataset: Annotated[str, Field(description="the data set's name")]
    examples: Annotated[int, Field(description="the number of test examples")]
    versions: Annotated[
        tuple[ComparedVersion, ComparedVersion], Field(description="the accuracy of each version")
    ]
    both_right: Annotated[int, Field(description="examples that both predict correctly")]
    only_first_right: Annotated[
        int, Field(description="examples that only the first predicts correctly")
    ]
    only_second_right: Annotated[
        int, Field(description="examples that only the second predicts correctly")
    ]
    both_wrong: Annotated[int, Field(description="examples that both predict wrongly")]
    mcnemar: Annotated[McNemarResult, Field(description="whether the difference is significant")]
    disagreements: Annotated[
        int, Field(description="the number of examples that they predict differently")
    ]
    images: Annotated[
        list[Disagreement],
        Field(description="the most confident of these, by the higher of the two probabilities"),
    ]
