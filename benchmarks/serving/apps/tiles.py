"""Images per second of numpy alone in tiles of 8, the faster of two ways.

python tiles.py SECONDS
"""

import json
import os
import sys
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

TILE, IMAGES = 8, 1000
Pixels = NDArray[np.float32]


def main() -> None:
    """Measure, and print JSON."""
    with np.load(os.environ["WEIGHTS"], allow_pickle=False) as weights:
        w1, b1, w2, b2 = (weights[name] for name in ("W1", "b1", "W2", "b2"))
    w1 = w1 / np.float32(255)
    images = np.random.default_rng(0).integers(0, 256, (IMAGES, len(w1))).astype(np.float32)

    def forward(x: Pixels) -> Pixels:
        hidden = x @ w1
        hidden += b1
        hidden = 1 / (1 + np.exp(-hidden))
        logits = hidden @ w2 + b2
        logits -= logits.max(axis=-1, keepdims=True)
        probs: Pixels = np.exp(logits, out=logits)
        probs /= probs.sum(axis=-1, keepdims=True)
        return probs

    def one_by_one() -> None:
        for start in range(0, IMAGES, TILE):
            forward(images[start : start + TILE])

    def stacked() -> None:
        forward(images.reshape(-1, TILE, len(w1)))

    seconds = float(sys.argv[1]) / 2
    print(json.dumps(max(rate(way, seconds) for way in (one_by_one, stacked))))


def rate(compute: Callable[[], None], seconds: float) -> float:
    """Return images per second."""
    compute()
    start, times = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        compute()
        times += 1
    return times * IMAGES / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
