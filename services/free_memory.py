"""Memory that nobody uses, given back to the system: malloc keeps what it has once had."""

import ctypes
from typing import Any, Final


def _find_trim() -> Any:
    """Return glibc's malloc_trim; None where the C library is another one."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # musl, macOS, Windows
        return None
    trim.argtypes = (ctypes.c_size_t,)
    return trim


_TRIM: Final = _find_trim()
CAN_GIVE_BACK: Final = _TRIM is not None


def give_back_memory() -> None:
    """Give back what is free in every arena (malloc_trim(3), glibc from 2.8); else do nothing.

    Python's other threads go on meanwhile.
    """
    if _TRIM is not None:
        _TRIM(0)
