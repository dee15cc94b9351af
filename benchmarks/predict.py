"""`POST /predict` over HTTP: our service, alone and behind nginx, and five other servers.

Each contender is started, its responses are checked, wrk sends requests over 1 and over 32
connections, and it is stopped. The contenders alternate, and the reference runs between them. R is
the number of responses per second divided by those of the reference, plain Flask, at that time.

    python benchmarks/predict.py [--check] [--rounds 4] [--seconds 3] [--only NAME ...]
"""

import argparse
import platform
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from harness.command_line import make_parser, run_with
from serving.batch import measure_batches
from serving.contender import Contender
from serving.goals import judge_rows
from serving.model import make_model
from serving.ours import BEHIND_NGINX, DIRECT, GATEWAY, KEYED
from serving.peers import FLOORS, PEERS, REFERENCE
from serving.report import make_rows, print_table
from serving.rounds import measure
from serving.wrk import need_wrk

CONTENDERS = (DIRECT, KEYED, GATEWAY, *PEERS, *BEHIND_NGINX, *FLOORS)
BATCH_ROUNDS = 5
PRINT_VERSIONS = (
    "import sys; from importlib.metadata import version\n"
    "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
)


def select(names: Sequence[str] | None) -> list[Contender]:
    """Return the contenders whose names contain one of these words; all of them without words."""
    chosen = [
        contender
        for contender in CONTENDERS
        if not names or any(name in contender.name for name in names)
    ]
    if not chosen:
        raise SystemExit(f"no contender has {' or '.join(names or ())} in its name: {_names()}")
    return chosen


def versions(contender: Contender) -> str:
    """Return the versions of a contender's packages, as its Python reports them."""
    done = subprocess.run(  # noqa: S603  argv is fixed here
        [str(contender.python), "-c", PRINT_VERSIONS, *contender.packages],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def print_versions(contenders: Sequence[Contender]) -> None:
    """Print the versions of the contenders."""
    print(f"Python {platform.python_version()}; 2 workers, 1 BLAS thread each")
    for contender in (REFERENCE, *contenders):
        if contender.packages:
            print(f"{contender.name:<22}{versions(contender)}")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = make_parser("POST /predict against other servers.")
    parser.add_argument(
        "--rounds", type=int, default=4, help="rounds of each contender (default 4)"
    )
    parser.add_argument("--seconds", type=int, default=3, help="of each load (default 3)")
    parser.add_argument("--only", nargs="+", metavar="NAME", help=f"of: {_names()}")
    return parser


def measure_all(options: argparse.Namespace) -> bool:
    """Measure and print everything; return whether all goals are met."""
    need_wrk()
    contenders = select(options.only)
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        model = make_model(Path(name))
        print_versions(contenders)
        rows = make_rows(measure(contenders, model, options.rounds, options.seconds))
        print_table(rows)
        print()
        are_met = [judge_rows(rows)]
        if DIRECT in contenders:
            are_met.append(measure_batches(model, BATCH_ROUNDS, options.seconds))
    return all(are_met)


def _names() -> str:
    return ", ".join(f'"{contender.name}"' for contender in CONTENDERS)


if __name__ == "__main__":
    run_with(build_parser(), measure_all)
