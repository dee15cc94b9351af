"""Unions of objects without a `kind`: which one is meant is told by the fields that are there."""

from typing import Any, ClassVar

from pydantic import Discriminator

from contracts.base import Body


class FieldDiscriminator(Body):
    """A member of such a union.

    Attributes:
        identifying_fields: The fields of which any says that this member is meant.
    """

    identifying_fields: ClassVar[frozenset[str]]


def tell(
    *members: type[FieldDiscriminator], default: type[FieldDiscriminator] | None = None
) -> Discriminator:
    """Return what tells the members of a union apart, each of them tagged with its class's name.

    Where the fields of several are there, the first one is meant: who mixes them is told once
    which fields are too many, and not by each member why the object is not that one.

    Args:
        members: In the order in which they are asked.
        default: What is meant where no field tells; None refuses that.
    """
    choices = " or ".join(sorted(name for m in members for name in _required(m)))

    def find_name(given: Any) -> str | None:
        if isinstance(given, FieldDiscriminator):
            return type(given).__name__
        if not isinstance(given, dict):
            return members[0].__name__  # each would refuse it in the same words
        found = next((m for m in members if m.identifying_fields & given.keys()), default)
        return None if found is None else found.__name__

    return Discriminator(
        find_name, custom_error_type="untold", custom_error_message=f"must have {choices}"
    )


def _required(member: type[FieldDiscriminator]) -> list[str]:
    return [name for name, field in member.model_fields.items() if field.is_required()]
