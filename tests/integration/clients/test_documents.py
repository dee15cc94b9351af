"""The documents' commands, run as they stand against a running service."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("service")

ROOT = Path(__file__).parents[3]
ADDRESS = "http://127.0.0.1:8000"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# These start or kill a whole service; other tests do.
NOT_HERE = ("make", "docker-compose", "pkill", "MLPFORGE_TOKEN", "export", "mlpforge up")


def console_commands(file):
    lines = re.findall(r"^\$ (.*)$", file.read_text("utf-8"), re.MULTILINE)
    return [line for line in lines if not line.startswith(NOT_HERE)]


COMMANDS = [(file.name, line) for file in PAGES for line in console_commands(file)]
# 200,000 steps would hold up the ones after it.
COMMANDS = [(name, line.replace("steps=200000", "steps=20")) for name, line in COMMANDS]
PYTHON = [
    (file.name, code)
    for file in PAGES
    for code in re.findall(r"```python\n(.*?)```", file.read_text("utf-8"), re.DOTALL)
    if ADDRESS in code
]


def test_there_are_commands_to_run():
    assert {"README.md", "commands.md", "http-api.md"} <= {name for name, _ in COMMANDS}
    assert PYTHON


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_command_works_as_documented(name, command, service, client_environ, tmp_path):
    mlpforge = rf"\1{Path(sys.executable).with_name('mlpforge')} "
    line = re.sub(r"(^|&& )(?:\.venv/bin/)?mlpforge ", mlpforge, command).replace(ADDRESS, service)
    done = subprocess.run(
        ["bash", "-c", line.replace("curl ", "curl --fail ")],
        env=client_environ,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize(("name", "code"), PYTHON)
def test_python_block_works_as_documented(name, code, service, tmp_path):
    code = code.replace(ADDRESS, service)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
