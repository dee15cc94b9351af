"""Tests of one kind of store, to run on another: a module takes them and brings its fixtures."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any


def take_tests(package: str, modules: Iterable[str]) -> dict[str, Callable[..., Any]]:
    """Return the tests of some modules of a package by their names, with the module's before."""
    return {
        f"{module}_{name.removeprefix('test_')}": test
        for module in modules
        for name, test in vars(import_module(f"{package}.{module}")).items()
        if name.startswith("test_")
    }
