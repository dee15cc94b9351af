"""One training step against its floor and against other libraries, in one run.

The floor is the work that no numpy program can avoid: gathering the batch, and the five matrix
products of a two-layer network, float32, into reused arrays. Every contender has its own process
with one thread on the same core and trains on the same images of MNIST; before anything is timed,
all must give the same losses.

If the processor has AVX-512, all are measured with it and without it.

    python benchmarks/train.py [--check] [--no-peers] [--hidden 50 800] [--only floor ours]
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from contenders.contender import PEERS, TRAINING
from harness.command_line import make_parser, run_with
from harness.contender_process import ContenderSpec, round_timers, running
from harness.instruction_sets import environments
from harness.losses import check_losses, describe
from harness.mnist_task import mnist_task
from harness.peer_environment import ensure_peers
from harness.task import BATCH
from harness.timing import Times, cores, measure, ratio, table

ROUND_US = 40_000  # per contender: long compared to its cold start
TYPICAL_US = {50: 200, 800: 2000}  # per step, for the length of a round


@dataclass(frozen=True)
class Target:
    """A bound for a ratio: ours to the floor at most, a peer to ours at least."""

    contender: str
    bounds: dict[int, float]  # by hidden units

    def judge(self, times: Times, hidden: int) -> bool:
        """Print one line; return False where the target is missed."""
        is_floor = self.contender == "floor"
        above, below = ("ours", self.contender) if is_floor else (self.contender, "ours")
        found, bound = ratio(times, above, below), self.bounds.get(hidden)
        is_met = bound is None or (found <= bound if is_floor else found >= bound)
        wanted = f"{'at most' if is_floor else 'at least'} {bound}" if bound else "no target"
        missed = "" if is_met else f" MISSED{self._limit(times, bound)}"
        print(f"{above + ' / ' + below:<22}= {found:5.2f} ({wanted}){missed}")
        return is_met

    def _limit(self, times: Times, bound: float | None) -> str:
        """Return a note if the products alone take too long for the target."""
        limit = ratio(times, self.contender, "floor")
        is_out_of_reach = self.contender != "floor" and bound is not None and limit < bound
        return f": here the floor itself has {limit:.2f}" if is_out_of_reach else ""


TARGETS = (
    Target("floor", {50: 1.2, 800: 1.1}),
    Target("jax scan", {50: 1.05, 800: 0.9}),
    Target("jax jit", {50: 1.2, 800: 0.95}),
    Target("pytorch", {50: 2.3, 800: 2.0}),
    Target("notebook", {50: 3.0, 800: 3.6}),
    Target("scikit-learn", {50: 6.0, 800: 2.3}),
)


@dataclass(frozen=True)
class Comparison:
    """The contenders and the number of rounds.

    Args:
        kinds: The contenders, in the order of the tables.
        peers: The Python of the peers' environment; None if no peer is among the contenders.
        rounds: The number of rounds.
    """

    kinds: Sequence[str]
    peers: Path | None
    rounds: int

    def specs(
        self, hidden: int, folder: Path, environ: Mapping[str, str]
    ) -> dict[str, ContenderSpec]:
        """Return every contender, on the same core."""
        core = next(iter(cores()), None)
        found = {}
        for kind in self.kinds:
            options = {"hidden_sizes": [hidden]} if kind == "ours" else {}
            python = self.peers if kind in PEERS and self.peers else Path(sys.executable)
            found[kind] = ContenderSpec(kind, folder, options, core, python, environ)
        return found


def compare(comparison: Comparison, hidden: int, way: str, environ: Mapping[str, str]) -> bool:
    """Measure one network with some instruction sets; return whether all its targets are met."""
    steps = max(10, ROUND_US // TYPICAL_US.get(hidden, 2 * hidden + 100))
    size = f"784-{hidden}-10, batches of {BATCH}"
    print(f"\n{size}, {way}; {comparison.rounds} rounds, {steps} steps a round")
    with (
        mnist_task(hidden) as folder,
        running(comparison.specs(hidden, folder, environ)) as contenders,
    ):
        check_losses(contenders, "ours")
        times = measure(round_timers(contenders, steps), comparison.rounds)
        describe(contenders)
    print(table(times, "us a step", "floor"))
    judged = [target.judge(times, hidden) for target in TARGETS if target.contender in times]
    return all(judged)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = make_parser("One training step, as ratios in one run.")
    parser.add_argument("--no-peers", action="store_true", help="only the contenders in numpy")
    parser.add_argument("--hidden", type=int, nargs="+", default=[50, 800], help="hidden units")
    parser.add_argument("--only", nargs="+", choices=[*TRAINING], help="only these, floor and ours")
    parser.add_argument(
        "--rounds", type=int, default=30, help="rounds of all contenders (default 30)"
    )
    return parser


def measure_all(options: argparse.Namespace) -> bool:
    """Measure and print everything; return whether all targets are met."""
    chosen = {"floor", "ours", *(options.only or TRAINING)}
    kinds = [kind for kind in TRAINING if kind in chosen - set(PEERS if options.no_peers else ())]
    peers = ensure_peers() if set(kinds) & set(PEERS) else None
    comparison = Comparison(kinds, peers, options.rounds)
    print(f"every contender on core {next(iter(cores()), 'any')}")
    are_met = [
        compare(comparison, hidden, way, environ)
        for hidden in options.hidden
        for way, environ in environments().items()
    ]
    return all(are_met)


if __name__ == "__main__":
    run_with(build_parser(), measure_all)
