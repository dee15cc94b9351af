"""Whether the examples of one data set can be used with a network for another."""

from itertools import zip_longest

from contracts.datasets import InputTransform
from contracts.messages import show


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
    """Return the values of a field in which two transforms differ, of columns the first."""
    if name != "columns":
        field = "input_shape" if name == "shape" else name
        return f"expected {_show(getattr(expected, field))}, got {_show(getattr(got, field))}"
    pairs = zip_longest(_columns(expected), _columns(got))
    number, (ours, theirs) = next(
        (number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1]
    )
    needed, came = _describe_column(ours), _describe_column(theirs)
    if needed == came:
        return f"column {number}, {needed}, has other texts"
    return f"expected {needed} as column {number}, got {came}"


def _show(value: object) -> str:
    return " x ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _describe_column(column: tuple[str, str, object] | None) -> str:
    return "none" if column is None else f"{show(column[0])} ({column[1]}s)"


def _columns(transform: InputTransform) -> list[tuple[str, str, object]]:
    """Return the columns without their means and deviations, which may differ."""
    return [(column.name, column.kind, column.values) for column in transform.columns or ()]
