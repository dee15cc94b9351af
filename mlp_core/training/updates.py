"""One update as a run makes it, in plain steps: schedule, weight decay, rule, norm limit."""

from collections.abc import Sequence

from mlp_core.arrays import Array
from mlp_core.training.config import TrainConfig
from mlp_core.training.regularizers import decay_weights, limit_norms


class Updater:
    """The optimizer of a config with its memory; the readable reference of a run's updates.

    Args:
        config: Its optimizer, schedule, weight_decay and max_norm are used.
        params: Weight and bias of each affine layer, in turn.
        total_steps: Of the whole run, for the schedule.
    """

    def __init__(self, config: TrainConfig, params: Sequence[Array], total_steps: int) -> None:
        self._config = config
        self._total_steps = total_steps
        self._state = config.optimizer.start(params)

    def step(self, params: Sequence[Array], grads: Sequence[Array]) -> None:
        """Change params in place by one update."""
        config, weights = self._config, params[::2]
        learning_rate = config.learning_rate(self._state.steps, self._total_steps)
        if config.weight_decay:
            decay_weights(weights, learning_rate * config.weight_decay)
        config.optimizer.step(params, grads, self._state, learning_rate)
        if config.max_norm is not None:
            limit_norms(weights, config.max_norm)
