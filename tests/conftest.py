"""Settings for all tests in pytest's processes."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import structlog
from _pytest.assertion import rewrite
from sqlalchemy import ClauseElement, Dialect
from sqlalchemy.util import LRUCache
from werkzeug.routing import Rule
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

from stores.datasets.packaged import PackagedDatasets
from stores.datasets.store import Dataset

# Files in memory take a thirtieth of the time of files on a disk, which no test needs.
MEMORY = Path("/dev/shm")  # noqa: S108  every folder in it is made by tempfile
ROOM_BYTES = 2 * 2**30
STATEMENTS = 2000
ALLOCATIONS = 50_000  # between garbage collections; by default 700, which take 5 % of the time
# The tests of programs begin and end early: the last files are short.
PROGRAMS_END = 0.8
SHOWN_S = 1.0  # --durations lists no shorter set-up
S3_FIXTURES = {"s3_server", "strict_s3_server"}  # one process starts these servers


class FileScheduling(LoadGroupScheduling):
    """Lets one process run all tests of a file or of an xdist_group: it makes their fixtures once.

    Small pieces also cost more: xdist goes through all pieces of a process after each test.
    """

    def _split_scope(self, nodeid: str) -> str:
        return super()._split_scope(nodeid).partition("::")[0]


def pytest_configure(config: pytest.Config) -> None:
    """Skip slow work that no test depends on."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir():
        _keep_files_in_memory()
    gc.disable()  # until all tests are collected
    if hasattr(config, "workerinput"):
        if not sys.dont_write_bytecode:
            _rewrite_a_share(config, config.workerinput)
        _report_less(config)
    # No test simulates a power failure, and each publish would wait 12 times. Programs that tests
    # start do sync; other tests check what is synced, and in which order.
    os.fsync = lambda _descriptor: None
    # structlog's default tracebacks have all variables, and take two seconds each.
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])
    _compile_addresses_once()
    _compile_statements_once()
    # Half of hypothesis's default, unless a test states a number. A busy machine is no error.
    hypothesis.settings.register_profile(
        "suite",
        max_examples=50,
        deadline=None,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
    hypothesis.settings.load_profile("suite")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FileScheduling | None:
    """Distribute files in the order of the collection, instead of --dist loadgroup."""
    if config.getvalue("dist") != "loadgroup":
        return None
    config.option.loadscopereorder = False
    return FileScheduling(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Order the files, and let each xdist_group run in one process."""
    for item in items:
        if S3_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("S3"))
    yield
    _spread_tests_of_programs(items)
    for item in items:  # xdist 3.8 sets an attribute that pytest 9.2 ignores
        if grouped := vars(item).get("_nodeid"):
            item._id = item.id.parse(grouped)


def _spread_tests_of_programs(items: list[pytest.Item]) -> None:
    """Order files so that some processes compute while others wait for programs."""
    files = dict.fromkeys(item.path for item in items)
    waiting = [path for path in reversed(files) if "integration" in path.parts]
    computing = [path for path in files if "integration" not in path.parts]
    places = {path: PROGRAMS_END * n / len(waiting) for n, path in enumerate(waiting)}
    places |= {path: n / len(computing) for n, path in enumerate(computing)}
    items.sort(key=lambda item: places[item.path])


def pytest_collection_finish(session: pytest.Session) -> None:
    """Exclude objects that live until the end from garbage collection: tests and libraries."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS)
    gc.enable()


@pytest.fixture(scope="session")
def mnist() -> Dataset:
    """MNIST, which takes 0.7 s to unpack."""
    return PackagedDatasets().load("mnist")


def _report_less(config: pytest.Config) -> None:
    # Five messages per test take more time than most tests: leave out those that say nothing.
    plugins = config.pluginmanager.get_plugins()
    sender = next(plugin for plugin in plugins if type(plugin).__name__ == "WorkerInteractor")
    if config.option.verbose < 1:
        config.hook.pytest_runtest_logstart._remove_plugin(sender)
        config.hook.pytest_runtest_logfinish._remove_plugin(sender)
    for hook in config.hook.pytest_runtest_logreport.get_hookimpls():
        if hook.plugin is sender:
            hook.function = partial(_send_report, hook.function)


def _send_report(send: Callable[[pytest.TestReport], None], report: pytest.TestReport) -> None:
    says_nothing = report.passed and report.when != "call" and report.duration < SHOWN_S
    if not says_nothing:
        send(report)


def _rewrite_a_share(config: pytest.Config, process: dict[str, Any]) -> None:
    # Each process collects all files, and would rewrite their assertions while the others do.
    state = config.stash[rewrite.assertstate_key]
    folders = (Path(name).absolute() for name in config.args)
    files = sorted({file for folder in folders for file in folder.rglob("test_*.py")})
    for file in files[int(process["workerid"].removeprefix("gw")) :: process["workercount"]]:
        cached = rewrite.get_cache_dir(file) / f"{file.stem}{rewrite.PYC_TAIL}"
        if rewrite._read_pyc(file, cached) is None:
            cached.parent.mkdir(exist_ok=True)
            digest, code = rewrite._rewrite_test(file, config)
            rewrite._write_pyc(state, code, digest, cached)


def _compile_addresses_once() -> None:
    # A service has one app; here most tests create one, and its rules are always the same.
    compile_now = Rule.compile
    compiled: dict[tuple[object, ...], Rule] = {}

    def compile_once(rule: Rule) -> None:
        key = (rule.rule, rule.merge_slashes, rule.subdomain, rule.host)
        first = compiled.get(key)
        if first is None or rule.defaults:
            compile_now(rule)
            compiled[key] = rule
            return
        rule._parts, rule._trace, rule._converters = first._parts, first._trace, first._converters
        rule.arguments |= first.arguments
        rule._build = first._build.__func__.__get__(rule)
        rule._build_unknown = first._build_unknown.__func__.__get__(rule)

    Rule.compile = compile_once


def _compile_statements_once() -> None:
    # Each engine compiles its statements for its own dialect object; here most tests create an
    # engine. The dialects of all SQLite engines are alike.
    compile_now = ClauseElement._compile_w_cache
    dialects: dict[type, Dialect] = {}
    statements = LRUCache(STATEMENTS)

    def compile_once(statement, dialect: Dialect, *, compiled_cache, **options: object):
        if compiled_cache is not None and dialect.name == "sqlite":
            dialect = dialects.setdefault(type(dialect), dialect)
            compiled_cache = statements
        return compile_now(statement, dialect, compiled_cache=compiled_cache, **options)

    ClauseElement._compile_w_cache = compile_once


def _keep_files_in_memory() -> None:
    """Put temporary files of tests and their programs in memory if it has enough room."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
