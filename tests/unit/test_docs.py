"""Everything is documented, and the Python blocks that need no service run."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from described_networks import TABLE, make_described
from offences import assert_no_offence

from cli.main import COMMANDS
from cli.supervisor.certificates import METRIC
from contracts.jobs.augmentation import (
    ElasticAffineAugmentation,
)
from contracts.jobs.job import EpochEntry, FailureType
from contracts.jobs.options import (
    Adam,
    ConstantSchedule,
    CosineSchedule,
    EarlyStopping,
    Sgd,
    StepSchedule,
)
from contracts.jobs.spec import JobSpec
from contracts.settings import PREFIX, Settings
from mlp_core import Initializer, Network, save_weights
from services.api.app import OPERATIONS as API_OPERATIONS
from services.api.models.exports.formats import Source
from services.api.models.exports.onnx_file import to_onnx
from services.api.models.exports.safetensors_file import to_safetensors
from services.http.errors import PROBLEM_TYPE_OF_ERROR, PROBLEM_TYPES
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS
from services.metrics.families import FAMILIES

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
MAKE_TARGET = re.compile(r"`make ([a-z-]+)`|^\$ make ([a-z-]+)", re.MULTILINE)
# A path from the root, such as services/api/app.py or tests/integration/*/test_responsiveness.py.
FILE_NAME = re.compile(
    r"\b((?:mlp_core|contracts|stores|services|worker|cli|web|tests|benchmarks|recipes|deploy)"
    r"/[\w/*.-]*[\w/])"
)
# tests/integration/clients runs the blocks that need a service.
NEEDS_SERVICE = "127.0.0.1"


def page(name):
    return (ROOT / name).read_text("utf-8")


def blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


OPERATIONS = [*API_OPERATIONS, *INFERENCE_OPERATIONS]


def test_every_route_is_documented():
    text = page("docs/http-api.md").replace("\n", " ")
    routes = [f"{operation.method} {operation.path}" for operation in OPERATIONS]
    assert_no_offence([route for route in routes if route not in text])


OPTIONS = (
    *(Sgd, Adam, ConstantSchedule, StepSchedule, CosineSchedule),
    *(ElasticAffineAugmentation, EarlyStopping, EpochEntry),
)
FIELDS = {field for model in (JobSpec, *OPTIONS) for field in model.model_fields}


def test_every_field_of_a_job_is_documented():
    text = page("docs/http-api.md")
    assert_no_offence([field for field in FIELDS if not re.search(f'[`"]{field}[`"]', text)])


def test_every_problem_is_documented():
    lines = page("docs/http-api.md").splitlines()
    kinds = [
        (f"`{kind.name}`", str(kind.status))
        for kind in (*PROBLEM_TYPES.values(), *PROBLEM_TYPE_OF_ERROR.values())
    ]
    documented = {
        (word, status)
        for word, status in kinds
        for line in lines
        if word in line and status in line
    }
    assert_no_offence(set(kinds) - documented)


def test_every_failure_of_a_job_is_documented():
    text = page("docs/http-api.md")
    assert_no_offence([name for name in get_args(FailureType) if f"`{name}`" not in text])


def test_every_metric_is_documented_with_its_labels():
    rows = {
        f"| `{family.name}` | {family.kind.value} | {labels} | {family.help} |"
        for family in FAMILIES
        for labels in [", ".join(f"`{label}`" for label in family.labels)]
    }
    assert_no_offence(rows - set(page("docs/operations.md").splitlines()))


def test_no_document_names_an_unknown_metric():
    known = {*(family.name for family in FAMILIES), METRIC}
    for file in PAGES:
        named = re.findall(r"\bmlpforge_[a-z_]+[a-z]\b", file.read_text("utf-8"))
        assert set(named) <= known, file.name


def test_log_events_named_in_operations_exist():
    logs = page("docs/operations.md").split("## Logs")[1].split("## ")[0]
    events = re.findall(r"`([a-z_]+)`", logs.split("Useful alerts:")[1])
    code = "".join(
        file.read_text("utf-8")
        for room in ("services", "stores", "worker", "cli", "contracts")
        for file in (ROOT / room).rglob("*.py")
    )
    assert len(events) > 10
    assert_no_offence([event for event in events if f'"{event}"' not in code])


def test_every_setting_is_documented():
    text = page("docs/operations.md")
    names = [PREFIX + name.upper() for name in Settings.model_fields]
    assert_no_offence([name for name in names if f"| `{name}` |" not in text])


def test_no_document_names_an_unknown_setting():
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {"MLPFORGE_PORT", "MLPFORGE_SERVICE", "MLPFORGE_"}
    for file in PAGES:
        assert set(re.findall(r"MLPFORGE_[A-Z_]*[A-Z]|MLPFORGE_", file.read_text())) <= known


def test_every_command_is_documented():
    text = page("docs/commands.md")
    missing = [
        command
        for command in COMMANDS
        if f"`mlpforge {command}" not in text and f"`{command}`" not in text
    ]
    assert_no_offence(missing)


def test_links_lead_somewhere():
    targets = {
        (file, target)
        for file in PAGES
        for target in LINK.findall(re.sub(r"```.*?```", "", file.read_text(), flags=re.DOTALL))
        if "://" not in target
    }
    assert_no_offence({pair for pair in targets if not (pair[0].parent / pair[1]).exists()})


def test_files_named_in_documents_exist():
    named = {
        (file.name, path)
        for file in PAGES
        for path in FILE_NAME.findall(file.read_text("utf-8"))
        if "NAME" not in path
    }
    assert_no_offence({pair for pair in named if not any(ROOT.glob(pair[1].rstrip("/")))})


def test_make_targets_in_documents_exist():
    known = set(re.findall(r"^([a-z-]+):", page("Makefile"), re.MULTILINE))
    named = {
        (file.name, in_prose or in_block)
        for file in PAGES
        for in_prose, in_block in MAKE_TARGET.findall(file.read_text("utf-8"))
    }
    assert_no_offence({pair for pair in named if pair[1] not in known})


def test_first_commands_come_early_in_the_readme():
    assert "$ make demo\n$ make test\n" in "\n".join(page("README.md").splitlines()[:20])


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
    flowers = make_described(TABLE)
    save_weights(tmp_path / "flowers.npz", flowers)
    (tmp_path / "flowers.onnx").write_bytes(to_onnx(flowers, Source("flowers", 1, "0" * 64)))
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


def test_lines_are_short_enough_to_read():
    may_be_long = ("|", "$ curl", "    sh -c")
    offences = [
        f"{file.name}: {line}"
        for file in PAGES
        for line in file.read_text("utf-8").splitlines()
        if len(line) > 130 and not line.startswith(may_be_long)
    ]
    assert_no_offence(offences)
