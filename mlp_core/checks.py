"""Checks of training options; each raises ConfigError with the option's name and value."""

import math
from typing import Any

from mlp_core.errors import ConfigError


def require_choice(name: str, value: Any, choices: tuple[str, ...]) -> None:
    """Check that a value is one of some names."""
    if value not in choices:
        raise ConfigError(f"{name} must be one of {choices}, got {value!r}")


def require_count(name: str, value: Any) -> None:
    """Check that a value is an integer from 1."""
    if not (is_integer(value) and value >= 1):
        raise ConfigError(f"{name} must be an integer of at least 1, got {value!r}")


def require_at_least_zero(name: str, value: float) -> None:
    """Check that a number is finite and not negative."""
    if not (value >= 0 and math.isfinite(value)):
        raise ConfigError(f"{name} must be finite and at least 0, got {value}")


def require_above_zero(name: str, value: float) -> None:
    """Check that a number is finite and positive."""
    if not (value > 0 and math.isfinite(value)):
        raise ConfigError(f"{name} must be finite and above 0, got {value}")


def require_fraction(name: str, value: float) -> None:
    """Check that a number is in [0, 1)."""
    if not 0 <= value < 1:
        raise ConfigError(f"{name} must be in [0, 1), got {value}")


def is_integer(value: Any) -> bool:
    """Return whether a value is an int and no bool."""
    return isinstance(value, int) and not isinstance(value, bool)
