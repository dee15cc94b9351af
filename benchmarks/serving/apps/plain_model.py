"""The network as the peers compute it, in plain numpy and without our modules."""

import os

import numpy as np
from numpy.typing import NDArray

with np.load(os.environ["WEIGHTS"], allow_pickle=False) as _weights:
    W1, B1, W2, B2 = (_weights[name] for name in ("W1", "b1", "W2", "b2"))
SCALED_W1 = W1 / np.float32(255)


def predict(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the probabilities of one image of 784 numbers from 0 to 255, (10,)."""
    hidden = 1 / (1 + np.exp(-(pixels / np.float32(255) @ W1 + B1)))
    logits = hidden @ W2 + B2
    exps = np.exp(logits - logits.max())
    probs: NDArray[np.float32] = exps / exps.sum()
    return probs


def predict_in_place(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the same with fewer new arrays, for the fastest peer."""
    hidden = pixels @ SCALED_W1
    hidden += B1
    np.negative(hidden, out=hidden)
    np.exp(hidden, out=hidden)
    hidden += 1
    np.reciprocal(hidden, out=hidden)
    probs: NDArray[np.float32] = hidden @ W2
    probs += B2
    probs -= probs.max()
    np.exp(probs, out=probs)
    probs /= probs.sum()
    return probs
