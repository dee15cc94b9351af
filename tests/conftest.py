"""What holds for every test in pytest's own processes."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest
import structlog
from werkzeug.routing import Rule

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
    _compile_addresses_late()
    # Where a test does not say how many: half of what hypothesis tries by default.
    hypothesis.settings.register_profile("suite", max_examples=50)
    hypothesis.settings.load_profile("suite")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Spare the garbage collector what stays until the end: thousands of tests, and libraries."""
    gc.collect()
    gc.freeze()


def _compile_addresses_late() -> None:
    # A program writes its addresses in few answers and has one app; here most tests make one.
    compile_now = Rule._compile_builder

    def compile_late(rule: Rule, append_unknown: bool = True):  # noqa: FBT001, FBT002  werkzeug's
        def write(bound_rule: Rule, **values: object) -> tuple[str, str]:
            return compile_now(rule, append_unknown)(bound_rule, **values)

        return write

    Rule._compile_builder = compile_late


def _keep_files_in_memory() -> None:
    """Let temporary files of tests and their programs lie in memory where it has room for them."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
