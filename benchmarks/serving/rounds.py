"""Alternating rounds: start each contender, send every form of request, stop it."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from serving.contender import Contender
from serving.model import Model
from serving.peers import REFERENCE
from serving.processes import cpu_s, pss_mb
from serving.server import Server, serving
from serving.wrk import Figures, Load, run_wrk

CONNECTIONS = (1, 32)
WARM_UP_S = 1
# Neighbors make minutes slow: so often the reference is asked again.
CONTENDERS_PER_REFERENCE = 4
NEAREST = 3


@dataclass(frozen=True)
class Run:
    """What one load on one contender gave.

    Args:
        contender: The contender's name.
        form: The form's name.
        connections: How many were kept.
        at_s: When, by the monotonic clock.
        figures: What wrk found.
        cpu_us: The processor's time, of all the contender's processes, of each answer.
        busiest: The share of that which the busiest process had.
    """

    contender: str
    form: str
    connections: int
    at_s: float
    figures: Figures
    cpu_us: float
    busiest: float


@dataclass(frozen=True)
class Stay:
    """Results of one round of a contender: its start, and its memory after the load."""

    contender: str
    start_s: float
    pss_mb: float
    processes: int


@dataclass
class Results:
    """Everything that was measured."""

    runs: list[Run] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)

    def of(self, contender: str, form: str, connections: int) -> list[Run]:
        """Return the runs of one load on one contender."""
        wanted = (contender, form, connections)
        return [run for run in self.runs if (run.contender, run.form, run.connections) == wanted]

    def ratio(self, run: Run) -> float:
        """Return R: the answers a second over the reference's, the runs nearest in time."""
        runs = self.of(REFERENCE.name, "JSON", run.connections)
        nearest = sorted(runs, key=lambda other: abs(other.at_s - run.at_s))[:NEAREST]
        return run.figures.rate / statistics.median(other.figures.rate for other in nearest)


def measure(contenders: Sequence[Contender], model: Model, rounds: int, seconds: float) -> Results:
    """Alternate the reference and the contenders; each round starts with another one."""
    results = Results()
    for number in range(rounds):
        first = number * len(contenders) // rounds
        for place, contender in enumerate([*contenders[first:], *contenders[:first]]):
            if place % CONTENDERS_PER_REFERENCE == 0:
                run_round(REFERENCE, model, seconds, results)
            run_round(contender, model, seconds, results)
        print(f"round {number + 1} of {rounds}", flush=True)
    run_round(REFERENCE, model, seconds, results)
    return results


def run_round(contender: Contender, model: Model, seconds: float, results: Results) -> None:
    """Start a contender, ask it in every form, note what it took, and end it."""
    with serving(contender, model) as server:
        for form in contender.forms:
            load = server.load(form, model)
            run_wrk(load, max(CONNECTIONS), WARM_UP_S)
            for connections in CONNECTIONS:
                figures, cpu_us, busiest = watch(server, load, connections, seconds)
                at_s = time.monotonic()
                run = Run(contender.name, form.name, connections, at_s, figures, cpu_us, busiest)
                results.runs.append(run)
        pids = server.pids
        results.stays.append(Stay(contender.name, server.start_s, pss_mb(pids), len(pids)))


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
