"""Bounds a JSON body before parsing: a small text can become objects of 1,000 times its size."""

from dataclasses import dataclass

from contracts.base import Body
from services.http.errors import field_error
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

    def check_examples(self, body: bytes) -> None:
        """Do the same for images or rows; only objects in rows have many keys.

        Raises:
            RefusedError: 422, there are too many numbers, lists or keys.
        """
        self.check(body)
        colons = 0 if b'"rows"' in body else count_byte(body, b":")
        if colons > Body.max_colons:
            raise field_error(
                [], f"the body must have at most {Body.max_colons} colons, got {colons}"
            )
