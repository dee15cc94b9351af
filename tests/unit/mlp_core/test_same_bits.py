"""One image has one answer, under each kernel of OpenBLAS and each instruction set of numpy."""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
from waiting import TIMEOUT_S

ROOT = Path(__file__).parents[3]
IS_X86 = platform.machine() in {"x86_64", "AMD64"}
# What of the processor OpenBLAS's kernel needs; it would end with an illegal instruction.
# No Zen: a build has fewer kernels than names, and Zen's is Haswell's.
KERNELS = {
    "Prescott": "SSE3",
    "Nehalem": "SSE42",
    "Sandybridge": "AVX",
    "Haswell": "AVX2",
    "SkylakeX": "AVX512_SKX",
}
RUNNABLE = [name for name, feature in KERNELS.items() if IS_X86 and __cpu_features__[feature]]
DISPATCHED = [name for name in __cpu_dispatch__ if __cpu_features__[name]]
# The two know nothing of each other, so that both change from one process to the next.
PROCESSES = max(len(RUNNABLE), len(DISPATCHED) + 1)


def run(**environ):
    """Run the properties in a process of their own; return which kernels answered."""
    kept = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "tests/same_bits.py"],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_S,  # takes 2 s where nothing else runs
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("number", range(PROCESSES))
def test_bits_are_equal_with_every_kernel_and_instruction_set(number):
    kernel = RUNNABLE[number % len(RUNNABLE)] if RUNNABLE else None
    left_out = DISPATCHED[len(DISPATCHED) - number % (len(DISPATCHED) + 1) :]
    environ = {"OPENBLAS_CORETYPE": kernel} if kernel else {}
    found = run(NPY_DISABLE_CPU_FEATURES=" ".join(left_out), **environ)
    assert not set(left_out) & {found["simd"]["tanh"]["ff"]["current"]}
    if kernel and found["blas"]:  # or this numpy has another BLAS
        # Prescott's is called Katmai.
        assert found["blas"] in {kernel, {"Prescott": "Katmai"}.get(kernel)}
