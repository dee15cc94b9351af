"""Bounds on a body before it is parsed: a small text can be a thousand times larger as objects."""

from typing import Final

from services.pixels import PixelsError

# 10,000 images of MNIST's size are 7,840,000 numbers in 290,001 lists, and 360 MB as objects.
MAX_NUMBERS: Final = 8_000_000
MAX_LISTS: Final = 300_000


def check_counts(body: bytes) -> None:
    """Refuse a JSON text that holds far more than a request's pixels.

    Commas and brackets are counted, those inside of strings too: no good request has any there.

    Raises:
        PixelsError: 422, there are more values or more lists than images can need.
    """
    numbers = body.count(b",")
    lists = body.count(b"[") + body.count(b"{")
    if numbers > MAX_NUMBERS or lists > MAX_LISTS:
        raise PixelsError(
            ("pixels",),
            f"pixels must hold at most {MAX_NUMBERS} numbers in {MAX_LISTS} lists, "
            f"got {numbers} in {lists}; send fewer images at once",
        )
