from cli.supervisor.processes.backoff import MAX_DELAY_S, Backoff


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
