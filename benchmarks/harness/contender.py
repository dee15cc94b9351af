"""Run one contender: read "steps N", "losses 0" or "describe 0", print a line of JSON.

python benchmarks/harness/contender.py KIND FOLDER OPTIONS CORE
"""

import importlib
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from contenders.contender import EVALUATION, GROUPS, TRAINING, Contender
from harness.task import load_task

STATUS = Path("/proc/self/status")


def make_contender(kind: str, folder: Path, options: dict[str, Any]) -> Contender:
    """Return a contender; its module and library are imported only here."""
    module, _, name = (TRAINING | EVALUATION | GROUPS)[kind].partition(".")
    make = getattr(importlib.import_module(f"contenders.{module}"), name)
    contender: Contender = make(load_task(folder), **options)
    return contender


def answer(contender: Contender, what: str, count: int) -> Any:
    """Carry out a command; return its result."""
    if what == "describe":
        return {"python": platform.python_version(), **contender.versions(), "threads": threads()}
    if what == "losses":
        return contender.losses()
    start, cpu_start = time.perf_counter(), time.process_time()
    contender.run(count)
    return {"wall_s": time.perf_counter() - start, "cpu_s": time.process_time() - cpu_start}


def threads() -> int | None:
    """Return the number of threads of this process; None where the system does not say."""
    lines = STATUS.read_text().splitlines() if STATUS.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("Threads:")), None)


def main() -> None:
    """Pin the process to a core, load the contender, then run commands until the pipe closes."""
    kind, folder, options, core = sys.argv[1:]
    if core:  # before any library counts the cores
        os.sched_setaffinity(0, {int(core)})
    answers, sys.stdout = sys.stdout, sys.stderr  # a library's own output must not mix with ours
    contender = make_contender(kind, Path(folder), json.loads(options))
    for line in sys.stdin:
        what, count = line.split()
        print(json.dumps(answer(contender, what, int(count))), file=answers, flush=True)


if __name__ == "__main__":
    main()
