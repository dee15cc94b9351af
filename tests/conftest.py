"""What holds for every test in pytest's own processes."""

import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Let no write wait for the disk: no test cuts the power, and each publish waits 12 times.

    Programs that tests start sync as ever; what is synced, and in which order, has tests that see
    the calls.
    """
    os.fsync = lambda _descriptor: None
