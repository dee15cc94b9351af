"""The process of one side: reads "steps N", "losses 0" or "describe 0", answers a line of JSON.

python benchmarks/side.py KIND FOLDER OPTIONS CORE
"""

import importlib
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from sides.kinds import EVALUATION, MODULES, Side
from task import load_task

STATUS = Path("/proc/self/status")


def make_side(kind: str, folder: Path, options: dict[str, Any]) -> Side:
    """Return a side; its module, and with it the library that it needs, is loaded only here."""
    module = importlib.import_module(f"sides.{(MODULES | EVALUATION)[kind]}")
    side: Side = module.make_side(kind, load_task(folder), options)
    return side


def answer(side: Side, what: str, count: int) -> Any:
    """Do what was told."""
    if what == "describe":
        return {"python": platform.python_version(), **side.versions(), "threads": threads()}
    if what == "losses":
        return side.losses()
    start, cpu_start = time.perf_counter(), time.process_time()
    side.run(count)
    return {"wall_s": time.perf_counter() - start, "cpu_s": time.process_time() - cpu_start}


def threads() -> int | None:
    """Return how many threads this process has, or None where nobody tells."""
    lines = STATUS.read_text().splitlines() if STATUS.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("Threads:")), None)


def main() -> None:
    """Pin, load, then answer until the pipe closes."""
    kind, folder, options, core = sys.argv[1:]
    if core:  # before any library counts the cores
        os.sched_setaffinity(0, {int(core)})
    answers, sys.stdout = sys.stdout, sys.stderr  # a library's own words must not get between
    side = make_side(kind, Path(folder), json.loads(options))
    for line in sys.stdin:
        what, count = line.split()
        print(json.dumps(answer(side, what, int(count))), file=answers, flush=True)


if __name__ == "__main__":
    main()
