"""Whether the examples of one data set can be used with a network for another."""

from contracts.datasets import InputTransform


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


def _columns(transform: InputTransform) -> list[object]:
    """Return the columns without their means and deviations, which may differ."""
    return [(column.name, column.kind, column.values) for column in transform.columns or ()]
