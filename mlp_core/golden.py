"""A few inputs and what a network answered to them, to be repeated wherever it is loaded.

A checksum says that the bytes are the ones that were written; this says that they still mean the
same to this build, this numpy and this processor.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.errors import FormatError, OutputError
from mlp_core.network import Network
from mlp_core.npz import read_npz, write_npz

INPUTS = 64
# Another processor's kernels add up in another order, which moves the probabilities of trained
# networks by about 2e-6 (five of OpenBLAS's kernels, all test images of MNIST).
TOLERANCE = 1e-5
SEED = 0
SOURCE = "the golden file"


@dataclass(frozen=True)
class Golden:
    """Inputs, and the probabilities of each class that they were answered with.

    Args:
        pixels: (N, D), from 0 to 255.
        probabilities: (N, C).
    """

    pixels: NDArray[np.uint8]
    probabilities: NDArray[np.float32]


def golden_bytes(network: Network, images: NDArray[np.uint8] | None = None) -> bytes:
    """Return an `.npz` of `pixels` and `probabilities`, the network's answers to them.

    Args:
        network: The network.
        images: Pixels, (N, D), of which the first 64 are taken; None takes 64 of noise, the same
            for every network.

    Raises:
        ShapeError: images is not (N, D).
        OutputError: an answer is not finite.
    """
    pixels = _draw_noise(network.layer_sizes[0]) if images is None else images[:INPUTS]
    probs = network.predict_probs(pixels)
    check_finite(probs)
    return write_npz({"pixels": pixels, "probabilities": probs.astype(np.float32)})


def read_golden(raw: bytes) -> Golden:
    """Return what golden_bytes wrote.

    Raises:
        FormatError: raw is damaged, or is no such file.
    """
    arrays = read_npz(raw, SOURCE)
    pixels = _take(arrays, "pixels", np.dtype(np.uint8))
    probs = _take(arrays, "probabilities", np.dtype(np.float32))
    if len(pixels) != len(probs) or not len(pixels):
        raise FormatError(
            f"{SOURCE} must have one row of probabilities for each of pixels, at least one, "
            f"got {len(probs)} for {len(pixels)}"
        )
    return Golden(pixels, probs)


def check_golden(network: Network, raw: bytes) -> None:
    """Return if a network answers within 1e-5 as a golden file says.

    Raises:
        FormatError: raw is damaged, or is no golden file.
        ShapeError: the pixels are not as many as the network takes.
        OutputError: a probability is not finite, or another one, or one of other classes.
    """
    golden = read_golden(raw)
    check_answers(network.predict_probs(golden.pixels), golden)


def check_answers(probs: NDArray[np.floating[Any]], golden: Golden) -> None:
    """Return if these probabilities are the golden ones within 1e-5 (OutputError, as there)."""
    expected = golden.probabilities
    if probs.shape != expected.shape:
        raise OutputError(f"it must answer {expected.shape}, got {probs.shape}")
    check_finite(probs)
    difference = float(np.abs(probs - expected).max())
    if not difference <= TOLERANCE:  # a NaN that was recorded is refused, too
        raise OutputError(
            f"its answers to the golden inputs must be the recorded ones within {TOLERANCE:g}, "
            f"got a difference of {difference:g}"
        )


def check_finite(probs: NDArray[np.floating[Any]]) -> None:
    """Raise OutputError if a probability is not finite, as where a product has overflown."""
    if not np.isfinite(probs).all():
        raise OutputError("an answer of the network is not finite: its weights are too large")


def _draw_noise(inputs: int) -> NDArray[np.uint8]:
    return np.random.default_rng(SEED).integers(0, 256, (INPUTS, inputs), np.uint8)


def _take(arrays: dict[str, NDArray[Any]], name: str, dtype: np.dtype[Any]) -> NDArray[Any]:
    if name not in arrays:
        raise FormatError(f"{SOURCE} has no array named {name}")
    array = arrays[name]
    if array.ndim != 2 or array.dtype != dtype:  # noqa: PLR2004  two axes: (N, D) or (N, C)
        found = f"{array.shape} {array.dtype}"
        raise FormatError(f"{SOURCE}: {name} must be one row an input of {dtype}, got {found}")
    return array
