"""Typed views of the service's JSON objects."""

from dataclasses import dataclass, field, fields
from typing import Any, Self


@dataclass(frozen=True)
class Record:
    """A JSON object of the service; members that this build does not know are only in `raw`.

    Args:
        raw: The object as the service sent it.
    """

    raw: dict[str, Any] = field(repr=False, compare=False)

    @classmethod
    def parse(cls, raw: dict[str, Any]) -> Self:
        """Return the record of a JSON object; missing members are None."""
        names = [one.name for one in fields(cls) if one.name != "raw"]
        return cls(raw, **{name: raw.get(name) for name in names})
