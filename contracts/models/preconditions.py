"""Preconditions of a change of an alias, and the error of an unmet one."""

from typing import Literal

from contracts.errors import ForgeError

# The alias's generation, or whether it exists.
Precondition = int | Literal["exists", "missing"]


class GenerationError(ForgeError):
    """An alias does not meet the precondition of If-Match or If-None-Match.

    Args:
        alias: The alias.
        precondition: The unmet precondition.
        found: The current generation; None if the alias does not exist.
    """

    def __init__(self, alias: str, precondition: Precondition, found: int | None) -> None:
        super().__init__(f"alias {alias!r} {_describe_mismatch(precondition, found)}")


def _describe_mismatch(precondition: Precondition, found: int | None) -> str:
    if found is None:
        tag = "*" if precondition == "exists" else precondition
        return f"does not exist, but If-Match is {tag}: leave If-Match out to create the alias"
    if precondition == "missing":
        return (
            f"is at generation {found}, but If-None-Match is *: leave If-None-Match out to move it"
        )
    return (
        f"is at generation {found}, but If-Match is {precondition}: get the alias, and send its "
        "current generation if you still want the change"
    )
