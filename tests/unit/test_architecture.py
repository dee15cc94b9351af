"""The import rules and size limits of every room, checked in files and syntax trees."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from offences import assert_no_offence
from syntax_trees import parse

pytestmark = pytest.mark.xdist_group("syntax trees")  # one process parses all files
ROOT = Path(__file__).parents[2]
MAY_IMPORT = {
    "mlp_core": set(),
    "contracts": {"mlp_core"},
    "stores": {"mlp_core", "contracts"},
    "services": {"mlp_core", "contracts", "stores"},
    "worker": {"mlp_core", "contracts", "stores"},
    "mlpforge": set(),
    "cli": {"mlp_core", "contracts", "stores", "services", "worker", "mlpforge"},
    "recipes": {"mlp_core", "contracts", "stores", "services", "worker", "mlpforge", "cli"},
    "benchmarks": {"mlp_core", "contracts", "stores", "services", "worker", "mlpforge", "cli"},
}
# The composition roots hand the environment to contracts.settings.
MAY_READ_ENVIRONMENT = {
    "contracts/settings.py",
    "services/api/wsgi.py",
    "services/inference/wsgi.py",
    "services/server/gunicorn_hooks.py",  # the arbiter's own root: it has no app
    "services/notifier/main.py",
    "worker/app.py",
    "mlpforge/client.py",  # it runs in programs of others
}
MAX_FUNCTION_LINES = 40
MAX_FILE_LINES = 300
MAX_DEPTH = 3
MAX_FOLDER_FILES = 20
# Folders that still hold more files. Each entry is removed when its folder has been split.
LARGE_FOLDERS: dict[str, str] = {}
LONG_FILES = {}
DEEP_FUNCTIONS = {
    "benchmarks/serving/apps/epoll_echo.py: serve": "the smallest server: one loop, no calls",
}
NOT_WRITTEN_BY_US = (
    "web/vendor/",
    "web/bundle/",
    "services/api/docs/swagger/",
    "tests/data/",
    "tests/page_types/node_modules/",
)
CODE = {".py", ".js", ".css", ".html"}
NESTING = (ast.If, ast.For, ast.While, ast.With, ast.Try)


def files_of(room: str) -> list[str]:
    """Return the code files of a room, without vendored ones, relative to the project."""
    files = (file for file in (ROOT / room).rglob("*") if file.suffix in CODE)
    names = (file.relative_to(ROOT).as_posix() for file in files)
    return sorted(name for name in names if not name.startswith(NOT_WRITTEN_BY_US))


CODE_FILES = [name for room in (*MAY_IMPORT, "web", "tests") for name in files_of(room)]


def all_trees() -> dict[str, ast.Module]:
    return {name: parse(name) for name in CODE_FILES if name.endswith(".py")}


def product_trees() -> dict[str, ast.Module]:
    return {name: tree for name, tree in all_trees().items() if not name.startswith("tests/")}


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def body_lines(function: ast.FunctionDef) -> int:
    docstring = 0
    if ast.get_docstring(function) is not None:
        docstring = function.body[0].end_lineno - function.body[0].lineno + 1
    return function.end_lineno - function.lineno + 1 - docstring


def depth(node: ast.AST, level: int = 0) -> int:
    deepest = level
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                is_elif = name == "orelse" and isinstance(node, ast.If) and len(node.orelse) == 1
                is_elif = is_elif and isinstance(child, ast.If)
                deeper = isinstance(child, NESTING) and not is_elif
                deepest = max(deepest, depth(child, level + deeper))
    return deepest


def too_large(
    trees: dict[str, ast.Module], measure: Callable[[ast.FunctionDef], int], limit: int
) -> dict[str, int]:
    """Return the functions whose measure is above a limit."""
    measured = {
        f"{file}: {function.name}": measure(function)
        for file, tree in trees.items()
        for function in functions(tree)
    }
    return {name: size for name, size in measured.items() if size > limit}


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_every_room_has_files_to_check():
    assert {file.split("/")[0] for file in CODE_FILES} == {*MAY_IMPORT, "web", "tests"}


def test_imports_go_one_way():
    offences = []
    for file, tree in product_trees().items():
        room = file.partition("/")[0]
        rooms = {module.partition(".")[0] for module in imported(tree)} & set(MAY_IMPORT)
        offences += [f"{file}: {name}" for name in rooms - {room} - MAY_IMPORT[room]]
    assert_no_offence(offences)


@pytest.mark.parametrize(("one", "other"), [("api", "inference"), ("inference", "api")])
def test_the_two_services_do_not_know_each_other(one, other):
    trees = product_trees()
    files = [file for file in trees if file.startswith(f"services/{one}/")]
    assert files
    modules = {module for file in files for module in imported(trees[file])}
    assert not {module for module in modules if f"{module}.".startswith(f"services.{other}.")}


def test_the_core_loads_nothing_but_numpy():
    third_party = modules_after("import mlp_core") - set(sys.stdlib_module_names)
    ours = {"mlp_core", "numpy", "cython_runtime"}  # numpy loads the last one
    assert {name for name in third_party if not name.startswith("_")} <= ours


def test_python_client_imports_only_httpx_and_numpy():
    trees = [tree for file, tree in product_trees().items() if file.startswith("mlpforge/")]
    roots = {name.partition(".")[0] for tree in trees for name in imported(tree)}
    assert roots - set(sys.stdlib_module_names) == {"mlpforge", "httpx", "numpy"}


def test_started_api_has_loaded_no_training_and_no_plotting_code():
    program = """
from contracts.settings import load_settings
from services.api.app import create_app
from services.api.jobs.enqueue import CeleryEnqueue
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.models.open import memory_store

jobs = memory_job_store(JobLimits(max_queued=1, lease_s=1, max_attempts=1))
enqueue = CeleryEnqueue("redis://127.0.0.1:1/0", 1)
app = create_app(load_settings({}), jobs, memory_store(), PackagedDatasets(), enqueue)
for path in ("/healthz", "/datasets", "/jobs", "/models"):
    assert app.test_client().get(path).status_code == 200, path
"""
    assert not modules_after(f"exec({program!r})") & {"mlp_core", "worker", "matplotlib"}


def test_blobs_know_nothing_of_models():
    blobs = {
        file: tree for file, tree in product_trees().items() if file.startswith("stores/blobs/")
    }
    assert blobs
    offences = {
        f"{file}: {name}"
        for file, tree in blobs.items()
        for name in imported(tree)
        if name.startswith("stores.models")
    }
    assert_no_offence(offences)


def test_only_the_settings_read_the_environment():
    offences = []
    trees = product_trees()
    for file in set(trees) - MAY_READ_ENVIRONMENT:
        if not file.startswith(("cli/", "benchmarks/", "recipes/")):
            nodes = ast.walk(trees[file])
            read = {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}
            read.discard("request.environ")  # WSGI's environment of one request
            found = [name for name in read if name.endswith((".environ", ".getenv"))]
            offences += [f"{file}: {name}" for name in found]
    assert_no_offence(offences)


def test_files_are_short():
    lines = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in CODE_FILES}
    long = {name: count for name, count in lines.items() if count > MAX_FILE_LINES}
    assert_no_offence(f"{name}: {long.get(name)} lines" for name in long.keys() ^ LONG_FILES)


def test_folders_are_small():
    sizes = Counter(name.rpartition("/")[0] for name in CODE_FILES)
    large = {folder: size for folder, size in sizes.items() if size > MAX_FOLDER_FILES}
    offences = large.keys() ^ LARGE_FOLDERS
    assert_no_offence(f"{folder}: {sizes[folder]} files" for folder in offences)


def test_no_module_lies_flat_in_services():
    flat = [file.name for file in (ROOT / "services").glob("*.py")]
    assert_no_offence(set(flat) - {"__init__.py"})


def test_functions_are_short():
    assert_no_offence(too_large(all_trees(), body_lines, MAX_FUNCTION_LINES).items())


def test_functions_are_nested_at_most_three_levels():
    deep = too_large(product_trees(), depth, MAX_DEPTH)
    assert_no_offence(f"{name}: {deep.get(name)} levels" for name in deep.keys() ^ DEEP_FUNCTIONS)


def test_deep_function_is_detected():
    source = "def f():\n if a:\n  for b in c:\n   with d:\n    while e:\n     pass"
    assert depth(ast.parse(source).body[0]) == 4
