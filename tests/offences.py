"""The end of a test of one rule over many files."""

from collections.abc import Iterable


def assert_no_offence(offences: Iterable[object]) -> None:
    """Fail with every offence on its own line: of a long list, pytest would show the first few."""
    lines = sorted(map(str, offences))
    assert not lines, "\n".join(["", *lines])
