"""An input of a request, before the network says which inputs are valid."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tensor:
    """An input of a request.

    Args:
        name: Its name.
        datatype: A key of DTYPES, or BYTES.
        shape: As it was sent; the network decides which one is valid.
        values: Its values, as a JSON array or raw bytes.
    """

    name: str
    datatype: str
    shape: Any
    values: list[Any] | memoryview
