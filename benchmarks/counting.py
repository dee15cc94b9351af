"""What it costs to count one prediction of one image, in processor time.

    python benchmarks/counting.py

The same numbers as services/inference counts, over several processes: by the fast path (gathered
for 1 and for 16 answers), by the ordinary path, and with prometheus_client's own metrics.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from services.inference.fast_path_counts import FastPathCounts
from services.inference.inference_counts import InferenceMeter
from services.inference.predictor import Phases
from services.metrics.cells import Cells
from services.metrics.families import LATENCY_BOUNDS_S
from services.metrics.requests import RouteCells

from harness.timing import machine, measure, table

ROUNDS, ANSWERS = 31, 4096
PHASES = Phases(0.00002, 0.00003, 0.00001)
LATENCY_S, SIZES = 0.00012, (2300, 300)
# 18 numbers in all, of which a histogram and a summary have two each.
COUNTERS, SUMMARIES = 12, 2


def timed(answers: int, count: Callable[[], None]) -> Callable[[], float]:
    """Return a function that times the counting of a batch, in microseconds an answer."""

    def run_round() -> float:
        started_s = time.thread_time()
        for _ in range(ANSWERS // answers):
            count()
        return (time.thread_time() - started_s) / ANSWERS * 1e6

    return run_round


def time_fast_path(folder: Path, gathered: int) -> Callable[[], float]:
    """Time the fast path, which writes after so many answers."""
    cells = Cells(folder)
    counts = FastPathCounts(cells, InferenceMeter(cells).inferences, "/predict")

    def count() -> None:
        for _ in range(gathered):
            counts.add("mnist", 1, LATENCY_S, PHASES, SIZES)
        counts.flush()

    return timed(gathered, count)


def time_gathering(folder: Path) -> Callable[[], float]:
    """Time counts that are gathered and written once in a thousand answers."""
    cells = Cells(folder)
    counts = FastPathCounts(cells, InferenceMeter(cells).inferences, "/predict")
    return timed(1, lambda: counts.add("mnist", 1, LATENCY_S, PHASES, SIZES))


def time_ordinary_path(folder: Path) -> Callable[[], float]:
    """Time the ordinary path: an inference, then the request."""
    cells = Cells(folder)
    meter = InferenceMeter(cells)
    route = RouteCells(cells, "/predict", "POST", "200")

    def count() -> None:
        meter.succeeded("mnist", 1, 1, PHASES)
        cells.add(route.changes(LATENCY_S, *SIZES))

    return timed(1, count)


def time_prometheus_client(folder: Path) -> Callable[[], float]:
    """Time as many metrics of prometheus_client, with their children cached."""
    with patch.dict(os.environ, {"PROMETHEUS_MULTIPROC_DIR": str(folder)}):
        import prometheus_client as library  # noqa: PLC0415  it looks for the folder right now

        registry = library.CollectorRegistry()
        made = [f"counter_{number}" for number in range(COUNTERS)]
        counters = [
            library.Counter(name, "x", ["a"], registry=registry).labels("b") for name in made
        ]
        latency = library.Histogram(
            "latency", "x", ["a"], registry=registry, buckets=LATENCY_BOUNDS_S
        ).labels("b")
        summaries = [
            library.Summary(f"summary_{number}", "x", ["a"], registry=registry).labels("b")
            for number in range(SUMMARIES)
        ]

    def count() -> None:
        for counter in counters:
            counter.inc()
        latency.observe(LATENCY_S)
        for summary in summaries:
            summary.observe(LATENCY_S)

    return timed(1, count)


def main() -> None:
    """Print the table."""
    print(machine())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contenders = {
            "prometheus_client": time_prometheus_client(folder),
            "ordinary path": time_ordinary_path(folder),
            "fast path, 1 gathered": time_fast_path(folder, 1),
            "fast path, 16 gathered": time_fast_path(folder, 16),
            "fast path, gathering only": time_gathering(folder),
        }
        print(table(measure(contenders, ROUNDS), "us an answer", "prometheus_client"))


if __name__ == "__main__":
    main()
