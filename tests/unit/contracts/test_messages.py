"""Values in messages."""

import pytest

from contracts.messages import show


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (7, "7"),
        (10**60, f"1{'0' * 39}…"),
        ("a" * 40, f'"{"a" * 40}"'),
        ("a" * 41, f'"{"a" * 40}"…'),
        ([1], "a list"),
        ({"a": 1}, "an object"),
    ],
)
def test_long_value_ends_with_an_ellipsis(value, shown):
    assert show(value) == shown
