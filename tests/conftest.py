"""Settings for all tests in pytest's processes."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest
import structlog
from werkzeug.routing import Rule

# Files in memory take a thirtieth of the time of files on a disk, which no test needs.
MEMORY = Path("/dev/shm")  # noqa: S108  every folder in it is made by tempfile
ROOM_BYTES = 2 * 2**30


def pytest_configure(config: pytest.Config) -> None:
    """Skip slow work that no test depends on."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir():
        _keep_files_in_memory()
    # No test simulates a power failure, and each publish would wait 12 times. Programs that tests
    # start do sync; other tests check what is synced, and in which order.
    os.fsync = lambda _descriptor: None
    # structlog's default tracebacks have all variables, and take two seconds each.
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])
    _compile_addresses_late()
    # Half of hypothesis's default, unless a test states a number.
    hypothesis.settings.register_profile("suite", max_examples=50)
    hypothesis.settings.load_profile("suite")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let each xdist_group run in one process; xdist 3.8 sets an attribute that pytest 9.2 ignores.

    Otherwise each process would start the services of each group.
    """
    for item in items:
        if grouped := vars(item).get("_nodeid"):
            item._id = item.id.parse(grouped)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Exclude objects that live until the end from garbage collection: tests and libraries."""
    gc.collect()
    gc.freeze()


def _compile_addresses_late() -> None:
    # A service has one app and builds few URLs; here most tests create an app.
    compile_now = Rule._compile_builder

    def compile_late(rule: Rule, append_unknown: bool = True):  # noqa: FBT001, FBT002  werkzeug's
        def write(bound_rule: Rule, **values: object) -> tuple[str, str]:
            return compile_now(rule, append_unknown)(bound_rule, **values)

        return write

    Rule._compile_builder = compile_late


def _keep_files_in_memory() -> None:
    """Put temporary files of tests and their programs in memory if it has enough room."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
