"""Sides that take turns: each is started, asked in every form, and ended again."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from serving.model import Model
from serving.peers import REFERENCE
from serving.processes import cpu_s, pss_mb
from serving.server import Server, serving
from serving.side import Side
from serving.wrk import Figures, Load, run_wrk

CONNECTIONS = (1, 32)
WARM_UP_S = 1
# Neighbors make minutes slow: so often the reference is asked again.
SIDES_A_REFERENCE = 4
NEAREST = 3


@dataclass(frozen=True)
class Run:
    """What one load on one side gave.

    Args:
        side: The side's name.
        form: The form's name.
        connections: How many were kept.
        at_s: When, by the monotonic clock.
        figures: What wrk found.
        cpu_us: The processor's time, of all the side's processes, of each answer.
        busiest: The share of that which the busiest process had.
    """

    side: str
    form: str
    connections: int
    at_s: float
    figures: Figures
    cpu_us: float
    busiest: float


@dataclass(frozen=True)
class Stay:
    """What a side's whole turn gave: its start, and its memory after the load."""

    side: str
    start_s: float
    pss_mb: float
    processes: int


@dataclass
class Results:
    """Everything that was measured."""

    runs: list[Run] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)

    def of(self, side: str, form: str, connections: int) -> list[Run]:
        """Return the runs of one load on one side."""
        wanted = (side, form, connections)
        return [run for run in self.runs if (run.side, run.form, run.connections) == wanted]

    def ratio(self, run: Run) -> float:
        """Return R: the answers a second over the reference's, the runs nearest in time."""
        runs = self.of(REFERENCE.name, "JSON", run.connections)
        nearest = sorted(runs, key=lambda other: abs(other.at_s - run.at_s))[:NEAREST]
        return run.figures.rate / statistics.median(other.figures.rate for other in nearest)


def measure(sides: Sequence[Side], model: Model, rounds: int, seconds: float) -> Results:
    """Let the reference and the sides take turns; each round begins with another side."""
    results = Results()
    for number in range(rounds):
        first = number * len(sides) // rounds
        for place, side in enumerate([*sides[first:], *sides[:first]]):
            if place % SIDES_A_REFERENCE == 0:
                take_turn(REFERENCE, model, seconds, results)
            take_turn(side, model, seconds, results)
        print(f"round {number + 1} of {rounds}", flush=True)
    take_turn(REFERENCE, model, seconds, results)
    return results


def take_turn(side: Side, model: Model, seconds: float, results: Results) -> None:
    """Start a side, ask it in every form, note what it took, and end it."""
    with serving(side, model) as server:
        for form in side.forms:
            load = server.load(form, model)
            run_wrk(load, max(CONNECTIONS), WARM_UP_S)
            for connections in CONNECTIONS:
                figures, cpu_us, busiest = watch(server, load, connections, seconds)
                at_s = time.monotonic()
                run = Run(side.name, form.name, connections, at_s, figures, cpu_us, busiest)
                results.runs.append(run)
        pids = server.pids
        results.stays.append(Stay(side.name, server.start_s, pss_mb(pids), len(pids)))


def watch(
    server: Server, load: Load, connections: int, seconds: float
) -> tuple[Figures, float, float]:
    """Return wrk's figures, the processor's microseconds an answer, and the busiest's share."""
    before = cpu_s(server.pids)
    figures = run_wrk(load, connections, seconds)
    after = cpu_s(server.pids)
    taken = [after[pid] - before.get(pid, 0.0) for pid in after]
    total = sum(taken) or 1e-9
    return figures, total / figures.requests * 1e6, max(taken) / total
