"""Runs the documents' commands and Python blocks against a running service."""

import re
import shlex
from pathlib import Path

import pytest
from fork_server import ForkedProgram
from programs import run_as_documented
from waiting import TIMEOUT_S

pytestmark = pytest.mark.xdist_group("service")

ROOT = Path(__file__).parents[3]
PLACE = "127.0.0.1:8000"
ADDRESS = f"http://{PLACE}"
PAGES = sorted((ROOT / "docs").glob("*.md"))
# These start or kill a service, which other tests do; a benchmark takes minutes.
NOT_HERE = ("make", "docker-compose", "pkill", "MLPFORGE_TOKEN", "export", "mlpforge up")
NOT_HERE += (".venv/bin/python benchmarks/",)
SHELL_CHARACTERS = set("|&;<>$`")


def console_commands(file):
    lines = re.findall(r"^\$ (.*)$", file.read_text("utf-8"), re.MULTILINE)
    return [line for line in lines if not line.startswith(NOT_HERE)]


# The commands of a page build on each other, so 200,000 steps would delay the next ones.
COMMANDS = {
    file.name: [line.replace("steps=200000", "steps=20") for line in lines]
    for file in PAGES
    if (lines := console_commands(file))
}
PYTHON = [
    (file.name, code)
    for file in PAGES
    for code in re.findall(r"```python\n(.*?)```", file.read_text("utf-8"), re.DOTALL)
    if PLACE in code
]


def test_there_are_commands_to_run():
    assert {"commands.md", "http-api.md"} <= COMMANDS.keys()


def test_readme_runs_when_pasted_into_a_shell(pasted_readme):
    assert pasted_readme.returncode == 0, pasted_readme.stderr
    assert '"state":"succeeded"' in pasted_readme.stdout
    assert "model mnist version 2  test accuracy " in pasted_readme.stdout
    assert "(784, 100) (100,)" in pasted_readme.stdout


@pytest.fixture
def shell(client_environ, tmp_path, monkeypatch):
    """Return a function that runs a line in a shell; both change to a temporary folder."""
    monkeypatch.chdir(tmp_path)
    return lambda line: run_as_documented(line, client_environ, tmp_path)


@pytest.mark.parametrize("page", COMMANDS)
def test_commands_of_a_page_work_as_documented(page, mlpforge, shell, service):
    for command in COMMANDS[page]:
        if command.startswith("mlpforge ") and not SHELL_CHARACTERS & set(command):
            done = mlpforge(*shlex.split(command)[1:], check=False)
        else:
            done = shell(command.replace(ADDRESS, service))
        assert done.returncode == 0, (command, done.stderr)
        assert done.stdout, command


@pytest.mark.parametrize(("name", "code"), PYTHON)
def test_python_block_works_as_documented(name, code, service, environ, tmp_path):
    code = code.replace(PLACE, service.removeprefix("http://"))
    block, log = tmp_path / "block.py", tmp_path / "log"
    block.write_text(f"import os; os.chdir({str(tmp_path)!r})\n{code}")
    done = ForkedProgram([str(block)], environ, log).wait(TIMEOUT_S)
    assert done == 0, log.read_text()
    assert log.read_text()
    assert "Warning" not in log.read_text()
