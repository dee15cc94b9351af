"""The instruction sets of a benchmark's contenders: all of them, or none of AVX-512."""

from typing import Any

import numpy as np
from threadpoolctl import threadpool_info

from harness.contender_process import SINGLE_THREAD

# Limits each library to AVX2; each reads its variable when it is loaded.
WITHOUT_AVX512 = {
    "OPENBLAS_CORETYPE": "Haswell",
    "XLA_FLAGS": f"{SINGLE_THREAD['XLA_FLAGS']} --xla_cpu_max_isa=AVX2",
    "ATEN_CPU_CAPABILITY": "avx2",
    "MKL_ENABLE_INSTRUCTIONS": "AVX2",
    "ONEDNN_MAX_CPU_ISA": "AVX2",
}


def environments() -> dict[str, dict[str, str]]:
    """Return the environment of each way to measure: only one if the processor has no AVX-512."""
    ways: dict[str, dict[str, str]] = {"all instruction sets": {}}
    wide = [name for name in numpy_sets() if name == "X86_V4" or name.startswith("AVX512")]
    if wide:
        ways["without AVX-512"] = without(wide)
    return ways


def without(wide: list[str]) -> dict[str, str]:
    """Return the environment of a process that uses AVX2 at most, and none of numpy's wide sets."""
    return {**WITHOUT_AVX512, "NPY_DISABLE_CPU_FEATURES": " ".join(wide)}


def numpy_sets() -> list[str]:
    """Return the instruction sets that numpy uses beyond its baseline, ascending."""
    config: dict[str, Any] = np.show_config(mode="dicts")  # type: ignore[assignment]  # None otherwise
    found: list[str] = config.get("SIMD Extensions", {}).get("found", [])
    return found


def describe_numpy() -> dict[str, str]:
    """Return numpy's version and highest instruction set, and its BLAS with the kernel."""
    pools: list[dict[str, Any]] = threadpool_info()
    blas = next((pool for pool in pools if pool["user_api"] == "blas"), {})
    return {
        "numpy": np.__version__,
        "simd": (numpy_sets() or ["baseline"])[-1],
        "blas": f"{blas.get('internal_api', 'unknown')} {blas.get('version', '')}".strip(),
        "kernel": str(blas.get("architecture", "unknown")),
    }
