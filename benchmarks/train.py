# ruff: noqa: E402  numpy reads the environment when it is imported, so that is set before
"""One training step, against its floor and against the notebook's loop, as ratios in one run.

The floor is what no numpy program can leave out: gathering the batch, and the five matrix products
of a two-layer network, float32, into kept arrays. The peer is the notebook's own loop in float64,
as its reader would type it. All sides are interleaved, on one core, with one BLAS thread.

    python benchmarks/train.py [--check] [--hidden 50]
"""

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Before numpy is loaded: one thread, and no wish of the environment about kernels or cache sizes.
WANTED = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
UNWANTED = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
if any(os.environ.get(name) != value for name, value in WANTED.items()) or any(
    name in os.environ for name in UNWANTED
):
    environ = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    # The same interpreter with the same arguments; only the environment differs.
    os.execve(sys.executable, [sys.executable, *sys.argv], environ | WANTED)  # noqa: S606  ourselves

import numpy as np
from numpy.typing import NDArray

from contracts.spec import NOTEBOOK_STEPS, JobSpec
from mlp_core import (
    SGD,
    Examples,
    Initializer,
    Network,
    TrainConfig,
    TrainingRun,
    softmax_cross_entropy,
    train_step,
)
from stores.jobs.limits import JobLimits
from stores.jobs.memory import MemoryJobStore
from stores.jobs.store import NewJob
from worker.environment import describe_environment
from worker.heartbeat import Heartbeat
from worker.recorder import Recorder
from worker.stop import StopFlag

IMAGES, PIXELS, CLASSES, BATCH = 60_000, 784, 10, 100
INK = 0.19  # share of MNIST's pixels that are not 0
LEARNING_RATE = 0.1
MAX_FLOOR_RATIO, MIN_NOTEBOOK_RATIO = 1.7, 2.0

Step = Callable[[], None]
Array = NDArray[Any]


@dataclass(frozen=True)
class Task:
    """What every side trains on: images as float32 in 0..1, (N, 784), and labels, (N,)."""

    x: Array
    labels: Array
    hidden: int


def floor_step(task: Task, rng: np.random.Generator) -> Step:
    """Return the gather and the five products, with indices drawn beforehand."""
    batches = rng.integers(len(task.x), size=(1000, BATCH))
    w1 = rng.normal(0, 0.01, (PIXELS, task.hidden)).astype(np.float32)
    w2 = rng.normal(0, 0.01, (task.hidden, CLASSES)).astype(np.float32)
    x, z, y, grad_z = (
        np.zeros((BATCH, n), np.float32) for n in (PIXELS, task.hidden, CLASSES, task.hidden)
    )
    grad_w1, grad_w2 = np.empty_like(w1), np.empty_like(w2)
    numbers = iter(range(10**9))

    def step() -> None:
        np.take(task.x, batches[next(numbers) % 1000], axis=0, out=x, mode="clip")
        np.dot(x, w1, out=z)
        np.dot(z, w2, out=y)
        np.dot(z.T, y, out=grad_w2)
        np.dot(y, w2.T, out=grad_z)
        np.dot(x.T, grad_z, out=grad_w1)

    return step


def our_step(task: Task) -> Step:
    """Return a step as a job takes it: look for a stop, draw, gather, train, watch, record."""
    config = TrainConfig(hidden_sizes=(task.hidden,), steps=10**9, batch_size=BATCH)
    few = Examples(task.x[:BATCH], task.labels[:BATCH])
    run = TrainingRun(config, Examples(task.x, task.labels), few, CLASSES, 1 / 255)
    recorder = make_recorder()

    def step() -> None:
        if not recorder.should_stop():
            # The loop's body without the evaluation that ends an epoch.
            run._advance(recorder)  # noqa: SLF001  run() evaluates too

    return step


def make_recorder() -> Recorder:
    """Return the observer that a worker gives to a job of the notebook's length."""
    jobs = MemoryJobStore(JobLimits(max_queued=1, lease_s=30, max_attempts=1))
    jobs.create(NewJob("bench", JobSpec(), NOTEBOOK_STEPS))
    claim = jobs.claim("bench")
    if claim is None:
        raise SystemExit("the job store does not give back its only job")
    stopping = StopFlag()

    def should_stop() -> bool:  # as worker/attempt.py asks
        return beat.cancelled or beat.fenced or stopping.is_set()

    recorder = Recorder(jobs, claim, should_stop)
    beat = Heartbeat(jobs, claim, recorder.progress, 30)  # not started: it is another thread
    recorder.begin(NOTEBOOK_STEPS)
    return recorder


def plain_step(task: Task, rng: np.random.Generator) -> Step:
    """Return the readable train_step in float32: what the fused step is bent away from."""
    sizes = (PIXELS, task.hidden, CLASSES)
    network = Network.create(sizes, "sigmoid", Initializer(), rng)
    optimizer = SGD(LEARNING_RATE)

    def step() -> None:
        batch = rng.integers(len(task.x), size=BATCH)
        train_step(network, softmax_cross_entropy, optimizer, task.x[batch], task.labels[batch])

    return step


def notebook_step(task: Task, rng: np.random.Generator) -> Step:
    """Return the notebook's loop body in float64, new arrays at every turn."""
    x_train = task.x.astype(np.float64)
    params = [
        0.01 * rng.standard_normal((PIXELS, task.hidden)),
        np.zeros(task.hidden),
        0.01 * rng.standard_normal((task.hidden, CLASSES)),
        np.zeros(CLASSES),
    ]

    def step() -> None:
        mask = rng.choice(len(x_train), BATCH)
        gradients = _notebook_gradients(params, x_train[mask], task.labels[mask])
        params[:] = [p - LEARNING_RATE * g for p, g in zip(params, gradients, strict=True)]

    return step


def _notebook_gradients(params: list[Array], x: Array, labels: Array) -> list[Array]:
    w1, b1, w2, b2 = params
    a1 = np.dot(x, w1) + b1
    z1 = _sigmoid(a1)
    probs = _softmax(np.dot(z1, w2) + b2)
    targets = _one_hot(labels)
    _cross_entropy(probs, targets)
    dy = (probs - targets) / len(x)
    dz1 = np.dot(dy, w2.T)
    da1 = (1.0 - _sigmoid(a1)) * _sigmoid(a1) * dz1
    np.dot(da1, w1.T)  # the notebook takes the gradient by the images too
    return [np.dot(x.T, da1), np.sum(da1, axis=0), np.dot(z1.T, dy), np.sum(dy, axis=0)]


def _sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))


def _softmax(logits: Array) -> Array:
    turned = logits.T - np.max(logits.T, axis=0)
    probs: Array = (np.exp(turned) / np.sum(np.exp(turned), axis=0)).T
    return probs


def _one_hot(labels: Array) -> Array:
    targets = np.zeros((labels.size, CLASSES))
    for row, label in zip(targets, labels, strict=True):
        row[label] = 1
    return targets


def _cross_entropy(probs: Array, targets: Array) -> float:
    chosen = probs[np.arange(len(probs)), targets.argmax(axis=1)]
    return float(-np.sum(np.log(chosen)) / len(probs))


def make_task(hidden: int, rng: np.random.Generator) -> Task:
    """Return noise with MNIST's share of ink."""
    x = rng.random((IMAGES, PIXELS), np.float32)
    x[rng.random((IMAGES, PIXELS), np.float32) > INK] = 0
    return Task(x, rng.integers(CLASSES, size=IMAGES), hidden)


def measure(sides: dict[str, Step], rounds: int, steps: int) -> dict[str, list[float]]:
    """Return microseconds a step of each side, one number a round; the sides take turns."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(rounds + 1):
        for name, step in sides.items():
            start = time.perf_counter()
            for _ in range(steps):
                step()
            if number:  # the first round warms the caches
                times[name].append((time.perf_counter() - start) / steps * 1e6)
    return times


def pin() -> str:
    """Keep this process on one core where the system can; return which."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"pinned to core {core}"


def machine() -> str:
    """Return processor, system, versions and the BLAS build, in two lines."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor()
    used = describe_environment(threads=1)
    return (
        f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}\n"
        f"Python {used.python}, numpy {used.numpy}, {used.blas}, kernel {used.kernel}, 1 thread"
    )


def ratio(times: dict[str, list[float]], above: str, below: str) -> float:
    """Return the median of the rounds' own ratios: a disturbance hits both sides of a round."""
    return statistics.median(a / b for a, b in zip(times[above], times[below], strict=True))


def report(times: dict[str, list[float]]) -> bool:
    """Print medians, ranges and ratios; return whether both targets are met."""
    print(f"{'us a step':<12}{'median':>9}{'range':>20}{'to the floor':>15}")
    for name, values in times.items():
        span = f"{min(values):.1f} to {max(values):.1f}"
        cost = ratio(times, name, "floor")
        print(f"{name:<12}{statistics.median(values):>9.1f}{span:>20}{cost:>14.2f}x")
    cost, gain = ratio(times, "ours", "floor"), ratio(times, "notebook", "ours")
    print(f"ours / floor    = {cost:.2f} (at most {MAX_FLOOR_RATIO})")
    print(f"notebook / ours = {gain:.2f} (at least {MIN_NOTEBOOK_RATIO})")
    return cost <= MAX_FLOOR_RATIO and gain >= MIN_NOTEBOOK_RATIO


def main() -> int:
    """Measure and print; with --check, return 1 if a target is missed."""
    parser = argparse.ArgumentParser(description="One training step, as ratios in one run.")
    parser.add_argument("--check", action="store_true", help="end with 1 if a target is missed")
    parser.add_argument("--hidden", type=int, default=50, help="hidden units (default 50)")
    parser.add_argument("--rounds", type=int, default=80, help="rounds of all sides (default 80)")
    parser.add_argument("--steps", type=int, default=100, help="steps a round (default 100)")
    options = parser.parse_args()
    where = pin()
    rng = np.random.default_rng(0)
    task = make_task(options.hidden, rng)
    sides = {
        "floor": floor_step(task, rng),
        "ours": our_step(task),
        "plain": plain_step(task, rng),
        "notebook": notebook_step(task, rng),
    }
    print(f"784-{options.hidden}-10, batches of {BATCH}; {where}\n{machine()}")
    is_fast = report(measure(sides, options.rounds, options.steps))
    return 1 if options.check and not is_fast else 0


if __name__ == "__main__":
    sys.exit(main())
