"""The protocols only parse and encode."""

import ast
from pathlib import Path

import pytest

PROTOCOLS = Path(__file__).parents[4] / "services" / "inference" / "protocols"
FILES = sorted(
    file for room in ("oip", "tfs", "mlflow") for file in (PROTOCOLS / room).glob("*.py")
)
# Called only by the Predictor and by the fast path, whose answers are compared.
NETWORK_CALLS = {"predict_probs", "forward", "read_weights", "resolve_cached"}


def names_in(file):
    tree = ast.parse(file.read_text("utf-8"))
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def modules_in(file):
    tree = ast.parse(file.read_text("utf-8"))
    return {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_protocols_are_found():
    assert {file.parent.name for file in FILES} == {"oip", "tfs", "mlflow"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_protocols_use_the_predictor(file):
    assert not names_in(file) & NETWORK_CALLS
    assert not {name for name in modules_in(file) if name and name.startswith("mlp_core")}


def protocols_known_by(file):
    parts = [name.split(".") for name in modules_in(file) if name]
    rooms = {part[3] for part in parts if part[:3] == ["services", "inference", "protocols"]}
    return rooms & {"oip", "tfs", "mlflow"} - {file.parent.name}


def test_protocols_are_independent_except_triton():
    known = {file.name: protocols_known_by(file) for file in FILES}
    assert {name: rooms for name, rooms in known.items() if rooms} == {"triton.py": {"oip"}}
