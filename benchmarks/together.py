"""Eight networks together against the same one after the other, and against JAX's `vmap`.

The networks differ in seed and learning rate. Every contender has its own process with one thread
on the same core; before anything is timed, all must give the same losses.

    python benchmarks/together.py [--check] [--no-peers] [--hidden 50 800] [--rounds 20]
"""

import argparse
import sys
from pathlib import Path

from contenders.contender import GROUPS
from harness.command_line import make_parser, run_with
from harness.contender_process import ContenderSpec, round_timers, running
from harness.losses import check_losses, describe
from harness.mnist_task import mnist_task
from harness.peer_environment import ensure_peers
from harness.task import BATCH, GROUP_RATES
from harness.timing import cores, judge, measure, ratio, table

ROUND_STEPS = {50: 50, 800: 5}  # of all networks: 0.1 s a contender
TARGETS = {50: 1.6, 800: 1.0}  # steps per second together, to one after the other; at least


def compare(hidden: int, peers: Path | None, rounds: int) -> bool:
    """Measure networks of one size; return whether the target is met."""
    steps = ROUND_STEPS.get(hidden, 10)
    print(f"\n{len(GROUP_RATES)} x 784-{hidden}-10, batches of {BATCH}; {rounds} rounds of {steps}")
    core = next(iter(cores()), None)
    kinds = {kind: Path(sys.executable) for kind in ("apart", "together")}
    kinds |= {kind: peers for kind in GROUPS if peers and kind not in kinds}
    with mnist_task(hidden) as folder:
        specs = {
            kind: ContenderSpec(kind, folder, {"hidden": hidden}, core, python)
            for kind, python in kinds.items()
        }
        with running(specs) as contenders:
            check_losses(contenders, "apart")
            times = measure(round_timers(contenders, steps), rounds)
            describe(contenders)
    print(table(times, "us a step of all", "apart"))
    found, target = ratio(times, "apart", "together"), TARGETS.get(hidden, 1.0)
    return judge(f"apart / together = {found:.2f} (at least {target})", is_met=found >= target)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = make_parser("Networks trained together, as ratios in one run.")
    parser.add_argument("--no-peers", action="store_true", help="only the contenders in numpy")
    parser.add_argument("--hidden", type=int, nargs="+", default=[50, 800], help="hidden units")
    parser.add_argument("--rounds", type=int, default=20, help="rounds of all (default 20)")
    return parser


def measure_all(options: argparse.Namespace) -> bool:
    """Measure and print everything; return whether all targets are met."""
    peers = None if options.no_peers else ensure_peers()
    are_met = [compare(hidden, peers, options.rounds) for hidden in options.hidden]
    return all(are_met)


if __name__ == "__main__":
    run_with(build_parser(), measure_all)
