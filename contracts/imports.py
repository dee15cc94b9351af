"""Imports without the optional packages that the imported ones would load."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def omitting(*packages: str) -> Iterator[None]:
    """Let imports of packages fail until the block ends, unless they are loaded already."""
    with _replacing(dict.fromkeys(packages)):
        yield


@contextmanager
def stubbing(*modules: ModuleType) -> Iterator[None]:
    """Let imports return these modules until the block ends, unless the real ones are loaded."""
    with _replacing({module.__name__: module for module in modules}):
        yield


@contextmanager
def _replacing(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    replaced = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(replaced)  # type: ignore[arg-type]  # None, as importlib says
    try:
        yield
    finally:
        for name in replaced:
            del sys.modules[name]
