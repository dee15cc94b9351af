"""Numbers in a query, which are texts there."""

import re

from pydantic import BeforeValidator


def digits_up_to(most: int) -> BeforeValidator:
    """Return what reads 1 to most, for behind the bounds: or the document would not have them."""

    def read(text: str) -> int:
        # Pydantic reads 1.0, +1, 1_0 and spaces as numbers too.
        if re.fullmatch("[0-9]{1,18}", text) is None:
            raise ValueError(f"Input should be 1 to {most}, in plain decimal digits")
        return int(text)

    return BeforeValidator(read)
