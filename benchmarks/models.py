"""What versions cost: publishing, the look at what a ref means, cold loads, lists, exports.

python benchmarks/models.py [--check]
"""

import argparse
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from services.networks.cache import Networks
from stores.models.evaluation import evaluate

from harness.exported import READERS, answers_of
from harness.floors import load_arrays, read_file, write_files
from harness.model_fixture import ALIAS, FEW, MANY, VERSIONS, WHOLE, ModelFixture, train
from harness.timing import Times, judge, machine, measure, ratio, table

STEPS = 2000
MAX_PUBLISH_MS, MAX_CHECK_US, MAX_LOAD_US = 30, 20, 10_000
MAX_GROWTH, MAX_DIFFERENCE = 1.2, 1e-5
CHECKS, LOADS, LISTS = 500, 5, 5  # of a round
ROUNDS = 40
PAGE = 50
PACKAGES = ("numpy", "pydantic", "onnx", "onnxruntime", "safetensors")
REFS = {"alias": ALIAS, "latest": "latest", "number": str(WHOLE)}
FLOOR = "floor"

Acts = Mapping[str, Callable[[], object]]


def by_clock_ms(act: Callable[[], object]) -> float:
    """Return the milliseconds of a call by the clock, for what waits for the disk."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1e3


def by_processor_us(act: Callable[[], object], times: int) -> float:
    """Return the processor's microseconds of a call, for what finds all it reads in memory."""
    start = time.process_time()
    for _ in range(times):
        act()
    return (time.process_time() - start) / times * 1e6


def measure_publish(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print what publishing takes, from the network on; return whether it is little enough."""
    files = fixture.written(FEW)
    size_kb = sum(map(len, files.values())) / 1e3
    print(f"\npublish; {FLOOR}: its {len(files)} files, {size_kb:.0f} kB, written and synced")
    acts: dict[str, Callable[[], object]] = {FLOOR: partial(write_files, files, fixture.aside)}
    for name in VERSIONS:
        acts[f"publish, {name}"] = partial(publish_one, fixture, name)
    times = measure({name: partial(by_clock_ms, act) for name, act in acts.items()}, ROUNDS)
    return report(times, "ms", MAX_PUBLISH_MS, max_growth)


def publish_one(fixture: ModelFixture, name: str) -> None:
    """Publish the network as one more version."""
    fixture.store.publish(fixture.make_result(name))


def measure_checks(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print what the look at a ref's meaning takes; return whether it is little enough."""
    print(f"\nwhat a ref means; {FLOOR}: open, read and close of {FEW}'s head")
    acts: dict[str, Callable[[], object]] = {FLOOR: partial(read_file, fixture.head_path(FEW))}
    for kind, ref in REFS.items():
        for name in VERSIONS:
            acts[f"{kind}, {name}"] = partial(fixture.store.resolve, name, ref)
    return report(time_in_rounds(acts, CHECKS), "us", MAX_CHECK_US, max_growth)


def measure_loads(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print what a version's first use takes; return whether it is little enough."""
    print(f"\ncold load, golden inputs repeated; {FLOOR}: np.load of the weights")
    acts: dict[str, Callable[[], object]] = {FLOOR: partial(load_arrays, fixture.weights_path(FEW))}
    for name in VERSIONS:
        acts[f"load, {name}"] = partial(load_cold, fixture, name)
    return report(time_in_rounds(acts, LOADS), "us", MAX_LOAD_US, max_growth)


def load_cold(fixture: ModelFixture, name: str) -> None:
    """Load a version as a process does that has loaded nothing yet."""
    Networks(fixture.open()).resolve(name, str(WHOLE))


def print_lists(fixture: ModelFixture) -> None:
    """Print what lists take."""
    print(f"\npages of {PAGE}")
    acts: dict[str, Callable[[], object]] = {
        "models": partial(fixture.store.list_models, PAGE, None)
    }
    for name in VERSIONS:
        acts[f"versions, {name}"] = partial(fixture.store.list_versions, name, PAGE, None)
    print(table(time_in_rounds(acts, LISTS), "us", "models"))


def time_in_rounds(acts: Acts, times: int) -> Times:
    """Return the processor's microseconds of each, in every round."""
    return measure(
        {name: partial(by_processor_us, act, times) for name, act in acts.items()}, ROUNDS
    )


def report(times: Times, unit: str, limit: float, max_growth: float | None) -> bool:
    """Print what was measured; return whether all is below its limit, and grows little.

    With no bound on how it grows, nothing is judged.
    """
    print(table(times, unit, FLOOR))
    ours = [name for name in times if name != FLOOR]
    growths = {
        kind: ratio(times, f"{kind}, {MANY}", f"{kind}, {FEW}")
        for kind in dict.fromkeys(name.partition(", ")[0] for name in ours)
    }
    if max_growth is None:
        print(
            ", ".join(f"{kind}: {MANY} / {FEW} = {growth:.2f}" for kind, growth in growths.items())
        )
        return True
    worst = max(statistics.median(times[name]) for name in ours)
    slowest = f"the slowest takes {worst:.1f} {unit} (at most {limit})"
    are_met = [judge(slowest, is_met=worst <= limit)]
    for kind, growth in growths.items():
        sentence = f"{kind}: {MANY} / {FEW} = {growth:.2f} (at most {max_growth})"
        are_met.append(judge(sentence, is_met=growth <= max_growth))
    return all(are_met)


def measure_exports(fixture: ModelFixture) -> bool:
    """Print how far exports are from the network, by all test images; return whether it is near."""
    images, are_met = fixture.dataset.test.images, []
    expected = fixture.network.predict_probs(images)
    print(f"\nexports, by {len(images)} test images")
    for name in READERS:
        answers = answers_of(name, fixture.network, images)
        difference = float(np.abs(answers - expected).max())
        others = int((answers.argmax(axis=1) != expected.argmax(axis=1)).sum())
        found = f"{name}: largest difference {difference:.1e} (at most {MAX_DIFFERENCE:g})"
        found += f", another digit for {others} of them"
        are_met.append(judge(found, is_met=difference <= MAX_DIFFERENCE and not others))
    return all(are_met)


def print_evaluation(fixture: ModelFixture) -> None:
    """Print what the evaluation takes that a version is published with."""
    act = partial(evaluate, fixture.network, fixture.dataset)
    times_ms = [by_clock_ms(act) for _ in range(ROUNDS)]
    span = f"{min(times_ms):.0f} to {max(times_ms):.0f}"
    print(f"\nevaluation: {statistics.median(times_ms):.0f} ms, {span}")


def versions() -> str:
    """Return the versions of what takes part, in one line."""
    packages = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return f"Python {platform.python_version()}, {packages}"


def measure_all(folder: Path) -> bool:
    """Measure with all versions, and again with half of them; return whether all is met."""
    fixture, steps = (
        ModelFixture(folder, *train(STEPS)),
        (measure_publish, measure_checks, measure_loads),
    )
    fixture.fill()
    print(f"{FEW}: {VERSIONS[FEW]} versions, {MANY}: {VERSIONS[MANY]}")
    are_met = [step(fixture, MAX_GROWTH) for step in steps]
    print_lists(fixture)
    fixture.delete_half()
    print(f"\nand with every second version of {MANY} deleted")
    for step in steps:
        step(fixture, None)
    print_lists(fixture)
    print_evaluation(fixture)
    are_met.append(measure_exports(fixture))
    return all(are_met)


def main() -> int:
    """Measure and print; with --check, return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description="What versions cost.")
    parser.add_argument("--check", action="store_true", help="end with 1 if a target is missed")
    is_checked = parser.parse_args().check
    print(f"{machine()}\n{versions()}, 1 BLAS thread")
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name, threadpool_limits(1):
        is_met = measure_all(Path(name))
    return 1 if is_checked and not is_met else 0


if __name__ == "__main__":
    sys.exit(main())
