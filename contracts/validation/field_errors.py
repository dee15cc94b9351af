"""Errors of the fields of a request: where each is, what was expected, and what came."""

import math
from collections.abc import Sequence

from contracts.errors import ForgeError
from contracts.problems import MAX_INPUT_CHARS, FieldProblem


class InvalidFieldsError(ForgeError):
    """Fields of a request do not fit the stored data that they name, or each other.

    Args:
        fields: At least one problem.
    """

    def __init__(self, *fields: FieldProblem) -> None:
        super().__init__(summarize(fields))
        self.fields = list(fields)

    def within(self, parent: str) -> "InvalidFieldsError":
        """Return the error of the body that has these fields in an object."""
        moved = [one.model_copy(update={"loc": [parent, *one.loc]}) for one in self.fields]
        return InvalidFieldsError(*moved)


def summarize(problems: Sequence[FieldProblem], left_out: int = 0) -> str:
    """Return the first problem as a sentence, and the number of the others.

    Args:
        problems: At least one problem.
        left_out: The number of further ones.
    """
    first, more = problems[0], len(problems) - 1 + left_out
    rest = f" (and {more} more)" if more else ""
    return f"{format_loc(first.loc)}: {first.msg}{rest}"


def field_problem(loc: Sequence[str | int], msg: str, value: object = None) -> FieldProblem:
    """Return one entry of `errors`; value is shown if it is a scalar.

    The value and the client's names in loc are cut at 100 characters.
    """
    shown = [part[:MAX_INPUT_CHARS] if isinstance(part, str) else part for part in loc]
    if not isinstance(value, str | int | float):
        return FieldProblem(loc=shown, msg=msg)
    text = str(value)
    is_json = not isinstance(value, float) or math.isfinite(value)
    is_shown = is_json and len(text) <= MAX_INPUT_CHARS
    return FieldProblem(loc=shown, msg=msg, input=value if is_shown else text[:MAX_INPUT_CHARS])


def format_loc(loc: Sequence[str | int]) -> str:
    """Return a place in a body as text, such as `hidden_sizes.0`."""
    return ".".join(map(str, loc)) or "body"
