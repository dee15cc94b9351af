"""Reports the offences against a rule over many files, and the rows of a table that fail."""

from collections.abc import Callable, Iterable, Iterator

import pytest


def assert_no_offence(offences: Iterable[object]) -> None:
    """Fail with every offence on its own line; pytest would abbreviate a long list."""
    lines = sorted(map(str, offences))
    assert not lines, "\n".join(["", *lines])


def each_row(rows: Iterable[object]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make one test of a check and its table; it reports every row that fails.

    A parametrized test costs some milliseconds more per row. The check has no fixtures.
    """
    table = [row if isinstance(row, tuple) else (row,) for row in rows]
    assert table

    def make_test(check: Callable[..., None]) -> Callable[[], None]:
        return lambda: assert_no_offence(_failures(check, table))

    return make_test


def _failures(check: Callable[..., None], table: list[tuple[object, ...]]) -> Iterator[str]:
    for row in table:
        try:
            check(*row)
        except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001  it is reported
            yield f"{row}: {error!r}"
