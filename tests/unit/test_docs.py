"""Whatever is not documented fails here, and the blocks that need no service are run."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cli.main import COMMANDS
from contracts.jobs import EpochEntry
from contracts.options import (
    Adam,
    ConstantSchedule,
    CosineSchedule,
    EarlyStopping,
    ElasticAffineAugmentation,
    Sgd,
    StepSchedule,
)
from contracts.settings import PREFIX, Settings
from contracts.spec import JobSpec
from mlp_core import Initializer, Network, save_weights
from services.api.exports.formats import Source
from services.api.exports.onnx_file import to_onnx
from services.api.exports.safetensors_file import to_safetensors
from services.api_operations import API_OPERATIONS
from services.inference_operations import INFERENCE_OPERATIONS
from services.metrics.families import FAMILIES
from services.problems import ERRORS, REFUSALS
from worker.failures import FAILURE_TYPES

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
# A block that talks to a service is run in tests/integration/clients.
NEEDS_SERVICE = "127.0.0.1"


def page(name):
    return (ROOT / name).read_text("utf-8")


def blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


OPERATIONS = [*API_OPERATIONS, *INFERENCE_OPERATIONS]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_route_is_documented(operation):
    text = page("docs/http-api.md").replace("\n", " ")
    assert f"{operation.method} {operation.path}" in text


OPTIONS = (
    *(Sgd, Adam, ConstantSchedule, StepSchedule, CosineSchedule),
    *(ElasticAffineAugmentation, EarlyStopping, EpochEntry),
)
FIELDS = {field for model in (JobSpec, *OPTIONS) for field in model.model_fields}


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_of_a_job_is_documented(field):
    assert re.search(f'[`"]{field}[`"]', page("docs/http-api.md"))


@pytest.mark.parametrize("kind", [*REFUSALS.values(), *ERRORS.values()])
def test_every_problem_is_documented(kind):
    rows = [line for line in page("docs/http-api.md").splitlines() if f"`{kind.word}`" in line]
    assert any(str(kind.status) in row for row in rows)


@pytest.mark.parametrize(
    "failure",
    [*FAILURE_TYPES.values(), "out_of_memory", "internal_error", "worker_lost", "unreadable_spec"],
)
def test_every_failure_of_a_job_is_documented(failure):
    assert f"`{failure}`" in page("docs/http-api.md")


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_metric_is_documented_with_its_labels(family):
    labels = ", ".join(f"`{label}`" for label in family.labels)
    row = f"| `{family.name}` | {family.kind.value} | {labels} | {family.meaning} |"
    assert row in page("docs/operations.md").splitlines()


def test_no_document_names_a_metric_that_is_not_there():
    known = {family.name for family in FAMILIES}
    for file in PAGES:
        named = re.findall(r"\bmlpforge_[a-z_]+[a-z]\b", file.read_text("utf-8"))
        assert set(named) <= known, file.name


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(name):
    assert f"| `{PREFIX}{name.upper()}` |" in page("docs/operations.md")


def test_no_document_names_a_setting_that_is_not_there():
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {"MLPFORGE_PORT", "MLPFORGE_SERVICE", "MLPFORGE_"}
    for file in PAGES:
        assert set(re.findall(r"MLPFORGE_[A-Z_]*[A-Z]|MLPFORGE_", file.read_text())) <= known


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    assert f"`mlpforge {command}" in page("docs/commands.md") or f"`{command}`" in page(
        "docs/commands.md"
    )


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_links_lead_somewhere(file):
    prose = re.sub(r"```.*?```", "", file.read_text("utf-8"), flags=re.DOTALL)
    for target in LINK.findall(prose):
        if "://" not in target:
            assert (file.parent / target).exists(), target


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_make_targets_in_documents_exist(file):
    makefile = page("Makefile")
    for target in re.findall(
        r"`make ([a-z-]+)`|^\$ make ([a-z-]+)", file.read_text(), re.MULTILINE
    ):
        assert re.search(rf"^{target[0] or target[1]}:", makefile, re.MULTILINE), target


def test_first_command_comes_early_in_the_readme():
    assert "$ make demo" in "\n".join(page("README.md").splitlines()[:30])


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (file.name, code)
        for file in PAGES
        for code in blocks(file.read_text("utf-8"), "python")
        if NEEDS_SERVICE not in code
    ],
)
def test_python_block_runs(file, code, tmp_path):
    rng = np.random.default_rng(0)
    network = Network.create((784, 50, 10), "sigmoid", Initializer(), rng, "float32")
    save_weights(tmp_path / "mnist.npz", network)
    digits = {"images": np.zeros((3, 28, 28), np.uint8), "labels": np.zeros(3, np.uint8)}
    np.savez(tmp_path / "digits.npz", **digits)
    source = Source("mnist", 1, "0" * 64)
    (tmp_path / "mnist.onnx").write_bytes(to_onnx(network, source))
    (tmp_path / "mnist.safetensors").write_bytes(to_safetensors(network, source))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_lines_are_short_enough_to_read(file):
    prose = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("|")]
    commands = ("$ curl", "    sh -c")
    assert [line for line in prose if len(line) > 130 and not line.startswith(commands)] == []
