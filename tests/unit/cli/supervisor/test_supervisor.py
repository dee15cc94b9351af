from cli.supervisor.supervisor import MAX_DELAY_S, backoff_s


def test_delay_grows_with_each_failure_in_a_row() -> None:
    assert backoff_s(1) < backoff_s(3) < backoff_s(5)


def test_delay_never_passes_five_seconds() -> None:
    assert max(backoff_s(fails) for fails in range(1, 100)) <= MAX_DELAY_S == 5
