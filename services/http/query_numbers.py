"""Numbers in a query, which are texts there."""

import re
from typing import Any

from pydantic import BeforeValidator

from contracts.messages import show


def plain_digits(least: int, most: int) -> BeforeValidator:
    """Return what reads such numbers, for behind the bounds: or the document had not these."""

    def read(given: Any) -> Any:
        # Pydantic reads 1.0, +1, 1_0 and spaces as numbers too.
        if isinstance(given, str) and re.fullmatch("[0-9]{1,18}", given) is None:
            raise ValueError(
                f"must be {least} to {most}, in plain decimal digits, got {show(given)}"
            )
        return int(given) if isinstance(given, str) else given

    return BeforeValidator(read)
