"""Bounds a JSON body before parsing: a small text can become objects of 1,000 times its size."""

from dataclasses import dataclass

from services.http.validation import count_byte
from services.images.pixels import PixelsError


@dataclass(frozen=True)
class PixelCounts:
    """The largest counts in the JSON text of a request's images.

    Args:
        numbers: Of numbers.
        lists: Of lists and objects.
        field: The images' field in the body.
    """

    numbers: int
    lists: int
    field: str = "pixels"

    def check(self, body: bytes) -> None:
        """Check that a JSON text has no more numbers and lists than images need.

        Counts commas and brackets, also in strings, where valid requests have none.

        Raises:
            PixelsError: 422, there are too many.
        """
        numbers = count_byte(body, b",")
        lists = count_byte(body, b"[") + count_byte(body, b"{")
        if numbers > self.numbers or lists > self.lists:
            raise PixelsError(
                (self.field,),
                f"must hold at most {self.numbers} numbers in {self.lists} lists, "
                f"got {numbers} in {lists}; send fewer images at once",
            )
