"""The strongest units and weights of a network, for a picture of it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.network import Network


@dataclass(frozen=True)
class StrongestWeights:
    """Some units of a layer, in their order, and for each its strongest weights, strongest first.

    Args:
        units: Indices in the layer, (U,).
        inputs: Indices in the layer before, or of the network's inputs, (U, K).
        weights: The weights of these inputs, (U, K).
    """

    units: NDArray[np.integer[Any]]
    inputs: NDArray[np.integer[Any]]
    weights: Array


def find_strongest(
    network: Network, probs: Array, max_units: int, max_weights: int
) -> list[StrongestWeights]:
    """Return the strongest units of each layer and their strongest weights from shown units.

    A hidden unit is as strong as the root of the sum of squares of its outgoing weights, a class as
    its probability. Each of the network's inputs counts as shown.

    Args:
        network: The network.
        probs: The probability of each class, (C,).
        max_units: The maximum number of units per layer, at least 1.
        max_weights: The maximum number of weights per unit.
    """
    weights = [affine.weight for affine in network.affines]
    outgoing = [_norms(weight) for weight in weights[1:]]
    shown = [
        np.arange(len(weights[0])),
        *(np.sort(_largest(strengths, max_units)) for strengths in [*outgoing, probs]),
    ]
    layers = zip(weights, shown[:-1], shown[1:], strict=True)
    return [_strongest_of(*layer, max_weights) for layer in layers]


def _strongest_of(
    weight: Array, inputs: NDArray[Any], units: NDArray[Any], max_weights: int
) -> StrongestWeights:
    incoming = weight[np.ix_(inputs, units)].T
    places = _largest(np.abs(incoming), max_weights)
    return StrongestWeights(units, inputs[places], np.take_along_axis(incoming, places, axis=1))


def _norms(weight: Array) -> Array:
    with np.errstate(all="ignore"):
        norms: Array = np.linalg.norm(weight, axis=1)
    return norms


def _largest(values: NDArray[Any], count: int) -> NDArray[np.integer[Any]]:
    """Return the indices of the largest values along the last axis, largest first; NaN is last."""
    order = np.argsort(-np.nan_to_num(values, nan=-np.inf), axis=-1, kind="stable")
    return order[..., :count]
