"""A contender computes with the instruction sets that its process's environment leaves it."""

import importlib
import platform
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


def test_contender_uses_only_the_instruction_sets_that_are_left(load, folder):
    sets = load("harness.instruction_sets")
    found = sets.numpy_sets()
    # Those of AVX-512; on a processor without it, the highest one of numpy.
    wide = found[found.index("X86_V4") :] if "X86_V4" in found else found[-1:]
    narrow = {"OPENBLAS_CORETYPE": "Sandybridge"}  # `without` must replace it
    contenders = load("harness.contender_process")
    specs = {
        "all": contenders.ContenderSpec("floor", folder),
        "fewer": contenders.ContenderSpec("floor", folder, environ=narrow | sets.without(wide)),
    }
    with contenders.running(specs) as running:
        most, fewer = (contender.describe() for contender in running.values())
    left = [name for name in found if name not in wide]
    assert most["simd"] == (found or ["baseline"])[-1]
    assert fewer["simd"] == (left or ["baseline"])[-1]
    if fewer["blas"].startswith("openblas") and platform.machine() == "x86_64":
        assert fewer["kernel"] == "Haswell"
