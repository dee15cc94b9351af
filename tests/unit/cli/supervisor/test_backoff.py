import itertools
from collections.abc import Callable

from cli.supervisor.processes.backoff import MAX_DELAY_S, MIN_DELAY_S, STEADY_S, Backoff


def test_delay_grows_with_each_failure_in_a_row() -> None:
    backoff = Backoff()
    first, _, third, _, fifth = (backoff.register_end() for _ in range(5))
    assert first < third < fifth
    assert not backoff.is_over()


def test_delay_never_passes_its_limit() -> None:
    for limit_s in (MAX_DELAY_S, 60.0):
        backoff = Backoff(limit_s)
        delays = [backoff.register_end() for _ in range(2000)]
        assert limit_s * 0.8 <= max(delays) <= limit_s
    assert MAX_DELAY_S == 5


def slow_clock() -> Callable[[], float]:
    """Return a clock of a process for which a long run passes between any two readings."""
    return itertools.count(0.0, STEADY_S + 1).__next__


def test_long_run_resets_the_delay() -> None:
    backoff = Backoff(clock=slow_clock())
    backoff.register_end()
    backoff.register_end()
    backoff.register_start()
    assert backoff.register_end() <= MIN_DELAY_S
    assert backoff.register_end() > MIN_DELAY_S


def test_short_run_or_long_start_does_not_reset_the_delay() -> None:
    short = Backoff(clock=lambda: 0.0)
    short.register_end()
    short.register_start()
    long = Backoff(clock=slow_clock())
    long.register_end()
    for backoff in (short, long):
        assert backoff.register_end() > MIN_DELAY_S
