"""Preconditions of a change of an alias or a model, and the errors of unmet ones."""

from typing import Literal

from contracts.errors import MAX_NAMED, ForgeError

# The generation of what is changed, or whether it exists.
Precondition = int | Literal["exists", "missing"]


class GenerationError(ForgeError):
    """An alias or a model does not meet the precondition of If-Match or If-None-Match.

    Args:
        what: Names it.
        precondition: The unmet precondition.
        found: Its current generation; None if it does not exist.
    """

    def __init__(self, what: str, precondition: Precondition, found: int | None) -> None:
        super().__init__(f"{what} {_describe_mismatch(precondition, found)}")


class DefaultInUseError(ForgeError):
    """A model's default can't be deleted.

    Args:
        name: The model.
        what: Names the version or the alias that is its default.
    """

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{what} is the default of model {name!r}, which requests without a version get: set "
            f"another default with PATCH /models/{name} first"
        )


class ModelInUseError(ForgeError):
    """A model that has an alias can't be deleted."""

    def __init__(self, name: str, aliases: list[str]) -> None:
        more = len(aliases) - MAX_NAMED
        named = ", ".join(aliases[:MAX_NAMED]) + (f" and {more} more" if more > 0 else "")
        super().__init__(f"model {name!r} has aliases: {named}; delete them first")


def _describe_mismatch(precondition: Precondition, found: int | None) -> str:
    if found is None:
        tag = "*" if precondition == "exists" else precondition
        return f"does not exist, but If-Match is {tag}: leave If-Match out to create the alias"
    if precondition == "missing":
        return (
            f"is at generation {found}, but If-None-Match is *: leave If-None-Match out to move it"
        )
    return (
        f"is at generation {found}, but If-Match is {precondition}: get it, and send its current "
        "generation if you still want the change"
    )
