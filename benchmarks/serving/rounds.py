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
# Other loads slow whole minutes, so the reference is measured again and again.
CONTENDERS_PER_REFERENCE = 4
NEAREST = 3


@dataclass(frozen=True)
class Run:
    """The result of one load on one contender.

    Args:
        contender: The contender's name.
        form: The form's name.
        connections: Number of persistent connections.
        at_s: When it ended, by the monotonic clock.
        figures: wrk's results.
        cpu_us: Processor time per response, of all the contender's processes.
        busiest: The busiest process's share of it.
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
        """Return R: responses per second over the reference's, in the runs nearest in time."""
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
    """Start a contender, send every form of request, record the results, and stop it."""
    with serving(contender, model) as server:
        for form in contender.forms:
            load = server.load(form, model)
            run_wrk(load, max(CONNECTIONS), WARM_UP_S)
            for connections in CONNECTIONS:
                figures, cpu_us, busiest = measure_load(server, load, connections, seconds)
                at_s = time.monotonic()
                run = Run(contender.name, form.name, connections, at_s, figures, cpu_us, busiest)
                results.runs.append(run)
        pids = server.pids
        results.stays.append(Stay(contender.name, server.start_s, pss_mb(pids), len(pids)))


def measure_load(
    server: Server, load: Load, connections: int, seconds: float
) -> tuple[Figures, float, float]:
    """Return wrk's figures, the processor's microseconds per response, and the busiest's share."""
    before = cpu_s(server.pids)
    figures = run_wrk(load, connections, seconds)
    after = cpu_s(server.pids)
    taken = [after[pid] - before.get(pid, 0.0) for pid in after]
    total = sum(taken) or 1e-9
    return figures, total / figures.requests * 1e6, max(taken) / total
