"""What holds for every test: how it waits, read from the syntax tree."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from offences import assert_no_offence
from waiting import TIMEOUT_S

ROOT = Path(__file__).parents[2]
TREES = {
    file.relative_to(ROOT).as_posix(): ast.parse(file.read_text("utf-8"))
    for file in sorted((ROOT / "tests").rglob("*.py"))
}
TIMEOUT_KEYWORDS = {"timeout", "deadline_s"}
WAITING_METHODS = {"join", "result", "settimeout", "wait"}
# Where it is the result that a wait ends, or the thing under test has the time limit.
LONGEST_PAUSE_S = 2
MAY_STATE_TIMEOUTS = {
    "tests/integration/chaos/databases.py",  # SQLite's own wait for a lock
    "tests/integration/chaos/forge.py",  # a client that asks again
}


def stated_timeouts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the numbers that say how long something may take at most."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            values = [word.value for word in call.keywords if word.arg in TIMEOUT_KEYWORDS]
            is_wait = isinstance(call.func, ast.Attribute) and call.func.attr in WAITING_METHODS
            values += call.args if is_wait and len(call.args) == 1 else []
            yield from filter(is_long, values)


def is_long(value: ast.expr) -> bool:
    is_number = isinstance(value, ast.Constant) and type(value.value) in {int, float}
    return is_number and value.value > LONGEST_PAUSE_S


def test_no_wait_has_a_deadline_that_a_slow_machine_misses():
    assert_no_offence(
        f"{file}:{number.lineno}: {number.value} s; waiting.TIMEOUT_S is the time that a test has"
        for file, tree in TREES.items()
        if file not in MAY_STATE_TIMEOUTS
        for number in stated_timeouts(tree)
    )


def test_longest_wait_is_the_time_that_a_test_has():
    options = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]
    assert options["timeout"] == TIMEOUT_S


def test_a_stated_timeout_is_seen():
    source = "a.wait(20)\nb.result(timeout=5)\nc(timeout=TIMEOUT_S)\nd.wait(0.1)\ne.join('x')"
    assert [number.value for number in stated_timeouts(ast.parse(source))] == [20, 5]
