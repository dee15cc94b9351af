"""Turns labels, integers or texts, into class indices and class names."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import MAX_NAME_CHARS
from contracts.errors import InvalidDataError
from contracts.messages import show

MIN_CLASSES: Final = 2
MAX_CLASSES: Final = 1000
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,17})")

Label = int | str
Labels = NDArray[np.uint16]


class LabelIndex:
    """Numbers the different labels in the order in which they come.

    Args:
        class_names: The names of all classes, if they are given: integers are indices into them,
            texts are among them.
    """

    def __init__(self, class_names: tuple[str, ...] | None = None) -> None:
        self._names = class_names
        self._numbers: dict[Label, int] = {}

    def encode(self, labels: Sequence[Label], place: Callable[[int], str]) -> Labels:
        """Return the number of each label, (N,).

        Args:
            labels: The next labels.
            place: Returns where a label is, for an error.

        Raises:
            InvalidDataError: a label can't be a class, or there are too many classes.
        """
        known = self._numbers
        for label in dict.fromkeys(labels):
            if label not in known:
                self._add(label, place(labels.index(label)))
        return np.fromiter(map(known.__getitem__, labels), np.uint16, len(labels))

    def _add(self, label: Label, place: str) -> int:
        if self._names is None:
            check_name(str(label), place)
        elif isinstance(label, str) and label not in self._names:
            raise InvalidDataError(place, f"expected one of class_names, got {show(label)}")
        elif isinstance(label, int) and not 0 <= label < len(self._names):
            last = len(self._names) - 1
            raise InvalidDataError(
                place, f"expected an index into class_names, 0..{last}, got {label}"
            )
        if len(self._numbers) == MAX_CLASSES:
            raise InvalidDataError(
                place,
                f"expected at most {MAX_CLASSES:,} different labels, got more: labels are classes, "
                "not measured values",
            )
        return self._numbers.setdefault(label, len(self._numbers))

    def finish(self, place: str) -> tuple[tuple[str, ...], Labels]:
        """Return the class names in their order, and the class index of each number.

        Raises:
            InvalidDataError: there are fewer than two classes.
        """
        labels = list(self._numbers)
        if self._names is None:
            ordered = sort_labels(labels)
            names = tuple(map(str, ordered))
            check_classes(names, place)
            return names, np.array([ordered.index(label) for label in labels], np.uint16)
        indices = [self._names.index(x) if isinstance(x, str) else x for x in labels]
        return self._names, np.array(indices, np.uint16)


def sort_labels(labels: Sequence[Label]) -> list[Label]:
    """Return labels in the order of their numbers, if all are integers, or of their characters."""
    if all(_INTEGER.fullmatch(str(label)) for label in labels):
        return sorted(labels, key=int)
    return sorted(labels, key=str)


def check_classes(names: tuple[str, ...], place: str) -> None:
    """Check the names of all classes.

    Raises:
        InvalidDataError: there are too few or too many, two are equal, or one is not a name.
    """
    if not MIN_CLASSES <= len(names) <= MAX_CLASSES:
        raise InvalidDataError(
            place,
            f"expected {MIN_CLASSES} to {MAX_CLASSES:,} classes, got {len(names)}"
            + (f" ({show(names[0])})" if len(names) == 1 else ""),
        )
    check_names(names, place)


def check_names(names: Sequence[str], place: str) -> None:
    """Check that the names of classes or columns are names, and all different."""
    for index, name in enumerate(names):
        check_name(name, f"{place}, name {index + 1}")
    for name, count in Counter(names).most_common(1):
        if count > 1:
            raise InvalidDataError(
                place, f"expected different names, got {show(name)} {count} times"
            )


def check_name(name: str, place: str) -> None:
    """Check the length and the characters of the name of a class or a column."""
    if not 1 <= len(name) <= MAX_NAME_CHARS:
        raise InvalidDataError(
            place,
            f"expected a name of 1 to {MAX_NAME_CHARS} characters, got {len(name)}: {show(name)}",
        )
    if not name.isprintable() or not name.strip():
        raise InvalidDataError(place, f"expected a name of printable characters, got {show(name)}")
