"""Costs of versions: publishing, resolving a ref, cold loads, lists.

python benchmarks/models.py [--check]
"""

import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from services.networks.cache import Networks
from stores.blobs.durable import sync_folder, write_synced
from stores.models.evaluation import evaluate

from harness.command_line import run
from harness.model_fixture import ALIAS, FEW, MANY, VERSIONS, WHOLE, ModelFixture, train
from harness.timing import Times, judge, measure, ratio, table

STEPS = 2000
MAX_PUBLISH_MS, MAX_REF_US, MAX_LOAD_US = 30, 20, 10_000
MAX_GROWTH = 1.2
REFS_PER_ROUND, LOADS, LISTS = 500, 5, 5  # in each round
ROUNDS = 40
PAGE = 50
PACKAGES = ("numpy", "pydantic")
REFS = {"alias": ALIAS, "latest": "latest", "number": str(WHOLE)}
FLOOR = "floor"
READ_BYTES = 65_536

Call = Callable[[], object]
Calls = dict[str, Call]


def wall_ms(call: Call) -> float:
    """Return the wall-clock milliseconds of a call that waits for the disk."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e3


def processor_us(call: Call, times: int) -> float:
    """Return the processor's microseconds of a call that reads from memory only."""
    start = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - start) / times * 1e6


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files and wait for the disk, the least that makes them durable."""
    for name, content in files.items():
        write_synced(folder / name, [content])
    sync_folder(folder)


def read_file(path: Path) -> bytes:
    """Return a small file."""
    descriptor = os.open(path, os.O_RDONLY)
    content = os.read(descriptor, READ_BYTES)
    os.close(descriptor)
    return content


def load_arrays(path: Path) -> None:
    """Read every array of an `.npz`, as numpy does."""
    with np.load(path) as arrays:
        for name in arrays:
            _ = arrays[name]


def measure_publish(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print the time of publishing a network; return whether it is short enough."""
    files = fixture.written(FEW)
    size_kb = sum(map(len, files.values())) / 1e3
    print(f"\npublish; {FLOOR}: its {len(files)} files, {size_kb:.0f} kB, written and synced")
    floor = partial(write_files, files, fixture.spare_folder)
    calls: Calls = {FLOOR: floor, **on_both("publish", partial(publish_one, fixture))}
    times = measure({name: partial(wall_ms, call) for name, call in calls.items()}, ROUNDS)
    return report(times, "ms", MAX_PUBLISH_MS, max_growth)


def publish_one(fixture: ModelFixture, name: str) -> None:
    """Publish the network as another version."""
    fixture.store.publish(fixture.make_result(name))


def measure_refs(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print the time of resolving a ref; return whether it is short enough."""
    print(f"\nresolving a ref; {FLOOR}: open, read and close of {FEW}'s head")
    calls: Calls = {FLOOR: partial(read_file, fixture.head_path(FEW))}
    for kind, ref in REFS.items():
        calls |= on_both(kind, partial(fixture.store.resolve, ref=ref))
    return report(time_in_rounds(calls, REFS_PER_ROUND), "us", MAX_REF_US, max_growth)


def measure_loads(fixture: ModelFixture, max_growth: float | None) -> bool:
    """Print the time of loading a version; return whether it is short enough."""
    print(f"\ncold load, golden inputs repeated; {FLOOR}: np.load of the weights")
    floor = partial(load_arrays, fixture.weights_path(FEW))
    calls: Calls = {FLOOR: floor, **on_both("load", partial(load_cold, fixture))}
    return report(time_in_rounds(calls, LOADS), "us", MAX_LOAD_US, max_growth)


def load_cold(fixture: ModelFixture, name: str) -> None:
    """Load a version with an empty cache."""
    Networks(fixture.open()).resolve(name, str(WHOLE))


def print_lists(fixture: ModelFixture) -> None:
    """Print the time of lists."""
    print(f"\npages of {PAGE}")
    lists = fixture.store
    versions = on_both("versions", partial(lists.list_versions, limit=PAGE, cursor=None))
    calls: Calls = {"models": partial(lists.list_models, PAGE, None), **versions}
    print(table(time_in_rounds(calls, LISTS), "us", "models"))


def on_both(kind: str, call: Callable[[str], object]) -> Calls:
    """Return a call about each of the two models, by what it does and the model."""
    return {f"{kind}, {name}": partial(call, name) for name in VERSIONS}


def time_in_rounds(calls: Calls, times: int) -> Times:
    """Return the processor's microseconds of each call, in every round."""
    return measure(
        {name: partial(processor_us, call, times) for name, call in calls.items()}, ROUNDS
    )


def report(times: Times, unit: str, limit: float, max_growth: float | None) -> bool:
    """Print the times; return whether all are below the limit and grow little with the versions.

    Without max_growth there is no target.
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


def print_evaluation(fixture: ModelFixture) -> None:
    """Print the time of the evaluation of a version."""
    call = partial(evaluate, fixture.network, fixture.dataset)
    times_ms = [wall_ms(call) for _ in range(ROUNDS)]
    span = f"{min(times_ms):.0f} to {max(times_ms):.0f}"
    print(f"\nevaluation: {statistics.median(times_ms):.0f} ms, {span}")


def measure_all() -> bool:
    """Measure in a new folder; return whether all targets are met."""
    packages = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    print(f"Python {platform.python_version()}, {packages}, 1 BLAS thread")
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name, threadpool_limits(1):
        return measure_in(Path(name))


def measure_in(folder: Path) -> bool:
    """Measure with all versions, and again with half of them; return whether targets are met."""
    fixture = ModelFixture(folder, *train(STEPS))
    steps = (measure_publish, measure_refs, measure_loads)
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
    return all(are_met)


if __name__ == "__main__":
    run("Costs of versions.", measure_all)
