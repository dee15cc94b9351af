"""What holds for every test in pytest's own processes."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
import structlog

# A file in memory costs a thirtieth of the time of one on a disk, which no test needs.
MEMORY = Path("/dev/shm")  # noqa: S108  every folder in it is made by tempfile
ROOM_BYTES = 2 * 2**30


def pytest_configure(config: pytest.Config) -> None:
    """Leave out what costs time and that no test looks at."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir():
        _keep_files_in_memory()
    # No test cuts the power, and each publish would wait 12 times. Programs that tests start sync
    # as ever; what is synced, and in which order, has tests that see the calls.
    os.fsync = lambda _descriptor: None
    # Outside of a service structlog draws tracebacks with all variables: two seconds for each.
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])


def _keep_files_in_memory() -> None:
    """Let temporary files of tests and their programs lie in memory where it has room for them."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
