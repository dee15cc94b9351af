"""`POST /predict` over HTTP, against the same network behind a plain Flask app, in one run.

Both sides are one gunicorn process with four threads and one BLAS thread, asked in turns over one
kept connection each. Answers are compared before anything is timed.

    python benchmarks/predict.py [--rounds 30]
"""

import argparse
import contextlib
import http.client
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np

from contracts.jobs import JobMetrics
from contracts.models import DatasetDigest, Environment, ManifestDraft
from mlp_core import Initializer, Network, weights_bytes
from stores.models.open import directory_store
from stores.models.store import Result

from timing import machine

ROOT = Path(__file__).resolve().parents[1]
SIZES = (784, 50, 10)
INK = 0.19  # share of MNIST's pixels that are not 0
TOLERANCE = 1e-5
FLAGS = ["--bind=127.0.0.1:0", "--workers=1", "--worker-class=gthread", "--threads=4"]
FLAGS += ["--keep-alive=65", "--no-control-socket"]
THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
LISTENING = re.compile(r"Listening at: http://127\.0\.0\.1:(\d+)")


@dataclass(frozen=True)
class Load:
    """What is sent: a body of some images, and how often in a round."""

    name: str
    body: bytes
    requests: int


class Side:
    """A server and the one connection that is kept to it."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, body: bytes) -> bytes:
        """Return the answer to one request; anything but 200 ends the run."""
        self._connection.request("POST", "/predict", body, {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        answer = response.read()
        if response.status != http.HTTPStatus.OK:
            raise SystemExit(f"expected 200, got {response.status}: {answer[:300]!r}")
        return answer

    def time_us(self, load: Load) -> float:
        """Return the median of a round's requests, in microseconds a request."""
        times = []
        for _ in range(load.requests):
            start = time.perf_counter()
            self.ask(load.body)
            times.append(time.perf_counter() - start)
        return statistics.median(times) * 1e6


@contextlib.contextmanager
def serve(app: str, environment: dict[str, str]) -> Iterator[Side]:
    """Run an app behind gunicorn until the block ends."""
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "benchmarks")])}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MLPFORGE_")}
    process = subprocess.Popen(  # noqa: S603  argv is fixed here: nobody else's text is in it
        [sys.executable, "-m", "gunicorn", *FLAGS, app],
        env=kept | THREADS | paths | environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Side(_wait_for_port(process))
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _wait_for_port(process: subprocess.Popen[str]) -> int:
    for line in process.stderr or ():
        if listening := LISTENING.search(line):
            return int(listening[1])
    raise SystemExit("gunicorn ended before it listened")


def publish(folder: Path) -> None:
    """Write a network as version 1 of mnist, and as a plain file."""
    rng = np.random.default_rng(0)
    drawn = Network.create(SIZES, "sigmoid", Initializer("he"), rng)
    network = Network(drawn.affines, "sigmoid", input_scale=1 / 255)
    draft = ManifestDraft(
        name="mnist",
        job_id=None,
        spec=None,
        dataset=DatasetDigest(name="mnist", sha256="0" * 64),
        layer_sizes=SIZES,
        parameters=network.parameter_count,
        metrics=JobMetrics(),
        environment=Environment(python="", numpy="", blas="", kernel="", threads=1),
    )
    (folder / "models").mkdir()
    weights = weights_bytes(network)
    directory_store(folder / "models").publish(Result(draft, weights))
    (folder / "plain.npz").write_bytes(weights)


def make_loads() -> list[Load]:
    """Return bodies of 1 and of 100 images with MNIST's ink."""
    rng = np.random.default_rng(1)
    images = rng.integers(1, 256, (100, SIZES[0]))
    images[rng.random(images.shape) > INK] = 0
    return [
        Load("1 image", json.dumps({"pixels": images[0].tolist()}).encode(), 200),
        Load("100 images", json.dumps({"pixels": images.tolist()}).encode(), 20),
    ]


def check_answers(ours: Side, plain: Side, load: Load) -> None:
    """End the run unless both sides give the same digits and nearly the same probabilities."""
    mine, theirs = json.loads(ours.ask(load.body)), json.loads(plain.ask(load.body))
    pairs = zip(mine.get("predictions", [mine]), theirs.get("predictions", [theirs]), strict=True)
    for one, other in pairs:
        gap = np.abs(np.subtract(one["probabilities"], other["probabilities"])).max()
        if one["digit"] != other["digit"] or gap > TOLERANCE:
            raise SystemExit(f"{load.name}: the answers differ: {one}, {other}")


def measure(ours: Side, plain: Side, load: Load, rounds: int) -> dict[str, list[float]]:
    """Return microseconds a request, one median a round; the sides take turns to be first."""
    sides = [("ours", ours), ("plain", plain)]
    times: dict[str, list[float]] = {"ours": [], "plain": []}
    for number in range(rounds + 1):
        for name, side in sides if number % 2 else reversed(sides):
            elapsed_us = side.time_us(load)
            if number:  # the first round warms both
                times[name].append(elapsed_us)
    return times


def report(load: Load, times: dict[str, list[float]]) -> None:
    """Print medians, ranges and the median of the rounds' own ratios."""
    for name, values in times.items():
        span = f"{min(values):.0f} to {max(values):.0f}"
        print(f"{load.name:<12}{name:<8}{statistics.median(values):>9.0f} us{span:>20}")
    ratios = [a / b for a, b in zip(times["ours"], times["plain"], strict=True)]
    span = f"{min(ratios):.2f} to {max(ratios):.2f}"
    print(f"{load.name:<12}ours / plain = {statistics.median(ratios):.2f} ({span})")


def versions() -> str:
    """Return the versions of both sides, in one line."""
    packages = ", ".join(f"{p} {version(p)}" for p in ("numpy", "flask", "pydantic", "gunicorn"))
    return f"Python {platform.python_version()}, {packages}; 1 process, 4 threads, 1 BLAS thread"


def main() -> None:
    """Start both sides, compare their answers, measure and print."""
    parser = argparse.ArgumentParser(description="POST /predict against a plain Flask app.")
    parser.add_argument("--rounds", type=int, default=30, help="rounds of both sides (default 30)")
    rounds = parser.parse_args().rounds
    print(f"{machine()}\n{versions()}")
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        publish(folder)
        settings = {"MLPFORGE_DATA_DIR": name}
        ours = stack.enter_context(serve("services.inference.wsgi:app", settings))
        weights = {"PLAIN_WEIGHTS": str(folder / "plain.npz")}
        plain = stack.enter_context(serve("plain_predict_app:app", weights))
        for load in make_loads():
            check_answers(ours, plain, load)
            report(load, measure(ours, plain, load, rounds))


if __name__ == "__main__":
    main()
