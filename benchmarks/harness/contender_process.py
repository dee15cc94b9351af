"""A contender in its own process: one thread on one core, controlled over pipes.

So each contender may use another Python environment, and all can alternate within one run.
"""

import contextlib
import functools
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SINGLE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # JAX uses a thread for each core, whatever the lines above say.
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    "JAX_PLATFORMS": "cpu",
}
# Settings of kernels, instruction sets or cache sizes would slow some contenders only.
UNWANTED = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "NPY_DISABLE_CPU_FEATURES")


@dataclass(frozen=True)
class ContenderSpec:
    """A contender to start.

    Args:
        kind: A name in contenders/contender.py.
        folder: The folder of the task.
        options: Its keyword arguments: for ours, fields of a job's body.
        core: The core that it is pinned to; None where the system can't.
        python: The interpreter, by default this one.
        environ: Further environment variables.
    """

    kind: str
    folder: Path
    options: dict[str, Any] = field(default_factory=dict)
    core: int | None = None
    python: Path = Path(sys.executable)
    environ: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seconds:
    """Time by the wall clock, and of the processor in all threads."""

    wall_s: float
    cpu_s: float

    @classmethod
    def now(cls) -> "Seconds":
        """Return the current times of this process."""
        return cls(time.perf_counter(), time.process_time())

    def since(self, start: "Seconds") -> "Seconds":
        """Return the time since a reading of the clocks."""
        return Seconds(self.wall_s - start.wall_s, self.cpu_s - start.cpu_s)


class ContenderProcess:
    """A running contender; must be closed.

    Attributes:
        total: Time of all its steps so far.

    Raises:
        SystemExit: From every method, when the contender has ended; the reason is on stderr.
    """

    def __init__(self, spec: ContenderSpec) -> None:
        core = "" if spec.core is None else str(spec.core)
        script, options = str(ROOT / "benchmarks/harness/contender.py"), json.dumps(spec.options)
        self._kind = spec.kind
        self.total = Seconds(0.0, 0.0)
        self._process = subprocess.Popen(  # noqa: S603  argv is fixed here
            [str(spec.python), script, spec.kind, str(spec.folder), options, core],
            env={**clean_environment(), **spec.environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def describe(self) -> dict[str, Any]:
        """Return the versions and the number of threads of the contender."""
        described: dict[str, Any] = self._request("describe")
        return described

    def losses(self) -> list[float]:
        """Train on the task's batches, from its first weights; return each step's loss."""
        losses: list[float] = self._request("losses")
        return losses

    def time_us(self, steps: int) -> float:
        """Return microseconds per step, over a number of steps.

        CPU time of all threads of the contender: equal to wall time on a core that nothing else
        uses, and nearly the same on a shared core.
        """
        self._send("steps", steps)
        taken = Seconds(**self._receive())
        self.total = Seconds(self.total.wall_s + taken.wall_s, self.total.cpu_s + taken.cpu_s)
        return taken.cpu_s / steps * 1e6

    def close(self) -> None:
        """End the contender's process."""
        self._process.communicate(timeout=60)

    def _request(self, what: str) -> Any:
        self._send(what, 0)
        return self._receive()

    def _send(self, what: str, count: int) -> None:
        if self._process.stdin is None:
            raise SystemExit(f"{self._kind} has no pipe")
        self._process.stdin.write(f"{what} {count}\n")
        self._process.stdin.flush()

    def _receive(self) -> Any:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise SystemExit(f"{self._kind} ended without a result")
        return json.loads(line)


@contextlib.contextmanager
def running(specs: Mapping[str, ContenderSpec]) -> Iterator[dict[str, ContenderProcess]]:
    """Start contenders, and end them when the block ends."""
    with contextlib.ExitStack() as stack:
        contenders = {name: ContenderProcess(spec) for name, spec in specs.items()}
        for contender in contenders.values():
            stack.callback(contender.close)
        yield contenders


def round_timers(
    contenders: Mapping[str, ContenderProcess], steps: int
) -> dict[str, Callable[[], float]]:
    """Return, for each contender, a function that times steps, in microseconds per step."""
    return {
        name: functools.partial(contender.time_us, steps) for name, contender in contenders.items()
    }


def run_script(name: str, *arguments: str) -> Any:
    """Run one of our scripts in a clean process; return the JSON of its last line."""
    done = subprocess.run(  # noqa: S603  argv is fixed here
        [sys.executable, str(ROOT / "benchmarks" / name), *arguments],
        env=clean_environment(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def clean_environment() -> dict[str, str]:
    """Return this process's environment with one thread, and no setting of kernels."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return (
        kept
        | SINGLE_THREAD
        | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "benchmarks")])}
    )
