"""Bounds for the effect of rounding errors on probabilities: a running error analysis.

Another processor, another BLAS or another number of threads sums the same products in another
order. The effect depends on the network: logits of 500 have 500 times the error of logits of 1, and
a layer may amplify the error of the layer before it. So the tolerance is computed from the weights
and the inputs.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlp_core.activations import ACTIVATIONS
from mlp_core.arrays import Array
from mlp_core.layers import Affine
from mlp_core.network import Network

# Factor of the error of a sum. Seven kernels of OpenBLAS changed the logits of 30 networks by at
# most 1/17 of the resulting bound, in the median by 1/40.
SAFETY = 16
# tanh of numpy and of other libraries has an error of up to 4 units in the last place: 8 roundings.
ACTIVATION_ROUNDINGS = 32
# For each, one pass rounds to the nearest multiple and one to a random neighbor: errors that cancel
# in one pass do not cancel in all.
STRETCHES = (1.0, 1.17, 1.37, 1.61)
COLUMNS = 256  # weights that are converted to float64 at a time
BLOCK = 32  # products between two evaluations of a partial sum
SEED = 0


def bound_probs(network: Network, pixels: NDArray[Any]) -> tuple[Array, Array]:
    """Return the lowest and the highest probabilities that rounding errors can give, (B, C) each.

    1. The computed sum of n products has an error of about u sqrt(s_1^2 + ... + s_n^2), where u is
       half the epsilon of the dtype, and s_k the sum of the first k products (running error
       analysis: Higham 2002, Accuracy and Stability of Numerical Algorithms, section 3.3; the root
       since rounding errors are independent: Higham & Mary 2019, A New Approach to Probabilistic
       Rounding Error Analysis).
    2. Its propagation through the following layers is measured: the network is computed in float64,
       once exactly and eight times with the output of each layer rounded to a multiple of 16 times
       (1.) or more (Monte Carlo arithmetic: Parker 1997). D is the largest change of a logit.
    3. log(p / (1 - p)) of a class is its logit less log(sum of exp(logit)) of the others. It
       changes by at most 2 D.

    Args:
        network: The network.
        pixels: Stored values, (B, D).
    """
    sigmoid = ACTIVATIONS["sigmoid"].apply
    with np.errstate(over="ignore", invalid="ignore"):
        exact, *rounded = _compute_logits(network, pixels)
        log_odds = exact - _log_sum_exp_of_others(exact)
        change = 2 * max(float(np.abs(logits - exact).max()) for logits in rounded)
        return sigmoid(log_odds - change), sigmoid(log_odds + change)


def _compute_logits(network: Network, pixels: NDArray[Any]) -> Array:
    """Return the exact logits, then those of the rounded passes, (1 + 8, B, C)."""
    rng = np.random.default_rng(SEED)
    unit = float(np.finfo(network.dtype).eps) / 2
    inputs = network.transform.apply(pixels, network.dtype).astype(np.float64)
    x: Array = np.repeat(inputs[np.newaxis], 1 + 2 * len(STRETCHES), axis=0)
    for number, affine in enumerate(network.affines, start=1):
        x, errors = _apply(affine, x)
        _round_passes(x, SAFETY * unit * errors, rng)
        if number < len(network.affines):
            x = ACTIVATIONS[network.activation].apply(x)
            if network.activation != "relu":  # a maximum has no rounding error
                _round_passes(x, np.full(x.shape[1:], ACTIVATION_ROUNDINGS * unit), rng)
    return x


def _apply(affine: Affine, x: Array) -> tuple[Array, Array]:
    """Return x W + b of each pass, and the errors of the exact pass's sums in units of u."""
    y = np.empty((*x.shape[:-1], len(affine.bias)))
    errors = np.empty(y.shape[1:])
    for start in range(0, len(affine.bias), COLUMNS):
        some = slice(start, start + COLUMNS)
        weight, bias = affine.weight[:, some].astype(float), affine.bias[some].astype(float)
        y[..., some] = x @ weight + bias
        errors[:, some] = _measure_partial_sums(x[0], weight) + np.abs(y[0, :, some])
    return y, errors


def _measure_partial_sums(x: Array, weight: Array) -> Array:
    """Return the root of the sum of the squares of all partial sums of x @ weight."""
    squares = total = np.zeros((len(x), weight.shape[1]))
    for start in range(0, len(weight), BLOCK):
        some = slice(start, start + BLOCK)
        before, total = total, total + x[:, some] @ weight[some]
        within = x[:, some] ** 2 @ weight[some] ** 2  # as for a random walk
        squares = squares + len(weight[some]) * (np.maximum(before**2, total**2) + within)
    return np.sqrt(squares)


def _round_passes(passes: Array, steps: Array, rng: np.random.Generator) -> None:
    """Round all passes but the first to multiples of steps, (B, units), in place."""
    rounded = iter(passes[1:])
    for stretch in STRETCHES:
        multiples = np.where(steps > 0, stretch * steps, np.finfo(float).tiny)
        # Rounding to nearest gives equal units equal errors, which add up; random rounding does
        # not.
        for shift in (0.5, rng.random(steps.shape)):
            y = next(rounded)
            np.copyto(y, np.floor(y / multiples + shift) * multiples, where=steps > 0)


def _log_sum_exp_of_others(logits: Array) -> Array:
    """Return log(sum of exp(logit)) of all classes but one, for each one, (B, C)."""
    others = (np.delete(logits, label, axis=1) for label in range(logits.shape[1]))
    return np.stack([np.logaddexp.reduce(some, axis=1) for some in others], axis=1)
