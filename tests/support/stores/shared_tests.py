"""Runs the tests of one kind of store on another, with the fixtures of the calling module."""

from collections.abc import Callable, Iterable
from importlib import import_module
from types import FunctionType
from typing import Any

import pytest


def take_tests(package: str, modules: Iterable[str]) -> dict[str, Callable[..., Any]]:
    """Return the tests of some modules of a package by their names, with the module's before.

    It takes only the first values of parameters. The others are further ways to be refused, which
    a store decides before it reads a blob; the modules themselves test them.
    """
    return {
        f"{module}_{name.removeprefix('test_')}": _with_first_values(test)
        for module in modules
        for name, test in vars(import_module(f"{package}.{module}")).items()
        if name.startswith("test_")
    }


def _with_first_values(test: FunctionType) -> FunctionType:
    marks = [_first_values(mark) for mark in getattr(test, "pytestmark", ())]
    parts = (test.__code__, test.__globals__, test.__name__, test.__defaults__, test.__closure__)
    taken = FunctionType(*parts)
    taken.__dict__["pytestmark"] = marks
    return taken


def _first_values(mark: pytest.Mark) -> pytest.Mark:
    if mark.name != "parametrize":
        return mark
    names, values = mark.args
    return pytest.mark.parametrize(names, list(values)[:1], **mark.kwargs).mark
