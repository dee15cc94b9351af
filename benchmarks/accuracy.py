"""Test accuracy and training time of the notebook's network on MNIST, all 50,000 steps.

python benchmarks/accuracy.py [--check]
"""

import time

from contracts.jobs.spec import JobSpec
from stores.datasets.packaged import PackagedDatasets
from worker.training.run_factory import RunFactory

from harness.command_line import run
from harness.observers import LastReport
from harness.timing import judge

MIN_TEST_ACCURACY = 0.965


def measure_accuracy() -> bool:
    """Train and print; return whether the accuracy is high enough."""
    observer = LastReport()
    training = RunFactory(PackagedDatasets()).create_run(JobSpec())
    start = time.perf_counter()
    training.run(observer)
    seconds = time.perf_counter() - start
    accuracy = observer.report.test_accuracy if observer.report else 0.0
    found = f"{training.step} steps in {seconds:.1f} s: test accuracy {accuracy:.2%} "
    return judge(f"{found}(at least {MIN_TEST_ACCURACY:.1%})", is_met=accuracy >= MIN_TEST_ACCURACY)


if __name__ == "__main__":
    run("The notebook's network on MNIST, all 50,000 steps.", measure_accuracy)
