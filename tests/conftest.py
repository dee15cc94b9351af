"""What holds for every test in pytest's own processes."""

import os

import pytest
import structlog


def pytest_configure(config: pytest.Config) -> None:
    """Leave out what costs time and that no test looks at."""
    # No test cuts the power, and each publish would wait 12 times. Programs that tests start sync
    # as ever; what is synced, and in which order, has tests that see the calls.
    os.fsync = lambda _descriptor: None
    # Outside of a service structlog draws tracebacks with all variables: two seconds for each.
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])
