"""How long a client waits before it tries again."""

import pytest

from stores.jobs.limits import retry_after_s


@pytest.mark.parametrize(
    ("finished", "span_s", "wait_s"),
    [
        (0, 0.0, 60),  # nothing measured
        (10, 100.0, 10),
        (3, 10.0, 4),  # rounded up
        (1000, 0.5, 1),  # never zero
        (1, 90_000.0, 600),  # a job that took a day: the window is ten minutes
    ],
)
def test_wait_follows_from_the_measured_rate(finished: int, span_s: float, wait_s: int) -> None:
    assert retry_after_s(finished, span_s) == wait_s
