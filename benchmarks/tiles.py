"""What a prediction costs: one image on a tile, and batches against a plain loop over tiles.

    OPENBLAS_NUM_THREADS=1 .venv/bin/python benchmarks/tiles.py

Microseconds an image, 784-50-10; a batch's peak is what it allocates besides its images.
"""

import time
import tracemalloc
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from mlp_core import Initializer, Network, softmax
from mlp_core.single_image import TilePredictor

from harness.timing import machine, measure, ratio, table

ROUNDS = 15
ALONE = 2000
DTYPES = ("float32", "float64")
BATCHES = (1000, 10_000)
TILE = 8

Pixels = NDArray[np.float32]


def main() -> None:
    """Print a table for each dtype."""
    print(machine())
    for dtype in DTYPES:
        rng = np.random.default_rng(0)
        drawn = Network.create((784, 50, 10), "sigmoid", Initializer("he"), rng, dtype)
        network = Network(drawn.affines, "sigmoid", 1 / 255)
        images = rng.integers(0, 256, (max(BATCHES), 784)).astype(np.float32)
        compare_one(network, images)
        for batch in BATCHES:
            compare_batches(network, images[:batch])


def compare_one(network: Network, images: Pixels) -> None:
    """Time one image, as bytes and as floats, against a batch of one."""
    tile, image = TilePredictor(network), images[0]
    octets = image.astype(np.uint8)
    contenders = {
        "tile, bytes": lambda: tile.predict(octets),
        "tile, floats": lambda: tile.predict(image),
        "batch of one": lambda: network.predict_probs(image[np.newaxis]),
    }
    times = measure({name: _timed(call, ALONE, 1) for name, call in contenders.items()}, ROUNDS)
    print(f"\n{network.dtype}, one image\n{table(times, 'us an image', 'tile, bytes')}")


def compare_batches(network: Network, images: Pixels) -> None:
    """Time predict_probs against the plain loop."""
    contenders = {
        "plain loop": lambda: loop(network, images),
        "predict_probs": lambda: network.predict_probs(images),
    }
    times = measure(
        {name: _timed(call, 1, len(images)) for name, call in contenders.items()}, ROUNDS
    )
    print(f"\n{network.dtype}, {len(images)} images\n{table(times, 'us an image', 'plain loop')}")
    print(f"speed of the loop times {ratio(times, 'plain loop', 'predict_probs'):.2f}, ", end="")
    print(f"peak {_peak_bytes(contenders['predict_probs']) / 2**20:.1f} MiB")


def loop(network: Network, images: Pixels) -> NDArray[np.floating]:
    """Return what numpy alone gives in tiles of 8 rows, written as one writes it."""
    (w1, b1), (w2, b2) = (affine.params for affine in network.affines)
    scaled = images.astype(network.dtype) * network.dtype.type(network.input_scale)
    tiles = []
    for start in range(0, len(scaled), TILE):
        hidden = 1 / (1 + np.exp(-(scaled[start : start + TILE] @ w1 + b1)))
        tiles.append(softmax(hidden @ w2 + b2))
    return np.concatenate(tiles)


def _timed(call: Callable[[], object], calls: int, images: int) -> Callable[[], float]:
    def run() -> float:
        started = time.perf_counter()
        for _ in range(calls):
            call()
        return (time.perf_counter() - started) / calls / images * 1e6

    return run


def _peak_bytes(call: Callable[[], object]) -> int:
    tracemalloc.start()
    call()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


if __name__ == "__main__":
    main()
