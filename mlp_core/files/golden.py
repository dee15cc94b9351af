"""A few inputs and what a network answered to them, to be repeated wherever it is loaded.

A checksum says that the bytes are the ones that were written; this says that they still mean the
same to this build, this numpy and this processor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.rounding import bound_probs
from mlp_core.errors import FormatError, OutputError
from mlp_core.files.npz import read_npz, write_npz
from mlp_core.network import Network

INPUTS = 64
# Accepted without a look at the network. The kernels of other processors add in another order,
# which moves the probabilities of trained networks by about 2e-6 (five of OpenBLAS's kernels, all
# test images of MNIST); those of networks with large logits by more, which rounding.py bounds.
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
    """Return if a network answers as a golden file says, but for rounding errors.

    Raises:
        FormatError: raw is damaged, or is no golden file.
        OutputError: the network takes other inputs, has other classes, or gives answers that are
            others or not finite.
    """
    golden = read_golden(raw)
    inputs, found = golden.pixels.shape[1], network.layer_sizes[0]
    if inputs != found:
        raise OutputError(f"it must take the {inputs} golden pixels, got a network of {found}")
    compare_to_golden(network.predict_probs(golden.pixels), golden, lambda: network)


def compare_to_golden(
    probs: NDArray[np.floating[Any]], golden: Golden, load: Callable[[], Network]
) -> None:
    """Return if these probabilities are the golden ones, but for rounding errors.

    They may differ by 1e-5. Where they differ by more, both must lie within 1e-5 of what rounding
    errors can make of this network's exact answers (bound_probs).

    Args:
        probs: Computed here, (N, C).
        golden: What was recorded.
        load: Returns the network; called where the difference is above 1e-5.

    Raises:
        OutputError: they are others, or not finite.
    """
    expected = golden.probabilities
    if probs.shape != expected.shape:
        raise OutputError(f"it must answer {expected.shape}, got {probs.shape}")
    check_finite(probs)
    difference = float(np.abs(probs - expected).max())
    if difference <= TOLERANCE:
        return
    lowest, highest = bound_probs(load(), golden.pixels)
    for whose, answers in (("computed", probs), ("recorded", expected)):
        outside = float(np.maximum(lowest - answers, answers - highest).max())
        if not outside <= TOLERANCE:  # a NaN that was recorded is refused, too
            raise OutputError(
                "its answers to the golden inputs must be the recorded ones, got a difference of "
                f"{difference:g}; the {whose} ones differ from the exact ones by {outside:g} more "
                "than rounding errors explain"
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
