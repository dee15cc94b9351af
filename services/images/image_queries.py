"""What may stand behind the question mark where the answer may be a picture."""

from typing import Annotated, Final, Literal

from pydantic import Field

from contracts.base import Body
from services.http.query_numbers import plain_digits

MAX_COLUMNS: Final = 64
MAX_UNITS: Final = 400


class ExampleQuery(Body):
    """How an example is handed out."""

    format: Annotated[
        Literal["json", "png"], Field(description="`png`: the answer is its image")
    ] = "json"


class SheetQuery(Body):
    """How the pictures of units' weights are laid in a sheet."""

    columns: Annotated[
        int | None,
        Field(
            ge=1,
            le=MAX_COLUMNS,
            description="pictures in a row of the sheet; absent: about as many as rows",
        ),
        plain_digits(1, MAX_COLUMNS),
    ] = None
    units: Annotated[
        int,
        Field(ge=1, le=MAX_UNITS, description="how many units the sheet shows at most, in order"),
        plain_digits(1, MAX_UNITS),
    ] = 100


class SnapshotQuery(SheetQuery):
    """How a running job's snapshot is shown."""

    format: Annotated[
        Literal["json", "png"],
        Field(description="`png`: the answer is a sheet of the first layer's weights"),
    ] = "json"
