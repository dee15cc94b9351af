"""Imports without the optional packages that the imported ones would load."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def omitting(*packages: str) -> Iterator[None]:
    """Let imports of packages fail until the block ends, unless they are loaded already."""
    omitted = [name for name in packages if name not in sys.modules]
    sys.modules.update(dict.fromkeys(omitted))  # type: ignore[arg-type]  # None, as importlib says
    try:
        yield
    finally:
        for name in omitted:
            del sys.modules[name]
