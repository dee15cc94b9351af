"""Preconditions of a change of an alias, in a module that contracts.errors can import."""

from typing import Literal

# The alias's generation, or whether it exists.
Precondition = int | Literal["exists", "missing"]
