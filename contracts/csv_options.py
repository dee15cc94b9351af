"""How a CSV file is read, in the query of every upload that may be one."""

from typing import Annotated, Literal

from pydantic import Field

IgnoredColumns = Annotated[
    str,
    Field(
        max_length=10_000,
        pattern=r"^[^\r\n]*$",
        description=".csv: columns to leave out, comma-separated, quoted as in CSV",
    ),
]
Delimiter = Annotated[
    str, Field(pattern=r"""^[^"\r\n]$""", description=".csv: the character between two cells")
]
MissingNumbers = Annotated[
    Literal["refuse", "mean"],
    Field(
        description=".csv: what an empty cell of a column of numbers becomes: an error, or the "
        "mean of the column in the training set"
    ),
]
