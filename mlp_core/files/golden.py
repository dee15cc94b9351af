"""Golden answers: recorded probabilities for a few inputs, recomputed when a network is loaded.

A checksum proves that the bytes are those that were written; golden answers prove that this build,
this numpy and this processor compute the same from them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.analysis.rounding import bound_probs
from mlp_core.errors import FormatError, OutputError
from mlp_core.files.npz import read_npz, write_npz
from mlp_core.input_transform import Standardize
from mlp_core.network import Network

INPUTS = 64
# Accepted without a bound from the network. The kernels of other processors sum in another order,
# which changes the probabilities of trained networks by about 2e-6 (five of OpenBLAS's kernels, all
# test images of MNIST), and those of networks with large logits by more: see rounding.py.
TOLERANCE = 1e-5
SEED = 0
SOURCE = "the golden file"


@dataclass(frozen=True)
class Golden:
    """Inputs, and the recorded probabilities of each class.

    Args:
        pixels: Stored values, (N, D), uint8 or float32.
        probabilities: (N, C).
    """

    pixels: NDArray[np.uint8 | np.float32]
    probabilities: NDArray[np.float32]


def golden_bytes(network: Network, images: NDArray[Any] | None = None) -> bytes:
    """Return an `.npz` of `pixels` and the network's `probabilities` for them.

    Args:
        network: The network.
        images: Stored values, (N, D), uint8 or float32, of which the first 64 are used; None means
            64 examples of noise, the same for every network of one transform.

    Raises:
        ShapeError: images is not (N, D).
        OutputError: a probability is not finite.
    """
    pixels = _draw_noise(network) if images is None else images[:INPUTS]
    probs = network.predict_probs(pixels)
    check_finite(probs)
    return write_npz({"pixels": pixels, "probabilities": probs.astype(np.float32)})


def read_golden(raw: bytes) -> Golden:
    """Parse a golden file.

    Raises:
        FormatError: raw is damaged, or is not a golden file.
    """
    arrays = read_npz(raw, SOURCE)
    pixels = _take(arrays, "pixels", np.uint8, np.float32)
    probs = _take(arrays, "probabilities", np.float32)
    if len(pixels) != len(probs) or not len(pixels):
        raise FormatError(
            f"{SOURCE} must have one row of probabilities for each of pixels, at least one, "
            f"got {len(probs)} for {len(pixels)}"
        )
    return Golden(pixels, probs)


def check_golden(network: Network, raw: bytes) -> None:
    """Check that a network gives the answers of a golden file, up to rounding errors.

    Raises:
        FormatError: raw is damaged, or is not a golden file.
        OutputError: inputs or classes differ, or an answer differs or is not finite.
    """
    golden = read_golden(raw)
    inputs, found = golden.pixels.shape[1], network.layer_sizes[0]
    if inputs != found:
        raise OutputError(
            f"the network must have {inputs} inputs like the golden images, got {found}"
        )
    compare_to_golden(network.predict_probs(golden.pixels), golden, lambda: network)


def compare_to_golden(
    probs: NDArray[np.floating[Any]], golden: Golden, load: Callable[[], Network]
) -> None:
    """Check that probabilities equal the golden ones, up to rounding errors.

    They may differ by 1e-5. If they differ by more, both must be within 1e-5 of the range that
    rounding errors allow around this network's exact probabilities (bound_probs).

    Args:
        probs: Computed now, (N, C).
        golden: The recorded answers.
        load: Returns the network; called if the difference is above 1e-5.

    Raises:
        OutputError: they differ, or are not finite.
    """
    expected = golden.probabilities
    if probs.shape != expected.shape:
        raise OutputError(
            f"the probabilities must be {expected.shape} like the golden ones, got {probs.shape}"
        )
    check_finite(probs)
    difference = float(np.abs(probs - expected).max())
    if difference <= TOLERANCE:
        return
    lowest, highest = bound_probs(load(), golden.pixels)
    for name, answers in (("computed", probs), ("recorded", expected)):
        outside = float(np.maximum(lowest - answers, answers - highest).max())
        if not outside <= TOLERANCE:  # also rejects a recorded NaN
            raise OutputError(
                "the network's golden answers must equal the recorded ones, got a difference of "
                f"{difference:g}; the {name} ones differ from the exact ones by {outside:g} more "
                "than rounding errors explain"
            )


def check_finite(probs: NDArray[np.floating[Any]]) -> None:
    """Raise OutputError if a probability is not finite, for example after an overflow."""
    if not np.isfinite(probs).all():
        raise OutputError("an output of the network is not finite: its weights are too large")


def _draw_noise(network: Network) -> NDArray[np.uint8 | np.float32]:
    rng, shape = np.random.default_rng(SEED), (INPUTS, network.layer_sizes[0])
    transform = network.transform
    if isinstance(transform, Standardize):
        rows = transform.mean + transform.std * rng.standard_normal(shape)
        return rows.astype(np.float32)
    return rng.integers(0, 256, shape, np.uint8)


def _take(arrays: dict[str, NDArray[Any]], name: str, *dtypes: type[np.generic]) -> NDArray[Any]:
    if name not in arrays:
        raise FormatError(f"{SOURCE} has no array named {name}")
    array = arrays[name]
    if array.ndim != 2 or array.dtype not in dtypes:  # noqa: PLR2004  a matrix: (N, D) or (N, C)
        expected = " or ".join(dtype.__name__ for dtype in dtypes)
        found = f"{array.shape} {array.dtype}"
        raise FormatError(f"{SOURCE}: {name} must have one row per input, {expected}, got {found}")
    return array
