"""Batches of a million images through a real service, against numpy alone on the same tiles.

python benchmarks/batch.py [--check] [--rounds N] [--images N]
"""

import argparse
import io
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from contracts.datasets import NPZ
from mlp_core import Network, load_weights
from stores.datasets.packaged import PackagedDatasets

from harness.command_line import make_parser, run_with
from harness.live import Live, live_service, parse_seconds
from harness.processes import find_pool_mb
from harness.timing import judge, measure, ratio, table

MAX_MB = 700  # of the pool process
LEAST_SHARE = 0.6  # of the speed of numpy alone
NUMPY, UPLOAD, STORED = "numpy alone", "uploaded .npz", "stored data set"
ROWS = 65_536  # that numpy alone predicts at once
PATH = "/models/mnist/versions/1/batch"


def write_files(folder: Path, count: int) -> None:
    """Write MNIST's training images, repeated: `x.npy`, `x.npz` and, with labels, `xy.npz`."""
    train = PackagedDatasets().load("mnist").train
    chosen = np.arange(count) % len(train.values)
    np.save(folder / "x.npy", train.values[chosen])
    x = np.load(folder / "x.npy", mmap_mode="r")
    np.savez(folder / "x.npz", x=x)
    np.savez(
        folder / "xy.npz",
        x_train=x[:1000].reshape(-1, 28, 28),
        y_train=train.labels[chosen[:1000]],
        x_test=x.reshape(-1, 28, 28),
        y_test=train.labels[chosen],
    )


def predict_alone(network: Network, file: Path) -> float:
    """Return the seconds that the network takes for all images in a mapped file."""
    start = time.perf_counter()
    x = np.load(file, mmap_mode="r")
    probs = np.empty((len(x), network.layer_sizes[-1]), np.float32)
    for at in range(0, len(x), ROWS):
        probs[at : at + ROWS] = network.predict_probs(x[at : at + ROWS])
    return time.perf_counter() - start


def wait(live: Live, job_id: str) -> float:
    """Return the seconds of a job, from its start to its end."""
    live.wait_for_end(job_id, pause_s=0.5)
    job: dict[str, Any] = live.call("GET", f"/jobs/{job_id}")
    return parse_seconds(job["finished_at"]) - parse_seconds(job["started_at"])


def prepare(live: Live, folder: Path) -> Network:
    """Train a version and import the images; return the version's network."""
    job_id = live.call("POST", "/jobs", {"steps": 1000})["id"]
    live.wait_for_end(str(job_id))
    live.wait_for_end(live.upload("/datasets/large/versions", folder / "xy.npz", NPZ), 0.5)
    weights = live.read("GET", "/models/mnist/versions/1/weights")
    return load_weights(io.BytesIO(weights))


def measure_all(options: argparse.Namespace) -> bool:
    """Predict the images in three ways and print the figures; return whether targets are met."""
    # A million images are more than a data set may have by default, and numpy is not niced.
    os.environ |= {"MLPFORGE_MAX_DATASET_BYTES": str(2**31), "MLPFORGE_WORKER_NICENESS": "0"}
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name, live_service() as live:
        folder = Path(name)
        write_files(folder, options.images)
        network = prepare(live, folder)
        before_mb = find_pool_mb()
        times = measure(
            {
                NUMPY: lambda: predict_alone(network, folder / "x.npy"),
                UPLOAD: lambda: wait(live, live.upload(PATH, folder / "x.npz", NPZ)),
                STORED: lambda: wait(live, live.call("POST", PATH, {"dataset": "large"})["id"]),
            },
            options.rounds,
        )
        peak_mb = find_pool_mb()
    print(table(times, f"{options.images:,} images, s", NUMPY))
    met = [
        judge(
            f"{name}: {ratio(times, NUMPY, name):.0%} of the speed of numpy alone "
            f"(at least {LEAST_SHARE:.0%})",
            is_met=ratio(times, NUMPY, name) >= LEAST_SHARE,
        )
        for name in (UPLOAD, STORED)
    ]
    met.append(
        judge(
            f"the pool process has {peak_mb:.0f} MB, {before_mb:.0f} before (at most {MAX_MB})",
            is_met=peak_mb <= MAX_MB,
        )
    )
    return all(met)


def main() -> None:
    """Run the benchmark from the command line."""
    parser = make_parser("Batches of a million images, against numpy alone on the same tiles.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--images", type=int, default=1_000_000)
    run_with(parser, measure_all)


if __name__ == "__main__":
    main()
