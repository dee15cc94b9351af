"""A bound on a body before it is parsed: a small text can be a thousand times larger as objects."""

from dataclasses import dataclass

from services.images.pixels import PixelsError


@dataclass(frozen=True)
class PixelCounts:
    """What the JSON text of a request's images may hold at most.

    Args:
        numbers: How many numbers.
        lists: How many lists and objects.
        field: Where in the body they are.
    """

    numbers: int
    lists: int
    field: str = "pixels"

    def check(self, body: bytes) -> None:
        """Refuse a JSON text that holds far more than a request's pixels.

        Commas and brackets are counted, those inside of strings too: no good request has any there.

        Raises:
            PixelsError: 422, there are more values or more lists than images can need.
        """
        numbers = body.count(b",")
        lists = body.count(b"[") + body.count(b"{")
        if numbers > self.numbers or lists > self.lists:
            raise PixelsError(
                (self.field,),
                f"must hold at most {self.numbers} numbers in {self.lists} lists, "
                f"got {numbers} in {lists}; send fewer images at once",
            )
