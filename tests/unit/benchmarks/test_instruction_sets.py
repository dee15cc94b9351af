"""A contender computes with the instruction sets that its process's environment leaves it."""

import importlib
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture
def load(monkeypatch):
    """Load a module of the benchmarks by name."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module


@pytest.fixture
def folder(load, tmp_path):
    task = load("harness.task")
    weights = [np.zeros(shape, np.float32) for shape in ((4, 2), (2,), (2, 10), (10,))]
    batches = np.zeros((1, task.BATCH), np.intp)
    save = task.Task(np.zeros((3, 4), np.uint8), np.zeros(3, np.uint8), weights, batches)
    task.save_task(save, tmp_path)
    return tmp_path


def test_contender_without_avx512_uses_none(load, folder):
    ways = load("harness.instruction_sets").environments()
    if len(ways) == 1:
        pytest.skip("this processor has no AVX-512")
    contenders = load("harness.contender_process")
    specs = {
        way: contenders.ContenderSpec("floor", folder, environ=environ)
        for way, environ in ways.items()
    }
    with contenders.running(specs) as running:
        wide, narrow = (contender.describe() for contender in running.values())
    assert wide["simd"] in ways["without AVX-512"]["NPY_DISABLE_CPU_FEATURES"].split()
    assert narrow["simd"] == "X86_V3"
    if narrow["blas"].startswith("openblas"):
        assert (wide["kernel"], narrow["kernel"]) == ("SkylakeX", "Haswell")
