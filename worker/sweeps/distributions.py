"""Optuna's distributions of a search space, and back from its values to those of the spec."""

from collections.abc import Mapping, Sequence
from typing import Any

from optuna.distributions import (
    BaseDistribution,
    CategoricalDistribution,
    FloatDistribution,
    IntDistribution,
)

from contracts.sweeps.space import (
    AnyDistribution,
    Choice,
    IntRange,
    LogIntRange,
    LogUniform,
    Uniform,
)

Searched = Mapping[str, AnyDistribution]


def make_distributions(space: Searched) -> dict[str, BaseDistribution]:
    """Return the distribution of each field; a choice is one of its indices."""
    # In one order, however the client has ordered its fields: they share one random generator.
    return {path: _make(space[path]) for path in sorted(space)}


def _make(searched: AnyDistribution) -> BaseDistribution:
    match searched:
        case Choice():
            return CategoricalDistribution(range(len(searched.choice)))
        case IntRange() | LogIntRange():
            low, high = searched.extremes
            return IntDistribution(low, high, log=searched.is_log)
        case Uniform() | LogUniform():
            low, high = searched.extremes
            return FloatDistribution(low, high, log=searched.is_log)


def to_parameters(space: Searched, sampled: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that Optuna has sampled as values of the spec."""
    return {path: _to_value(searched, sampled[path]) for path, searched in sorted(space.items())}


def _to_value(searched: AnyDistribution, sampled: Any) -> Any:
    return searched.choice[sampled] if isinstance(searched, Choice) else sampled


def to_samples(space: Searched, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return a trial's parameters as values that Optuna has sampled."""
    return {path: _to_sample(searched, parameters[path]) for path, searched in space.items()}


def _to_sample(searched: AnyDistribution, value: Any) -> Any:
    if not isinstance(searched, Choice):
        return value
    choices: Sequence[Any] = [_plain(choice) for choice in searched.choice]
    return choices.index(_plain(value))


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: of equal type, not only equal, as 1 and true are."""
    return repr(value)
