"""Under which kernels of OpenBLAS an image has the same bits alone, in any batch and at any place.

    .venv/bin/python benchmarks/same_bits.py

Each kernel runs in a process of its own. A number is how many of 2,000 images had other bits; only
the columns of 8 rows are how `mlp_core` computes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mlp_core import Initializer, Network
from mlp_core.single_image import TilePredictor

ROOT = Path(__file__).parents[1]
CPUINFO = Path("/proc/cpuinfo")
# What each kernel needs of the processor, in the words of /proc/cpuinfo.
KERNELS = {
    "Prescott": "pni",
    "Nehalem": "sse4_2",
    "Sandybridge": "avx",
    "Haswell": "avx2",
    "Zen": "avx2",
    "SkylakeX": "avx512bw",
}
IMAGES = 2000
INK = 0.2  # the share of pixels that are not 0, about as in MNIST
SIZES = ((784, 50, 10), (784, 800, 10), (784, 37, 21, 10))
COLUMNS = ("8 rows, alone", "8 rows, tile", "16 rows", "32 rows", "a vector")

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]


def main() -> None:
    """Print the table; with `--one`, only what this process finds, as JSON."""
    if sys.argv[1:] == ["--one"]:
        print(json.dumps([count_others(sizes) for sizes in SIZES]))
        return
    print("| kernel | network | " + " | ".join(COLUMNS) + " |")
    print("|---" * (2 + len(COLUMNS)) + "|")
    flags = CPUINFO.read_text().split()
    for kernel, feature in KERNELS.items():
        if feature not in flags:
            print(f"| {kernel} | this processor has no {feature} |" + " |" * len(COLUMNS))
            continue
        for sizes, counts in zip(SIZES, ask(kernel), strict=True):
            network = "-".join(map(str, sizes))
            print(f"| {kernel} | {network} | " + " | ".join(map(str, counts)) + " |")


def ask(kernel: str) -> list[list[int]]:
    """Return what a process finds that computes with this kernel."""
    environ = {"OPENBLAS_CORETYPE": kernel, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603  this very file
        [sys.executable, __file__, "--one"],
        env={**os.environ, **environ},
        check=True,
        capture_output=True,
    )
    found: list[list[int]] = json.loads(done.stdout)
    return found


def count_others(sizes: tuple[int, ...]) -> list[int]:
    """Return for each column how many images had other bits than in one large batch of it."""
    rng = np.random.default_rng(0)
    drawn = Network.create(sizes, "sigmoid", Initializer("he"), rng)
    network = Network(drawn.affines, "sigmoid", 1 / 255)
    is_ink = rng.random((IMAGES, 784)) < INK
    images = (rng.integers(0, 256, (IMAGES, 784)) * is_ink).astype(np.uint8)
    together = network.predict_probs(images)
    tile = TilePredictor(network)
    weight = network.params[0]
    x = images.astype(np.float32) / np.float32(255)
    return [
        count(together, np.concatenate([network.predict_probs(image[None]) for image in images])),
        count(together, np.array([tile.predict(image).copy() for image in images])),
        count_in_tiles(x, weight, 16),
        count_in_tiles(x, weight, 32),
        count(multiply(x, weight, 8), np.array([row @ weight for row in x])),
    ]


def count_in_tiles(x: Floats, weight: Floats, rows: int) -> int:
    """Return how many rows of a product change bits where they stand elsewhere in a tile."""
    order = np.random.default_rng(1).permutation(len(x))
    return count(multiply(x, weight, rows)[order], multiply(x[order], weight, rows))


def multiply(x: Floats, weight: Floats, rows: int) -> Floats:
    """Return x @ weight in tiles of so many rows."""
    tiles = -(-len(x) // rows)
    padded = np.zeros((tiles * rows, x.shape[1]), x.dtype)
    padded[: len(x)] = x
    product: Floats = padded.reshape(tiles, rows, -1) @ weight
    return product.reshape(tiles * rows, -1)[: len(x)]


def count(one: Floats, other: Floats) -> int:
    """Return how many rows differ in any bit."""
    return int((one.view(np.uint32) != other.view(np.uint32)).any(axis=1).sum())


if __name__ == "__main__":
    main()
