"""Memory that nobody uses, given back to the system: malloc keeps what it has once had."""

import ctypes
from typing import Any, Final


def _find_trim() -> Any:
    """Return glibc's malloc_trim; None where the C library is another one."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # musl, macOS, Windows
        return None


_TRIM: Final = _find_trim()


def give_back_memory() -> None:
    """Give back what is free in every arena (malloc_trim(3), glibc from 2.8); else do nothing.

    Other threads compute meanwhile: it holds no lock of Python's.
    """
    if _TRIM is not None:
        _TRIM(0)
