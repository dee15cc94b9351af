"""Numbers and lists are counted before parsing."""

import pytest

from services.images.json_limits import PixelCounts
from services.images.pixels import PixelsError

COUNTS = PixelCounts(numbers=3, lists=2)


@pytest.mark.parametrize("body", [b"", b"[1,2,3,4]", b'{"pixels":[1,2,3,4]}', b"[[]"])
def test_counts_within_the_limits_pass(body):
    COUNTS.check(body)


@pytest.mark.parametrize(
    ("body", "numbers", "lists"),
    [
        (b"[1,2,3,4,5]", 4, 1),
        (b"[[[", 0, 3),
        (b"{[{", 0, 3),
        (b"," * 1000, 1000, 0),
        (b'"[[["', 0, 3),  # in a string too
    ],
)
def test_counts_above_the_limits_are_shown(body, numbers, lists):
    message = (
        f"must hold at most 3 numbers in 2 lists, got {numbers} in {lists}; "
        "send fewer images at once"
    )
    with pytest.raises(PixelsError) as caught:
        COUNTS.check(body)
    assert (caught.value.status, caught.value.message) == (422, message)


def test_the_field_is_named():
    with pytest.raises(PixelsError, match="images: must hold at most 0 numbers") as caught:
        PixelCounts(numbers=0, lists=1, field="images").check(b"[[")
    assert caught.value.loc == ("images",)
