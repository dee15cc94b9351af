"""Unions of objects without a `kind`, which are distinguished by their fields."""

from typing import Any, ClassVar

from pydantic import Discriminator

from contracts.base import Body


class FieldDiscriminator(Body):
    """A member of a union.

    Attributes:
        identifying_fields: An object with any of these fields is this member.
    """

    identifying_fields: ClassVar[frozenset[str]]


def discriminate_by_fields(
    *members: type[FieldDiscriminator], default: type[FieldDiscriminator] | None = None
) -> Discriminator:
    """Return the discriminator of a union whose members are tagged with their class names.

    An object with identifying fields of several members is the first of these, so that a client
    gets one error about the surplus fields, not one for each member.

    Args:
        members: The members, in order of precedence.
        default: The member without identifying fields; None refuses an object that has none.
    """
    choices = " or ".join(sorted(name for m in members for name in _required(m)))

    def find_name(given: Any) -> str | None:
        if isinstance(given, FieldDiscriminator):
            return type(given).__name__
        if not isinstance(given, dict):
            return members[0].__name__  # every member refuses it with the same message
        found = next((m for m in members if m.identifying_fields & given.keys()), default)
        return None if found is None else found.__name__

    return Discriminator(
        find_name,
        custom_error_type="no_choice",
        custom_error_message=f"must have {choices}",
    )


def _required(member: type[FieldDiscriminator]) -> list[str]:
    return [name for name, field in member.model_fields.items() if field.is_required()]
