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
KERNELS = {
    "Prescott": "SSE3",
    "Nehalem": "SSE42",
    "Sandybridge": "AVX",
    "Haswell": "AVX2",
    "Zen": "AVX2",
    "SkylakeX": "AVX512_SKX",
}
DISPATCHED = [name for name in __cpu_dispatch__ if __cpu_features__[name]]


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


@pytest.mark.skipif(not IS_X86, reason="these kernels are for x86-64")
@pytest.mark.parametrize("kernel", KERNELS)
def test_under_every_kernel_of_openblas(kernel):
    feature = KERNELS[kernel]
    if not __cpu_features__[feature]:
        pytest.skip(f"this processor has no {feature}")
    found = run(OPENBLAS_CORETYPE=kernel)["blas"]
    if found is None:
        pytest.skip("this numpy has another BLAS")
    # A build has fewer kernels than names: Zen's is Haswell's, and Prescott's is called Katmai.
    assert found in {kernel, {"Zen": "Haswell", "Prescott": "Katmai"}.get(kernel)}


@pytest.mark.parametrize("count", range(len(DISPATCHED) + 1))
def test_under_every_instruction_set_of_numpy(count):
    left_out = DISPATCHED[len(DISPATCHED) - count :]
    simd = run(NPY_DISABLE_CPU_FEATURES=" ".join(left_out))["simd"]
    assert not set(left_out) & {simd["tanh"]["ff"]["current"]}
