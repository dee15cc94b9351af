"""A run's state as bytes: an `.npz` that opens with `np.load`, without pickles."""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from mlp_core.files.npz import read_npz, write_npz


def checkpoint_bytes(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return named arrays (float32, float64 or text) as one file."""
    return write_npz(arrays)


def read_checkpoint(raw: bytes) -> dict[str, NDArray[Any]]:
    """Return the arrays of such a file.

    Raises:
        FormatError: raw is cut, damaged, or no such file.
    """
    return read_npz(raw, "the checkpoint")
