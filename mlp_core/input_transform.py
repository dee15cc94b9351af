"""How stored values become a network's inputs: pixels are scaled, columns are standardized.

Training, evaluation, prediction, inspection and explanation all use these, so that an example has
the same bits everywhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import DTypeLike, NDArray

from mlp_core.arrays import Array
from mlp_core.errors import ConfigError

# A table's numbers have no largest value. Outputs are finite within this many standard deviations.
MAX_DEVIATIONS = 1e6

Write = Callable[[NDArray[Any], Array], object]


@dataclass(frozen=True)
class Scale:
    """Values times a factor, for images.

    Args:
        factor: Above 0, for example 1/255.
        description: What the values are, for the weights file; JSON that the core does not read.
    """

    factor: float = 1.0
    description: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)

    keeps_zeros: ClassVar[bool] = True

    def apply(self, values: NDArray[Any], dtype: DTypeLike, out: Array | None = None) -> Array:
        """Return the inputs for some values, computed in the inputs' dtype.

        Args:
            values: Any number type, any shape.
            dtype: The result's dtype.
            out: The array for the result; a new one by default.
        """
        scaled = np.empty(values.shape, dtype) if out is None else out
        if values.dtype != scaled.dtype:
            # Two simple loops are a fifth faster than one that converts and multiplies.
            np.copyto(scaled, values, casting="same_kind")
            values = scaled
        np.multiply(values, np.array(self.factor, scaled.dtype), out=scaled)
        return scaled

    def writer(self, dtype: DTypeLike) -> Write:
        """Return apply for repeated calls with `(values, out)`, where a microsecond matters."""
        return partial(_write_scaled, np.array(self.factor, dtype))

    def bound(self, value_max: float) -> float:
        """Return the largest absolute input for values in 0..value_max."""
        return value_max * self.factor


@dataclass(frozen=True, eq=False)
class Standardize:
    """Each column minus its mean, divided by its standard deviation, for tables.

    A value is rounded to float32, standardized in float64, and rounded to float32; a float64
    network gets the same numbers.

    Args:
        mean: Of each column, float64, (D,); 0 for a column that keeps its values.
        std: Above 0, float64, (D,); 1 for a column that keeps its values.
        description: As in Scale.

    Raises:
        ConfigError: mean and std are not finite float64 arrays of one length, or a std is not
            above 0.
    """

    mean: NDArray[np.float64]
    std: NDArray[np.float64]
    description: Mapping[str, Any] | None = field(default=None, repr=False)

    keeps_zeros: ClassVar[bool] = False

    def __post_init__(self) -> None:
        for name, array in (("input_mean", self.mean), ("input_std", self.std)):
            if array.ndim != 1 or array.dtype != np.float64 or array.shape != self.mean.shape:
                raise ConfigError(
                    f"{name} must be {self.mean.shape} float64, got {array.shape} {array.dtype}"
                )
            if not np.isfinite(array).all():
                raise ConfigError(f"{name} holds a number that is not finite")
        if not (self.std > 0).all():
            raise ConfigError(f"input_std must be above 0, got {self.std.min()}")

    def apply(self, values: NDArray[Any], dtype: DTypeLike, out: Array | None = None) -> Array:
        """Return the inputs for some rows.

        Args:
            values: Encoded rows, any number type, (..., D).
            dtype: The result's dtype.
            out: The array for the result; a new one by default.
        """
        exact = values.astype(np.float32).astype(np.float64)
        exact -= self.mean
        exact /= self.std
        rounded = exact.astype(np.float32)
        if out is None:
            return rounded.astype(dtype, copy=False)
        np.copyto(out, rounded)
        return out

    def writer(self, dtype: DTypeLike) -> Write:
        """Return apply for repeated calls with `(values, out)`."""
        return lambda values, out: self.apply(values, dtype, out)

    def bound(self, _value_max: float) -> float:
        """Return the largest absolute input of a row that the outputs must be finite for."""
        return MAX_DEVIATIONS


Transform = Scale | Standardize
IDENTITY = Scale()


def _write_scaled(factor: Array, values: NDArray[Any], out: Array) -> None:
    out[...] = values
    np.multiply(out, factor, out=out)
