"""Gates: the conditions under which an alias moves to a version, and the figures of a decision."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from contracts.base import ALIAS_PATTERN, Body, FiniteOrNone, Record
from contracts.errors import ForgeError

Share = Annotated[float, Field(ge=0, le=1)]
ConditionName = Literal[
    "min_accuracy", "min_recall", "not_worse_than_current", "better_than_current"
]


class Significance(Body):
    """The level of significance of a comparison with the alias's current version."""

    alpha: float = Field(
        default=0.05,
        gt=0,
        lt=1,
        title="Alpha",
        description="the difference is significant if p is at most this",
    )


class Gate(Body):
    """Conditions that a version must meet on its test set before an alias moves to it.

    The comparisons are one-sided exact McNemar tests. Without a current version both hold.
    """

    min_accuracy: Share | None = Field(
        default=None, title="Minimum accuracy", description="the smallest accuracy; null: any"
    )
    min_recall: Share | None = Field(
        default=None,
        title="Minimum recall",
        description="the smallest recall of each class that has test examples; null: any",
    )
    not_worse_than_current: Significance | None = Field(
        default=None,
        title="Not worse than current",
        description="refuse a version that is significantly worse than the alias's current one",
    )
    better_than_current: Significance | None = Field(
        default=None,
        title="Better than current",
        description="refuse a version that is not significantly better than the current one",
    )

    @model_validator(mode="after")
    def _has_a_condition(self) -> Self:
        if all(getattr(self, name) is None for name in Gate.model_fields):
            raise ValueError(f"give at least one condition: {', '.join(Gate.model_fields)}")
        return self


def _is_not_reserved(alias: str) -> str:
    if alias == "latest":
        raise ValueError("`latest` always means the highest version: choose another name")
    return alias


class Promote(Body):
    """An alias to move to the published version, if the gate passes."""

    alias: Annotated[str, AfterValidator(_is_not_reserved)] = Field(
        pattern=ALIAS_PATTERN,
        title="Alias",
        description="the alias to move; it is created if it does not exist",
        examples=["production"],
    )
    require: Gate | None = Field(
        default=None, title="Conditions", description="the gate; null: move the alias always"
    )


class Condition(Record):
    """The figures of one condition of a gate; those that it does not use are null."""

    name: ConditionName = Field(description="the condition")
    passed: bool = Field(description="whether it holds")
    needed: float = Field(description="the smallest value, or alpha")
    measured: FiniteOrNone = Field(
        default=None,
        title="Measurement",
        description="the accuracy, the lowest recall, or the test's p; null: it could not be "
        "measured, or there is no current version",
    )
    label: int | None = Field(default=None, description="the class with the lowest recall")
    n10: int | None = Field(
        default=None, description="test examples that only the new version predicts correctly"
    )
    n01: int | None = Field(
        default=None, description="those that only the current version predicts correctly"
    )
    reason: str | None = Field(default=None, description="why it was not measured, else null")


class GateResult(Record):
    """What a gate decided about a version, and why."""

    passed: bool = Field(description="whether every condition holds")
    candidate: int = Field(description="the version to move to")
    current: int | None = Field(description="the alias's version before; null without one")
    dataset: str | None = Field(description="the data set with the test set; null without one")
    dataset_version: int | None = Field(description="its version")
    examples: int | None = Field(description="the number of test examples")
    conditions: tuple[Condition, ...] = Field(description="each condition with its figures")


class Improvement(Record):
    """What `publish: if_better` compared: the accuracies on the test set of the job's data set."""

    is_better: bool = Field(description="whether the job's network is more accurate")
    accuracy: float = Field(description="its accuracy on the test set")
    default_version: int | None = Field(
        description="the model's default version; null: the model had no version"
    )
    default_accuracy: FiniteOrNone = Field(
        default=None, description="the accuracy of that; null without one, or if it does not fit"
    )


class Promotion(Record):
    """What became of a job's `promote`: an alias that moved, or that its gate refused to move."""

    alias: str = Field(description="the alias")
    moved: bool = Field(description="whether it points at the job's version since")
    from_version: int | None = Field(description="its version before; null without one")
    to_version: int = Field(description="the version that the job published")
    gate: GateResult | None = Field(
        default=None, description="what the gate decided; null without one"
    )
    reason: str | None = Field(default=None, description="why it did not move, else null")


class NotBetterError(ForgeError):
    """A result is not better than the default version of its model, and is not published."""

    def __init__(self, improvement: Improvement) -> None:
        super().__init__(f"the accuracy must be above the default's, got {improvement}")
        self.improvement = improvement


class GateFailedError(ForgeError):
    """The gate of an alias refuses a version; nothing has moved."""

    def __init__(self, alias: str, result: GateResult) -> None:
        failed = "; ".join(describe(one) for one in result.conditions if not one.passed)
        super().__init__(
            f"the gate of alias {alias!r} refuses version {result.candidate}, and the alias has "
            f"not moved: {failed}"
        )
        self.result = result


class MovesTooOftenError(ForgeError):
    """An alias was moved by others each time that its gate was judged."""

    def __init__(self, alias: str, rounds: int) -> None:
        super().__init__(
            f"alias {alias!r} was moved {rounds} times while its gate was judged: try again"
        )


def describe(condition: Condition) -> str:
    """Return the figures of a condition as one clause."""
    name, needed = condition.name, condition.needed
    if condition.reason is not None or condition.measured is None:
        return f"{name}: {condition.reason or 'no current version'}"
    if condition.n10 is None:
        label = "" if condition.label is None else f" (class {condition.label})"
        return f"{name} must be at least {needed:g}, got {condition.measured:.6g}{label}"
    bound = "above" if name == "not_worse_than_current" else "at most"
    return (
        f"{name} needs a p {bound} {needed:g}, got {condition.measured:.3g} (n10 {condition.n10}: "
        f"only it is right; n01 {condition.n01}: only the current version is)"
    )
