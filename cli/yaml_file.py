"""Reads a YAML file as the JSON value that it stands for."""

import math
import re
from pathlib import Path
from typing import Any, Final

import yaml

from cli.options import RepeatedKeyError, read_content
from contracts.errors import ForgeError

MAX_BYTES: Final = 2**16  # of a request's body
LARGEST_INT: Final = 2**53  # a float has each integer up to it
FLOAT: Final = "tag:yaml.org,2002:float"
NOT_JSON: Final = {"tag:yaml.org,2002:timestamp", FLOAT}


class _Loader(yaml.SafeLoader):  # type: ignore[misc]  # PyYAML has no types
    """Loads what JSON has; numbers such as 1e-3 are numbers, and dates are texts."""

    # Each class has its own, since add_implicit_resolver changes them.
    yaml_implicit_resolvers = {  # noqa: RUF012  PyYAML's attribute
        first: [(tag, pattern) for tag, pattern in found if tag not in NOT_JSON]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Refuse aliases, with which a short file can stand for a huge value."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise ForgeError(f"a YAML alias (*name) is not supported, in line {mark.line + 1}")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """Refuse a key that an object has twice."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for key in keys:
            if not isinstance(key, str):
                raise ForgeError(f"keys must be texts, got {key!r}: put it in quotes")
            if keys.count(key) > 1:
                raise RepeatedKeyError(key)
        return super().construct_mapping(node, deep)


_Loader.add_implicit_resolver(
    FLOAT,
    re.compile(
        r"^([-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$"
    ),
    list("-+.0123456789"),
)


def _construct_number(loader: _Loader, node: Any) -> float:
    """Return a finite number; one such as 1e3, without a point, is an integer."""
    number = float(loader.construct_yaml_float(node))
    if not math.isfinite(number):
        line = node.start_mark.line + 1
        raise ForgeError(f"numbers must be finite, got {node.value} in line {line}")
    is_integer = "." not in node.value and number.is_integer() and abs(number) <= LARGEST_INT
    return int(number) if is_integer else number


_Loader.add_constructor(FLOAT, _construct_number)


def read_yaml(file: Path) -> Any:
    """Return the value in a YAML or JSON file, or in standard input for `-`.

    Raises:
        ForgeError: it is not YAML, or has more than 64 KiB.
        OSError: it can't be read.
    """
    try:
        text = read_content(file, MAX_BYTES).decode("utf-8")
        return yaml.load(text, _Loader)  # noqa: S506  a subclass of the safe loader
    except yaml.YAMLError as error:
        raise ForgeError(f"{file} must be YAML: {' '.join(str(error).split())}") from None
