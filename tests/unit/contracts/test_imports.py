"""Imports without optional packages."""

import json
import subprocess
import sys
from types import ModuleType

import pytest

from contracts.imports import omitting, stubbing

HOLDERS = """
import json, sys
import cli.supervisor, services.server.worker
assert "asyncio" not in sys.modules or hasattr(sys.modules["asyncio"], "run")
modules = list(sys.modules.items())
stubs = [name for name, each in modules if not hasattr(getattr(each, "asyncio", sys), "run")]
print(json.dumps([name for name in stubs if hasattr(sys.modules[name], "asyncio")]))
"""


def test_omitted_package_is_missing_until_the_block_ends() -> None:
    with omitting("this_package", "json"):
        assert __import__("json") is json  # it was loaded before
        with pytest.raises(ImportError):
            __import__("this_package")
    assert "this_package" not in sys.modules


def test_stub_is_imported_until_the_block_ends() -> None:
    stub = ModuleType("this_package")
    with stubbing(stub, ModuleType("json")):
        assert __import__("this_package") is stub
        assert __import__("json") is json
    assert "this_package" not in sys.modules


def test_only_structlog_keeps_the_stub_of_asyncio() -> None:
    done = subprocess.run([sys.executable, "-c", HOLDERS], check=True, capture_output=True)
    assert json.loads(done.stdout) == ["structlog._native", "structlog.stdlib"]
