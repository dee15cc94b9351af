"""What a version answers to the test examples of its data, one by one."""

from contracts.base import Record


class ExampleAnswer(Record):
    """The answer to one test example.

    Args:
        index: Counts the test examples from 0.
        label: Its true class.
        digit: The most probable class.
        probability: Its probability (float32).
    """

    index: int
    label: int
    digit: int
    probability: float


class AnswerPage(Record):
    """One page of answers, the most confident first; next_cursor asks for the page after it."""

    items: list[ExampleAnswer]
    next_cursor: str | None = None
