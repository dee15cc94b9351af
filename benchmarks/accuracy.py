"""The notebook's network on the real MNIST, all 50,000 steps: its test accuracy, and its time.

python benchmarks/accuracy.py [--check]
"""

import argparse
import sys
import time

from contracts.jobs.spec import JobSpec
from mlp_core import EpochReport
from stores.datasets.packaged import PackagedDatasets
from worker.training import Trainables

MIN_TEST_ACCURACY = 0.965


class LastReport:
    """An observer that never stops a run and keeps its latest report."""

    def __init__(self) -> None:
        self.report: EpochReport | None = None

    def should_stop(self) -> bool:
        """Never."""
        return False

    def on_step(self, step: int, loss: float) -> None:
        """Pass."""

    def on_epoch(self, report: EpochReport) -> None:
        """Keep it."""
        self.report = report


def main() -> int:
    """Train and print; with --check, return 1 if the target is missed."""
    parser = argparse.ArgumentParser(description="The notebook's network on the real MNIST.")
    parser.add_argument("--check", action="store_true", help="end with 1 if the target is missed")
    options = parser.parse_args()
    observer = LastReport()
    run = Trainables(PackagedDatasets()).new_run(JobSpec())
    start = time.perf_counter()
    run.run(observer)
    seconds = time.perf_counter() - start
    accuracy = observer.report.test_accuracy if observer.report else 0.0
    print(
        f"{run.step} steps in {seconds:.1f} s: test accuracy {accuracy:.2%} "
        f"(at least {MIN_TEST_ACCURACY:.1%})"
    )
    return 1 if options.check and accuracy < MIN_TEST_ACCURACY else 0


if __name__ == "__main__":
    sys.exit(main())
