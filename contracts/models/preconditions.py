"""What must hold of an alias at the moment of a change; light, for the errors name it."""

from typing import Literal

# Its generation, or that it is there, or that it is not.
Precondition = int | Literal["exists", "missing"]
