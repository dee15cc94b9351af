"""The software environment that a result's exact bits depend on."""

import platform
from functools import cache
from typing import Any

import numpy as np
from threadpoolctl import threadpool_info

from contracts.models.versions import Environment


@cache
def describe_environment(threads: int) -> Environment:
    """Return the versions and the BLAS kernel of this process (cached)."""
    pools: list[dict[str, Any]] = threadpool_info()
    blas = next((pool for pool in pools if pool["user_api"] == "blas"), {})
    return Environment(
        python=platform.python_version(),
        numpy=np.__version__,
        blas=f"{blas.get('internal_api', 'unknown')} {blas.get('version', '')}".strip(),
        kernel=str(blas.get("architecture", "unknown")),
        threads=threads,
    )
