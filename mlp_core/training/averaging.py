"""Weight averaging: the exponential moving average (EMA) of the weights in training.

average <- d average + (1 - d) weights after each step. TensorFlow's
`tf.train.ExponentialMovingAverage(decay, num_updates)` has the same formula, and the same warm-up:
at step t, from 1, d is the smaller one of decay and (1 + t) / (10 + t), so that the first weights
are soon forgotten and no bias remains to correct. Averages generalize better than the weights that
noisy steps leave (Polyak and Juditsky 1992; Izmailov et al. 2018, "Averaging weights leads to wider
optima and better generalization").

Consecutive weights differ little, so after step 10 only every tenth step's weights enter, and those
at the end of an epoch and of the run, for the n steps since the last ones: with d^n. That costs a
tenth, and differs by less than the weights change in ten steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mlp_core.arrays import Array
from mlp_core.checks import require_fraction

INTERVAL = 10  # steps
WARM_UP = 9  # (1 + t) / (1 + t + WARM_UP)


@dataclass(frozen=True)
class Averaging:
    """Evaluate and publish an average of the weights, which is not trained itself.

    Args:
        decay: The share of the average that a step keeps, in [0, 1).

    Raises:
        ConfigError: decay is out of range.
    """

    decay: float = 0.999

    def __post_init__(self) -> None:
        require_fraction("averaging.decay", self.decay)

    def share(self, step: int, steps_per_epoch: int, *, is_last: bool = False) -> float:
        """Return the share of the average that the weights after a step, from 1, replace; or 0."""
        if not is_last and step > _last_due(step, steps_per_epoch):
            return 0.0
        steps = step - _last_due(step - 1, steps_per_epoch)
        return float(1 - min(self.decay, (1 + step) / (1 + step + WARM_UP)) ** steps)


def _last_due(step: int, steps_per_epoch: int) -> int:
    """Return the last step, up to this one, whose weights enter the average in any run."""
    if step <= INTERVAL:
        return step
    return max(step - step % INTERVAL, step - step % steps_per_epoch)


def average_weights(averages: Sequence[Array], params: Sequence[Array], share: float) -> None:
    """Move averages, in place, by a share of their distance to the parameters."""
    for average, param in zip(averages, params, strict=True):
        average[...] += share * (param - average)
