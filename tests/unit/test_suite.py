"""Rules for every test: its name, how it waits, and that it asserts something."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from offences import assert_no_offence, each_row
from syntax_trees import parse, parse_folder
from waiting import TIMEOUT_S

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.xdist_group("syntax trees")  # one process parses all files
MAX_NAME = 60
TIMEOUT_KEYWORDS = {"timeout", "deadline_s"}
WAITING_METHODS = {"join", "result", "settimeout", "wait"}
# Timeouts of up to this length may be stated: their expiry is expected.
LONGEST_PAUSE_S = 2
MAY_STATE_TIMEOUTS = {
    "tests/integration/chaos/databases.py",  # SQLite's own wait for a lock
    "tests/integration/chaos/service.py",  # a client that retries
}
CLAIMING_CALLS = {
    *("expect", "fail", "raises", "warns"),
    *("wait_for", "wait_for_function", "wait_until"),
}
# Tests that only check that a call raises nothing.
CLAIM_NO_ERROR = {
    "test_a_loaded_network_repeats_its_answers",
    "test_a_mean_of_a_hundred_steps_below_the_limit_is_not",
    "test_connections_in_time_wait_do_not_occupy_a_port",
    "test_discarded_body_may_be_too_long_or_truncated",
    "test_exposed_address_needs_a_token_or_a_trusted_network",
    "test_folder_is_free_again_when_it_is_closed",
    "test_one_bad_batch_is_forgotten",
    "test_sockets_and_loopback_need_no_token",
    "test_trimming_works_on_every_platform",
    "test_without_a_folder_nothing_is_done",
}


def parse_tests() -> dict[str, ast.Module]:
    """Return the syntax tree of each file of the tests."""
    return parse_folder("tests")


def teardown_module() -> None:
    parse.cache_clear()  # 170 MB; this is the last file that uses them


def stated_timeouts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the numbers that are used as timeouts."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            values = [word.value for word in call.keywords if word.arg in TIMEOUT_KEYWORDS]
            is_wait = isinstance(call.func, ast.Attribute) and call.func.attr in WAITING_METHODS
            values += call.args if is_wait and len(call.args) == 1 else []
            yield from filter(is_long, values)


def is_long(value: ast.expr) -> bool:
    is_number = isinstance(value, ast.Constant) and type(value.value) in {int, float}
    return is_number and value.value > LONGEST_PAUSE_S


def test_waits_have_no_deadline_of_seconds():
    assert_no_offence(
        f"{file}:{number.lineno}: {number.value} s; waiting.TIMEOUT_S is the time that a test has"
        for file, tree in parse_tests().items()
        if file not in MAY_STATE_TIMEOUTS
        for number in stated_timeouts(tree)
    )


def test_wait_limit_equals_the_test_timeout():
    options = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]
    assert options["timeout"] == TIMEOUT_S


def test_a_stated_timeout_is_detected():
    source = "a.wait(20)\nb.result(timeout=5)\nc(timeout=TIMEOUT_S)\nd.wait(0.1)\ne.join('x')"
    assert [number.value for number in stated_timeouts(ast.parse(source))] == [20, 5]


def called(function: ast.FunctionDef) -> set[str]:
    """Return the names of the functions and methods that a function calls."""
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    names = {node.id for node in calls if isinstance(node, ast.Name)}
    return names | {node.attr for node in calls if isinstance(node, ast.Attribute)}


def claims(function: ast.FunctionDef) -> bool:
    """Return whether a function itself can fail a test."""
    nodes = list(ast.walk(function))
    keywords = {ast.unparse(node) for node in nodes if isinstance(node, ast.keyword)}
    return (
        any(isinstance(node, ast.Assert | ast.Raise) for node in nodes)
        or any(name.startswith("assert_") or name in CLAIMING_CALLS for name in called(function))
        or "check=True" in keywords  # a program must succeed
    )


def functions() -> list[tuple[str, ast.FunctionDef]]:
    """Return each function of the tests, with its file."""
    return [
        (file, node)
        for file, tree in parse_tests().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    ]


def test_names_of_tests_are_short():
    names = [(file, node.name) for file, node in functions() if node.name.startswith("test_")]
    assert_no_offence(f"{file}: {name}" for file, name in names if len(name) > MAX_NAME)


def test_every_test_asserts_something():
    found = [function for _, function in functions()]
    claiming = {function.name for function in found if claims(function)}
    silent = {
        function.name
        for function in found
        if function.name.startswith("test_")
        and not claims(function)
        and not claiming & called(function)
    }
    assert_no_offence(silent ^ CLAIM_NO_ERROR)


def test_a_test_without_an_assertion_is_detected():
    source = "def test_a():\n    f()\ndef test_b():\n    with pytest.raises(E):\n        f()"
    silent, claiming = ast.parse(source).body
    assert (claims(silent), claims(claiming)) == (False, True)


def test_every_failing_row_of_a_table_is_reported():
    @each_row([1, 2, (3,)])
    def check(number):
        assert number == 2, "another"

    with pytest.raises(AssertionError, match=r"\n\(1,\): .*another.*\n\(3,\): .*another"):
        check()
