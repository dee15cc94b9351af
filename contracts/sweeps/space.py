"""The search space of a sweep: fields of a spec, and the values that its trials may take."""

import json
from abc import abstractmethod
from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import ConfigDict, Field, StringConstraints, Tag, model_validator

from contracts.messages import show
from contracts.validation.field_discriminator import FieldDiscriminator, discriminate_by_fields

MAX_FIELDS: Final = 20
MAX_CHOICES: Final = 100
MAX_INT: Final = 2**53  # JSON numbers of JavaScript are exact up to it

Int = Annotated[int, Field(ge=0, le=MAX_INT)]
# Not strict, because a JSON array is a list; the numbers in it are strict.
Floats = Annotated[
    tuple[Annotated[float, Field(strict=True)], ...],
    Field(min_length=2, max_length=2, strict=False),
]
Ints = Annotated[
    tuple[Annotated[Int, Field(strict=True)], ...],
    Field(min_length=2, max_length=2, strict=False),
]


class Distribution(FieldDiscriminator):
    """The values of one field."""

    @property
    @abstractmethod
    def extremes(self) -> Sequence[Any]:
        """The values that show whether all are valid: the bounds, or every choice."""

    @property
    def grid(self) -> Sequence[Any] | None:
        """Every value; None if there are infinitely many."""
        return None


class _Range(Distribution):
    """All numbers from a lowest to a highest one."""

    is_log: ClassVar[bool] = False

    @property
    def extremes(self) -> tuple[Any, ...]:
        """The lowest and the highest value."""
        bounds: tuple[Any, ...] = getattr(self, next(iter(type(self).model_fields)))
        return bounds

    @model_validator(mode="after")
    def _rises(self) -> Self:
        low, high = self.extremes
        if low >= high:
            raise ValueError(f"the first number must be below the second, got {low} and {high}")
        if self.is_log and low <= 0:
            raise ValueError(f"a logarithmic range must begin above 0, got {low}")
        return self


class Uniform(_Range):
    """Real numbers, all equally likely."""

    model_config = ConfigDict(title="Uniform")
    identifying_fields = frozenset({"uniform"})

    uniform: Floats = Field(description="the lowest and the highest number")


class LogUniform(_Range):
    """Real numbers whose logarithms are equally likely."""

    model_config = ConfigDict(title="Log-uniform")
    identifying_fields = frozenset({"log_uniform"})
    is_log = True

    log_uniform: Floats = Field(description="the lowest and the highest number, above 0")


class IntRange(_Range):
    """Integers, all equally likely."""

    model_config = ConfigDict(title="Integers")
    identifying_fields = frozenset({"int"})

    int: Ints = Field(description="the lowest and the highest integer")

    @property
    def grid(self) -> range:
        """Every integer."""
        low, high = self.extremes
        return range(low, high + 1)


class LogIntRange(_Range):
    """Integers whose logarithms are equally likely."""

    model_config = ConfigDict(title="Log-uniform integers")
    identifying_fields = frozenset({"log_int"})
    is_log = True

    log_int: Ints = Field(description="the lowest and the highest integer, above 0")


class Choice(Distribution):
    """Listed values, all equally likely at first."""

    model_config = ConfigDict(title="Choice")
    identifying_fields = frozenset({"choice"})

    choice: Annotated[
        tuple[Any, ...], Field(min_length=1, max_length=MAX_CHOICES, strict=False)
    ] = Field(description=f"1 to {MAX_CHOICES} values of the field")

    @property
    def extremes(self) -> tuple[Any, ...]:
        """Every choice."""
        return self.choice

    @property
    def grid(self) -> tuple[Any, ...]:
        """Every choice."""
        return self.choice

    @model_validator(mode="after")
    def _differ(self) -> Self:
        texts = [_comparable(value) for value in self.choice]
        for text, value in zip(texts, self.choice, strict=True):
            if texts.count(text) > 1:
                raise ValueError(f"each choice must be listed once, and {show(value)} is repeated")
        return self


def _comparable(value: Any) -> str:
    """Return a JSON value as text, the same for equal ones such as 0 and 0.0."""
    if isinstance(value, dict):
        value = {name: _comparable(inner) for name, inner in value.items()}
    elif isinstance(value, list):
        value = [_comparable(inner) for inner in value]
    elif isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True)


_MEMBERS = (Uniform, LogUniform, IntRange, LogIntRange, Choice)
AnyDistribution = Annotated[
    Annotated[Uniform, Tag("Uniform")]
    | Annotated[LogUniform, Tag("LogUniform")]
    | Annotated[IntRange, Tag("IntRange")]
    | Annotated[LogIntRange, Tag("LogIntRange")]
    | Annotated[Choice, Tag("Choice")],
    discriminate_by_fields(*_MEMBERS),
]
Space = Annotated[
    dict[Annotated[str, StringConstraints(min_length=1, max_length=100)], AnyDistribution],
    Field(min_length=1, max_length=MAX_FIELDS),
]
