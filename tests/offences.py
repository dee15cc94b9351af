"""Reports the offences against a rule over many files."""

from collections.abc import Iterable


def assert_no_offence(offences: Iterable[object]) -> None:
    """Fail with every offence on its own line; pytest would abbreviate a long list."""
    lines = sorted(map(str, offences))
    assert not lines, "\n".join(["", *lines])
