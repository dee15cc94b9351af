"""Whether the examples of one data set can be used with a network for another."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from contracts.datasets import InputTransform
from contracts.messages import show

T = TypeVar("T")


def find_differences(one: InputTransform, other: InputTransform) -> list[str]:
    """Return what differs so that a network for one can't train on the examples of the other.

    Different class names do not matter to predict them.
    """
    pairs = {
        "kind": (one.kind, other.kind),
        "shape": (one.input_shape, other.input_shape),
        "pixel_max": (one.pixel_max, other.pixel_max),
        "class_names": (one.class_names, other.class_names),
        "columns": (_columns(one), _columns(other)),
    }
    return [name for name, (ours, theirs) in pairs.items() if ours != theirs]


def describe_difference(name: str, expected: InputTransform, got: InputTransform) -> str:
    """Return the values of a field that differs; of columns and classes the first that differs."""
    if name == "class_names":
        number, class_name, other = _find_first(expected.class_names, got.class_names)
        return f"expected {show(class_name)} as class {number}, got {show(other)}"
    if name != "columns":
        field = "input_shape" if name == "shape" else name
        return f"expected {_show(getattr(expected, field))}, got {_show(getattr(got, field))}"
    number, column, came = _find_first(_columns(expected), _columns(got))
    needed, found = _describe_column(column), _describe_column(came)
    if needed == found:
        return f"column {number}, {needed}, has other texts"
    return f"expected {needed} as column {number}, got {found}"


def _find_first(expected: Sequence[T], got: Sequence[T]) -> tuple[int, T | None, T | None]:
    """Return the index and the items of the first difference; None is no item."""
    pairs = enumerate(zip_longest(expected, got))
    return next((index, one, other) for index, (one, other) in pairs if one != other)


def _show(value: object) -> str:
    return " x ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _describe_column(column: tuple[str, str, object] | None) -> str:
    return "none" if column is None else f"{show(column[0])} ({column[1]}s)"


def _columns(transform: InputTransform) -> list[tuple[str, str, object]]:
    """Return the columns without their means and deviations, which may differ."""
    return [(column.name, column.kind, column.values) for column in transform.columns or ()]
