"""`POST /predict` over HTTP: our two doors, and the same network behind six other servers.

Each side is started, its answers are checked, it is asked by wrk over 1 and over 32 connections,
and ended; the sides take turns, and the reference comes between them again and again. R is what a
side answers in a second over what the reference, plain Flask, does at that time.

    python benchmarks/predict.py [--check] [--rounds 4] [--seconds 3] [--only NAME ...] [--where]
"""

import argparse
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from peer_environment import ensure_environment
from serving.batch import measure_batches
from serving.goals import judge_rows
from serving.model import make_model
from serving.ours import ASGI_ROAD, BEHIND_NGINX, FRONT_DOOR, OWN_DOOR
from serving.peers import FLOORS, PEERS, REFERENCE
from serving.report import make_rows, print_table
from serving.rounds import measure
from serving.side import Side
from serving.where import show_where
from serving.wrk import need_wrk
from timing import machine

SIDES = (OWN_DOOR, ASGI_ROAD, FRONT_DOOR, *PEERS, *BEHIND_NGINX, *FLOORS)
BATCH_ROUNDS = 5
ASK_VERSIONS = (
    "import sys; from importlib.metadata import version\n"
    "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
)


def select(names: Sequence[str] | None) -> list[Side]:
    """Return the sides whose names hold one of these words; all of them without words."""
    chosen = [side for side in SIDES if not names or any(name in side.name for name in names)]
    if not chosen:
        raise SystemExit(f"no side has {' or '.join(names or ())} in its name: {_names()}")
    return chosen


def versions(side: Side) -> str:
    """Return the versions of a side's packages, asked of its own Python."""
    if side.environment is None:
        return ", ".join(f"{package} {version(package)}" for package in side.packages)
    python = str(ensure_environment(side.environment))
    done = subprocess.run(  # noqa: S603  argv is fixed here: nobody else's text is in it
        [python, "-c", ASK_VERSIONS, *side.packages], stdout=subprocess.PIPE, check=True, text=True
    )
    return done.stdout.strip()


def print_versions(sides: Sequence[Side]) -> None:
    """Print the machine, and what takes part."""
    print(f"{machine()}\nPython {platform.python_version()}; 2 workers, 1 BLAS thread each")
    for side in (REFERENCE, *sides):
        if side.packages:
            print(f"{side.name:<22}{versions(side)}")


def parse_options() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(description="POST /predict against other servers.")
    parser.add_argument("--check", action="store_true", help="end with 1 if a goal is missed")
    parser.add_argument("--rounds", type=int, default=4, help="turns of each side (default 4)")
    parser.add_argument("--seconds", type=int, default=3, help="of each load (default 3)")
    parser.add_argument("--only", nargs="+", metavar="NAME", help=f"of: {_names()}")
    parser.add_argument("--where", action="store_true", help="only where a request's time goes")
    return parser.parse_args()


def main() -> int:
    """Measure and print; with --check, return 1 if a goal is missed."""
    options = parse_options()
    need_wrk()
    sides = select(options.only)
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        model = make_model(Path(name))
        if options.where:
            show_where(model, options.seconds)
            return 0
        print_versions(sides)
        rows = make_rows(measure(sides, model, options.rounds, options.seconds))
        print_table(rows)
        print()
        are_met = [judge_rows(rows)]
        if OWN_DOOR in sides:
            are_met.append(measure_batches(model, BATCH_ROUNDS, options.seconds))
    return 1 if options.check and not all(are_met) else 0


def _names() -> str:
    return ", ".join(f'"{side.name}"' for side in SIDES)


if __name__ == "__main__":
    sys.exit(main())
