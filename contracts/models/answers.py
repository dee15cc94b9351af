"""A version's predictions of test examples."""

from pydantic import Field

from contracts.base import Record


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
